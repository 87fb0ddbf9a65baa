import type { Page } from '@playwright/test'
import type { Spoken } from '../driver.ts'

interface Node {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly description?: { readonly value?: unknown }
  readonly childIds?: readonly string[]
}

/** Boxes that say nothing by themselves. */
const silent = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak'])

/** What has no role in ARIA goes by a name of ours. */
const names: Readonly<Record<string, string>> = {
  RootWebArea: 'document',
  StaticText: 'text',
  LabelText: 'label',
}

/** The accessibility tree of the page's own document. */
export async function treeOf(page: Page): Promise<Spoken[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map<string, Node>(nodes.map(node => [node.nodeId, node]))
  const [root] = nodes
  return root === undefined ? [] : read(root, byId, 0)
}

function read(node: Node, byId: ReadonlyMap<string, Node>, depth: number): Spoken[] {
  const role = text(node.role)
  const own: Spoken[] =
    node.ignored || silent.has(role)
      ? []
      : [{ role: names[role] ?? role, name: text(node.name), description: text(node.description), depth }]
  const below = (node.childIds ?? []).flatMap(id => {
    const child = byId.get(id)
    return child === undefined ? [] : read(child, byId, depth + own.length)
  })
  return [...own, ...below]
}

const text = (part: { readonly value?: unknown } | undefined): string => String(part?.value ?? '').trim()
