import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CDPSession } from '@playwright/test'
import { until } from './wait.ts'

type Target = Awaited<ReturnType<typeof ask>>[number]

/** The tab in front, as the browser's own tab strip has it. */
export async function tabInFront(session: CDPSession): Promise<string> {
  const tabs = await ask(session, 'tab')
  // The protocol's types say that the flag is text; Chromium 156 sends a boolean.
  const front = tabs.find(({ embedderData: { tabActive } = {} }) => String(tabActive) === 'true')
  if (front) return front.targetId
  throw new Error(`No tab is in front. The tabs are: ${tabs.map(tab => tab.url).join(', ') || 'none'}.`)
}

/**
 * The toolbar popup's page, if one is open.
 *
 * The popup's document may be open in a tab too. Playwright's first connection attaches to tabs by itself and never to
 * popups, and no other connection is there while no popup is driven, so the unattached page is the popup.
 */
export async function openPopup(session: CDPSession, origin: string): Promise<Target | undefined> {
  const pages = await ask(session, 'page')
  return pages.find(page => page.url.startsWith(`${origin}/`) && page.url.includes('popup') && !page.attached)
}

export async function isOpen(session: CDPSession, targetId: string): Promise<boolean> {
  const pages = await ask(session, 'page')
  return pages.some(page => page.targetId === targetId)
}

/** Stops the service worker that runs now. One that an event starts meanwhile has another target and is let be. */
export async function stopWorker(session: CDPSession, origin: string): Promise<void> {
  const running = await workers(session, origin)
  for (const targetId of running) await session.send('Target.closeTarget', { targetId })
  await until(
    async () => {
      const still = await workers(session, origin)
      return running.every(id => !still.includes(id)) || undefined
    },
    () => 'The service worker was told to stop, and it still runs.',
  )
}

async function workers(session: CDPSession, origin: string): Promise<string[]> {
  const found = await ask(session, 'service_worker')
  return found.filter(worker => worker.url.startsWith(`${origin}/`)).map(worker => worker.targetId)
}

async function ask(session: CDPSession, type: 'tab' | 'page' | 'service_worker') {
  const answer = await session.send('Target.getTargets', { filter: [{ type, exclude: false }] })
  return answer.targetInfos
}

const portFile = 'DevToolsActivePort'

/** An earlier run of the same profile leaves its port behind, which would be believed. */
export async function forgetPort(profile: string): Promise<void> {
  await rm(join(profile, portFile), { force: true })
}

/** The address for further connections, from the file in which the browser tells the port it chose. */
export async function debuggingAddress(profile: string): Promise<string> {
  return until(
    async () => {
      const text = await readFile(join(profile, portFile), 'utf8').catch(() => '')
      const port = /^(\d+)\n/.exec(text)?.[1]
      return port && `http://127.0.0.1:${port}`
    },
    () => `Chromium told no debugging port in ${profile}.`,
  )
}
