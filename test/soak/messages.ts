import { rm } from 'node:fs/promises'
import { type Attacks, serveAttacks } from '../attacks/serve.ts'
import type { Browser, Tab } from '../e2e/driver.ts'
import { storedText, vaultBoundTo } from '../e2e/habits.ts'
import { type BrowserName, launch } from '../e2e/launch.ts'
import { makeSenders, type Sender } from './senders.ts'

// Messages from everywhere a message can come from. Of all of them the extension hears one, and only from a site that the person
// allowed to be watched, which none here is: nothing may come of any.

/** Everywhere a message can come from; a page that is prepared ahead of time is not among them, as no driver lets it be. */
export const senderKinds = [
  'top',
  'same-origin',
  'cross-origin',
  'sandboxed',
  'srcdoc',
  'about:blank',
  'bfcache',
  'popup',
  'other extension',
  'web page',
] as const

export type SenderKind = (typeof senderKinds)[number]

interface MessageKind {
  readonly message: unknown
  /** Whose messages of this kind may be answered. */
  readonly answered: readonly SenderKind[]
}

/** A row for each kind of message that the extension hears, and for those that an attacker would try. */
export const messageKinds: Readonly<Record<string, MessageKind>> = {
  asks: { message: { kind: 'asks', asks: true }, answered: [] },
  fill: { message: { kind: 'fill', into: 'asked' }, answered: [] },
  codes: { message: { kind: 'codes', type: 'codes.list' }, answered: [] },
  seed: { message: { kind: 'seed', type: 'vault.export' }, answered: [] },
  unlock: { message: { kind: 'unlock', passphrase: 'harbor violin amber lentil' }, answered: [] },
  lock: { message: { kind: 'lock' }, answered: [] },
  popup: { message: { kind: 'openPopup' }, answered: [] },
  changed: { message: 'changed', answered: [] },
  nothing: { message: null, answered: [] },
  inherited: { message: { kind: 'toString', type: '__proto__' }, answered: [] },
}

/** `refused` by the browser, `nothing` came back, or the reply as JSON. */
type Reply = string

export interface MessageStudy {
  /** By kind of sender, the reply to each kind of message, in the order of the rows. */
  readonly matrix: Readonly<Record<SenderKind, readonly Reply[]>>
  /** How often each reply came to messages made at random. */
  readonly fuzzed: Readonly<Record<Reply, number>>
  /** All that the extension keeps and shows, before the first message and after the last. */
  readonly before: string
  readonly after: string
  /** What comes back when a page of the extension is made to answer everything: without it, silence would prove nothing. */
  readonly control: readonly Reply[]
}

/** Sends every kind of message from everywhere, and then `count` of no kind from a page. */
export async function studyMessages(name: BrowserName, count: number, seed: number): Promise<MessageStudy> {
  const attacks = await serveAttacks()
  const senders = await makeSenders(name)
  const browser = await launch(name, { extension: senders.own, backForwardCache: true })
  try {
    await browser.install(senders.other(browser.extensionId))
    const page = await vaultBoundTo(browser, `${attacks.origin}/frames/form.html`)
    const own = await browser.open(`${browser.extensionOrigin}/options/index.html`)
    const before = await stateIn(own)
    await page.goto(`${attacks.origin}/messages/page.html`)
    await page.front()
    const matrix = await sendAll({ browser, attacks, page })
    const fuzzed = await fuzz(page, count, seed)
    const after = await stateIn(own)
    await own.evaluate(hearing)
    const control = await sendFrom('top', { browser, attacks, page })
    return { matrix, fuzzed, before, after, control }
  } finally {
    await browser.close()
    await Promise.all([attacks.stop(), senders.remove()])
    await rm(browser.profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

interface Running {
  readonly browser: Browser
  readonly attacks: Attacks
  readonly page: Tab
}

/** As many as one question to the page may take. */
const atOnce = 2000

async function fuzz(page: Tab, count: number, seed: number): Promise<Record<Reply, number>> {
  const all: Record<Reply, number> = {}
  for (let at = 0; at < count; at += atOnce) {
    const request = {
      sender: 'own',
      act: 'fuzz',
      from: seed + at,
      count: Math.min(atOnce, count - at),
    } as const
    const replies = await ask<Record<Reply, number>>(page, 'top', request)
    for (const [reply, times] of Object.entries(replies)) all[reply] = (all[reply] ?? 0) + times
  }
  return all
}

const hearing = `void (globalThis.browser ?? globalThis.chrome).runtime.onMessage.addListener((_message, _sender, answer) => {
  answer('heard')
})`

const messages = Object.values(messageKinds).map(({ message }) => message)

async function sendAll(running: Running): Promise<Record<SenderKind, readonly Reply[]>> {
  const replies = {} as Record<SenderKind, readonly Reply[]>
  for (const kind of senderKinds) replies[kind] = await sendFrom(kind, running)
  return replies
}

function sendFrom(kind: SenderKind, running: Running): Promise<readonly Reply[]> {
  const { page } = running
  switch (kind) {
    case 'bfcache':
      return sendWhileLeaving(running)
    case 'popup':
      return sendFromPopup(running)
    case 'other extension':
      return ask(page, 'top', { sender: 'other', act: 'send', messages })
    case 'web page':
      return page.evaluate(fromWebPage)
    default:
      return ask(page, kind, { sender: 'own', act: 'send', messages })
  }
}

const ask = <T>(
  page: Tab,
  frame: SenderKind,
  request: { sender: Sender; act: string; [more: string]: unknown },
) => page.evaluate<T>(`attack.ask('${frame}', ${JSON.stringify(request)})`)

async function sendWhileLeaving({ page, attacks }: Running): Promise<readonly Reply[]> {
  await ask(page, 'top', { sender: 'own', act: 'arm', messages })
  await page.goto(`${attacks.origin}/messages/frame.html`)
  const back = attacks.heard(({ what }) => what === 'came back')
  await page.evaluate('void setTimeout(() => history.back())')
  await back
  // The page is back before the driver has heard of it.
  await page.see('Frames of every kind')
  return ask(page, 'top', { sender: 'own', act: 'kept' })
}

async function sendFromPopup({ browser }: Running): Promise<readonly Reply[]> {
  const popup = await browser.popup()
  const replies = await popup.evaluate<Reply[]>(`Promise.all(${JSON.stringify(messages)}.map(message =>
    (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(message).then(
      reply => reply === undefined ? 'nothing' : JSON.stringify(reply),
      () => 'refused',
    )))`)
  await popup.close()
  return replies
}

/** A web page has nothing to send with, unless an extension asks its browser for that. */
const fromWebPage = `${JSON.stringify(messages)}.map(() =>
  typeof (globalThis.browser ?? globalThis.chrome)?.runtime?.sendMessage === 'function' ? 'heard' : 'refused')`

const stateIn = (own: Tab): Promise<string> =>
  own.evaluate(`(async () => {
    const { action, extension, storage, tabs } = globalThis.browser ?? globalThis.chrome
    const shown = (await tabs.query({})).map(async ({ id: tabId }) => [
      await action.getBadgeText({ tabId }), await action.getTitle({ tabId }), await action.getPopup({ tabId }),
    ])
    // The popup puts the deadline off, as ever when the vault is used.
    const { session: { deadlineMs, ...session } } = await storage.session.get()
    const popups = extension.getViews({ type: 'popup' }).length
    return JSON.stringify([await Promise.all(shown), popups, session, await ${storedText}])
  })()`)
