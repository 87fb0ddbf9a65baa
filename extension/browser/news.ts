// One broadcast tells every open surface that the vault was changed, locked or unlocked. It says no more than that.
const channel = new BroadcastChannel('latchkey')
const listeners = new Set<Listener>()
channel.addEventListener('message', ({ data }: MessageEvent<News>) => void hear(data))

/** `locked` even where a device key opens the vault again at once: what was proved or laid open before is over. */
export type News = 'changed' | 'locked'
/** Gives back a promise where it takes time to take it in. */
type Listener = (news: News) => unknown

async function hear(news: News): Promise<void> {
  const heard = [...listeners].map(listener => listener(news))
  if (news === 'locked') forgetLastMatch()
  await Promise.allSettled(heard)
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

/**
 * Tells every surface. Done when this one shows it: who then says that something was done, or leads on from there, is not ahead of
 * what can be seen, and nothing that appears takes the focus after that.
 */
export async function announce(news: News = 'changed'): Promise<void> {
  channel.postMessage(news)
  await hear(news) // A channel does not hear itself.
}
