/** The browser reads the file some time after the click. */
const fetchingMs = 60_000

/** Gives the browser a file to download. What it then does with it nobody tells us. */
export function handOver(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), fetchingMs)
}

/** Such as `2026-11-26`, by the person's own calendar. */
export function dayOf(ms: number): string {
  const date = new Date(ms)
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map(part => String(part).padStart(2, '0')).join('-')
}
