/** How a surface is shown. What is left out is as the browser has it. */
export interface Appearance {
  colorScheme?: 'light' | 'dark'
  /** How wide it is, in CSS pixels. */
  width?: number
  /** How large its text is, in parts of the browser's usual size, as where a person has set it larger. */
  textScale?: number
  /** As with a language that is written so. */
  direction?: 'ltr' | 'rtl'
}

/** How wide a popup can be, in both browsers. */
const widestPopupPx = 800
/** Firefox fits a popup several times over, up to 150 ms apart, and in between to what it was before. */
const stillMs = 250

/**
 * Gives the document this size of text and direction, or takes back what was given before; done once the browser has fitted the window to
 * a body that is wider by it.
 */
export const dressed = ({ textScale = 1, direction }: Appearance): string => `(() => {
  const root = document.documentElement
  root.style.fontSize = ${textScale === 1} ? '' : '${textScale * 100}%'
  root.dataset.ownDirection ??= root.dir
  root.dir = '${direction ?? ''}' || root.dataset.ownDirection
  return new Promise(done => {
    const isWide = () => innerWidth >= Math.min(document.body.offsetWidth, ${widestPopupPx})
    if (isWide()) return done(true)
    let still
    addEventListener('resize', () => {
      clearTimeout(still)
      if (isWide()) still = setTimeout(() => done(true), ${stillMs})
    })
  })
})()`

/** A popup is as wide as its body says: the browser fits the window to it. */
export const bodyAsWideAs = (width: number | undefined): string => `(() => {
  document.body.style.width = ${width === undefined} ? '' : '${width}px'
  return true
})()`
