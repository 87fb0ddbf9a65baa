// One broadcast tells every open surface that the vault was changed, locked or unlocked. It says no more than that.
const channel = new BroadcastChannel('latchkey')
const listeners = new Set<Listener>()
channel.addEventListener('message', ({ data }: MessageEvent<News>) => hear(data))

/** `locked` even where a device key opens the vault again at once: what was proved or laid open before is over. */
export type News = 'changed' | 'locked'
type Listener = (news: News) => void

function hear(news: News): void {
  for (const listener of listeners) listener(news)
  if (news === 'locked') forgetLastMatch()
}

/** `RegExp.$_` keeps the whole text that a regular expression matched last, which may have been a code, until the next match. */
function forgetLastMatch(): void {
  ;/^/.test('')
}

/** Calls back whenever the vault was changed, locked or unlocked, here or elsewhere. Returns what ends that. */
export function onVaultChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function announce(news: News = 'changed'): void {
  channel.postMessage(news)
  hear(news) // A channel does not hear itself.
}
