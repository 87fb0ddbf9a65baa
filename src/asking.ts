// A site where Latchkey may look by itself whether a code is asked for. The browser's permission for the one site is what lets it;
// what is kept here is what the person made of it.

/**
 * `due`: filled there for the first time, and not asked yet. `declined`: not there. `mark`: a mark on the toolbar button.
 * `open`: the popup opens.
 */
export type Asking = 'due' | 'declined' | AskingMode

export type AskingMode = 'mark' | 'open'

/** By host name without a port: the browsers' permissions know none. */
export type Askings = Readonly<Record<string, Asking>>

export const askingOn = (askings: Askings, site: string): Asking | undefined =>
  // A host may be called like something that every object has.
  Object.hasOwn(askings, site) ? askings[site] : undefined

/** After a fill: whether to look by itself there is asked once. */
export const afterFill = (askings: Askings, site: string): Askings =>
  askingOn(askings, site) === undefined ? { ...askings, [site]: 'due' } : askings
