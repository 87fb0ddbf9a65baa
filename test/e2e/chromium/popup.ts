import { type CDPSession, type Browser as Connection, chromium, type Page } from '@playwright/test'
import type { Popup } from '../driver.ts'
import { PageSurface } from './surface.ts'
import { debuggingAddress, isOpen, openPopup, tabInFront } from './targets.ts'
import { until } from './wait.ts'

/** What is needed to find and drive the popups of one extension in one running browser. */
export interface Toolbar {
  session: CDPSession
  origin: string
  profile: string
  /** Connections that drive a popup now; whoever ends the browser ends them first. */
  connections: Set<Connection>
}

/** Clicks the toolbar button for the tab in front, which also grants activeTab for it. */
export async function clickButton(toolbar: Toolbar): Promise<ToolbarPopup> {
  const { session, origin } = toolbar
  if (await openPopup(session, origin)) throw new Error('A popup is open already; close it first.')
  const id = new URL(origin).host
  await session.send('Extensions.triggerAction', { id, targetId: await tabInFront(session) })
  return popupShown(toolbar, 'The toolbar button was clicked')
}

/** Waits for the popup, however it came to open. */
export async function popupShown(toolbar: Toolbar, after: string): Promise<ToolbarPopup> {
  const target = await until(
    () => openPopup(toolbar.session, toolbar.origin),
    () => `${after}, and no popup opened.`,
  )
  const connection = await connect(toolbar)
  const page = await pageOf(connection, target.targetId)
  await page.waitForLoadState()
  return new ToolbarPopup(page, connection, () => isOpen(toolbar.session, target.targetId))
}

/**
 * A connection of its own for each popup: Playwright lists no popup that opens while it is connected.
 * Its default overrides stay away (`noDefaults`), since it sees the tabs too and would change how they look.
 */
async function connect(toolbar: Toolbar): Promise<Connection> {
  const address = await debuggingAddress(toolbar.profile)
  const connection = await chromium.connectOverCDP(address, { noDefaults: true })
  toolbar.connections.add(connection)
  connection.once('disconnected', () => toolbar.connections.delete(connection))
  return connection
}

/** By target and not by address, as the same document may be open in a tab. */
async function pageOf(connection: Connection, targetId: string): Promise<Page> {
  return until(
    async () => {
      for (const page of connection.contexts().flatMap(context => context.pages()))
        if ((await targetOf(page)) === targetId) return page
      return undefined
    },
    () => 'A popup opened, and was gone before it could be looked at.',
  )
}

async function targetOf(page: Page): Promise<string | undefined> {
  const session = await page.context().newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  await session.detach()
  return targetInfo.targetId
}

export class ToolbarPopup extends PageSurface implements Popup {
  private readonly connection: Connection
  private readonly isOpen: () => Promise<boolean>

  constructor(page: Page, connection: Connection, stillOpen: () => Promise<boolean>) {
    super(page)
    this.connection = connection
    this.isOpen = stillOpen
    // An attached connection would keep the next popup from being told from a tab, and a worker from going idle.
    page.once('close', () => connection.close())
  }

  async gone(): Promise<void> {
    await until(
      async () => !(await this.isOpen()) || undefined,
      async () => `The popup is still open. It shows:\n${await this.text()}`,
    )
    await this.connection.close()
  }

  async close(): Promise<void> {
    await this.page.close()
    await this.gone()
  }
}
