import type { Tab } from '../e2e/driver.ts'
import { type Section, timeFigure } from './figures.ts'
import type { Left, Range } from './range.ts'

/** One click on the toolbar button, in milliseconds from the click. */
export interface Opening {
  /** The popup's document began. */
  readonly documentMs: number
  /** Its scripts had run once. */
  readonly scriptsMs: number
  /** What was waited for had been drawn. */
  readonly drawnMs: number
}

/** The first opening of each copy is not counted: it compiles the scripts, which the browser then keeps compiled. */
const warmUps = 1

/** Opens each copy's popup as often as asked for, in turns, so that what slows the machine slows all of them. */
export async function openInTurns<Name extends string>(
  range: Range,
  tab: Tab,
  origins: Readonly<Record<Name, string>>,
  rounds: number,
): Promise<Record<Name, Opening[]>> {
  const names = Object.keys(origins) as Name[]
  const openings = Object.fromEntries(names.map(name => [name, []])) as unknown as Record<Name, Opening[]>
  await tab.front()
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of names) {
      const { clickedMs, left } = await range.click(origins[name], tab)
      await range.closePopup(origins[name])
      if (round >= 0) openings[name].push(opening(clickedMs, left))
    }
  }
  return openings
}

function opening(clickedMs: number, left: Left): Opening {
  const { openedMs = Number.NaN, scriptsRunMs = Number.NaN, paintedMs = Number.NaN } = left
  const documentMs = openedMs - clickedMs
  return { documentMs, scriptsMs: documentMs + scriptsRunMs, drawnMs: documentMs + paintedMs }
}

const times = (openings: readonly Opening[], what: keyof Opening) => openings.map(one => one[what])

const fromClick =
  'In Chromium without a window, with a web page in front and the extension’s background asleep. From just before the ' +
  'order to click the toolbar button leaves Node (`Extensions.triggerAction`), to the first task after the frame in which ' +
  'the text stood in the document, as a script in front of the popup’s own tells. Both read the Unix time of this machine. ' +
  'All copies are opened in turns; the first opening of each is not counted. '

/** To the empty popup, at most. */
const goals = { ten: 1.5, thousand: 2 }

export async function measureOpenings(
  range: Range,
  tab: Tab,
  origins: Record<'ten' | 'thousand' | 'empty', string>,
  rounds: number,
): Promise<Section> {
  const { ten, thousand, empty } = await openInTurns(range, tab, origins, rounds)
  const against = { what: 'empty popup', times: times(empty, 'drawnMs') }
  return {
    title: 'From the click on the toolbar button to the first readable code',
    measured: `${fromClick}The vault is unlocked. The empty popup is one line of text with the same script.`,
    figures: [
      timeFigure('empty popup: document begins', times(empty, 'documentMs')),
      timeFigure('empty popup: drawn', times(empty, 'drawnMs')),
      timeFigure('10 accounts: document begins', times(ten, 'documentMs')),
      timeFigure('10 accounts: scripts have run', times(ten, 'scriptsMs')),
      timeFigure('10 accounts: first code drawn', times(ten, 'drawnMs'), against, goals.ten),
      timeFigure('1,000 accounts: document begins', times(thousand, 'documentMs')),
      timeFigure('1,000 accounts: scripts have run', times(thousand, 'scriptsMs')),
      timeFigure('1,000 accounts: first code drawn', times(thousand, 'drawnMs'), against, goals.thousand),
    ],
  }
}

export async function measureQrLook(
  range: Range,
  tab: Tab,
  origins: Record<'scan' | 'empty', string>,
  rounds: number,
): Promise<Section> {
  const { scan, empty } = await openInTurns(range, tab, origins, rounds)
  const against = { what: 'empty popup', times: times(empty, 'drawnMs') }
  return {
    title: 'From the click on the toolbar button to “QR code found”',
    measured: `${fromClick}The page in front is the site’s enrolment page; the vault is unlocked and holds 10 accounts.`,
    figures: [
      timeFigure('empty popup: drawn', times(empty, 'drawnMs')),
      timeFigure('“QR code found” drawn', times(scan, 'drawnMs'), against),
    ],
  }
}
