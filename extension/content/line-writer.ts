import type { Shown } from '../../src/recovery/shown.ts'

type Looks = Omit<Shown, 'text'>

/** More of one stretch is not read. */
const mostChars = 1_000

/** Puts together what stands on one line of a page, and parts what looks different. */
export class LineWriter {
  readonly written: Shown[] = []
  #text = ''
  #looks: Looks | undefined
  #rows = 1
  #line = 1
  #left: number

  /** @param chars how much is taken from a page at most. */
  constructor(chars: number) {
    this.#left = chars
  }

  isFull(): boolean {
    return this.#left <= 0
  }

  /** A number for a row that several lines may belong to. */
  nextRow(): number {
    this.#rows += 1
    return this.#rows
  }

  /** @param kept whether the breaks and gaps in it are shown as they are. */
  add(text: string, looks: Looks, kept = false): void {
    this.#left -= text.length
    const lines = kept ? text.split(/\r?\n/) : [text.replace(/[ \t\r\n\f]+/g, ' ')]
    for (const [at, line] of lines.entries()) {
      if (at > 0) this.endLine()
      const { kind, row, struck } = this.#looks ?? looks
      if (kind !== looks.kind || row !== looks.row || struck !== looks.struck) this.endPart()
      this.#looks = looks
      this.#text += line
    }
  }

  addGap(): void {
    if (this.#text !== '') this.#text += ' '
  }

  endPart(): void {
    const text = this.#text.trim().slice(0, mostChars)
    if (text !== '' && this.#looks !== undefined)
      this.written.push({ ...this.#looks, text, row: this.#looks.row || this.#line })
    this.#text = ''
    this.#looks = undefined
  }

  endLine(): void {
    this.endPart()
    this.#line = this.nextRow()
  }
}
