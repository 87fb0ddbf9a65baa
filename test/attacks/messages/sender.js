// A content script that does what a page would have it do: what an extension's own script does in a page process that was taken over.
// `sender` and `to` stand above this, for the copy of the extension and for another extension.

{
  const { runtime } = globalThis.browser ?? globalThis.chrome

  /** `refused`, `nothing`, or the reply as JSON. */
  const send = async message => {
    try {
      const reply = await runtime.sendMessage(...to, message)
      return reply === undefined ? 'nothing' : JSON.stringify(reply)
    } catch {
      return 'refused'
    }
  }

  const connect = message =>
    new Promise(resolve => {
      const port = runtime.connect(...to, { name: String(message).slice(0, 100) })
      port.onMessage.addListener(reply => resolve(JSON.stringify(reply)))
      port.onDisconnect.addListener(() => resolve('refused'))
      try {
        port.postMessage(message)
      } catch {
        resolve('refused')
      }
    })

  let seed = 1
  // The generator of Numerical Recipes: what is drawn need not be good, only the same each time.
  const below = end => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * end)
  }
  const one = list => list[below(list.length)]

  const keys = [
    'kind',
    'type',
    'action',
    'id',
    'data',
    'name',
    'host',
    'origin',
    'tabId',
    'documentId',
    '__proto__',
    'constructor',
    'then',
    '',
  ]
  const words = [
    'asks',
    'fill',
    'fill-code',
    'unlock',
    'lock',
    'codes',
    'accounts',
    'export',
    'seed',
    'vault',
    'changed',
    'locked',
    'toString',
    'popup',
  ]
  const makers = [
    () => one(words),
    () => below(2 ** 32) - 2 ** 31,
    () => one([null, true, false, 0, -1, 1e308, '', [], {}]),
    () => String.fromCharCode(...Array.from({ length: below(20) }, () => below(0xffff))),
    () => one(words).repeat(below(1000)),
    depth => Array.from({ length: below(5) }, () => made(depth + 1)),
    depth => Object.fromEntries(Array.from({ length: below(5) }, () => [one(keys), made(depth + 1)])),
    depth => ({ kind: one(words), data: made(depth + 1) }),
  ]
  const made = (depth = 0) => (depth > 4 ? one(words) : one(makers)(depth))

  /** How often each kind of reply came. One message in ten goes through a port. */
  const fuzz = async (from, count) => {
    seed = from
    const replies = {}
    for (let at = 0; at < count; at += 100) {
      const batch = Array.from({ length: Math.min(100, count - at) }, () =>
        (below(10) === 0 ? connect : send)(made()),
      )
      for (const reply of await Promise.all(batch)) replies[reply] = (replies[reply] ?? 0) + 1
    }
    return replies
  }

  // Sent as the page is put away to be gone back to; told when it has come back.
  let leaving = []
  let kept = []
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) return
    // Firefox never settles what was under way when the page was put away.
    kept = leaving.map(() => 'nothing')
    for (const [at, message] of leaving.entries())
      send(message).then(reply => {
        kept[at] = reply
      })
  })

  const acts = {
    send: ({ messages }) => Promise.all(messages.map(send)),
    fuzz: ({ from, count }) => fuzz(from, count),
    arm: ({ messages }) => {
      leaving = messages
    },
    kept: async () => {
      await send('after the others')
      return kept
    },
  }

  addEventListener('message', async ({ data, source }) => {
    if (data?.sender !== sender || !Object.hasOwn(acts, data.act)) return
    source.postMessage({ answers: data.id, answer: await acts[data.act](data) }, '*')
  })
}
