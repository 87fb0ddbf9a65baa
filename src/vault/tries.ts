/** How long to wait after so many wrong tries in a row, in milliseconds: none for the first three, half a minute at most. */
export const pauseMsAfter = (wrongTries: number): number =>
  wrongTries < 3 ? 0 : Math.min(30_000, 1000 * 2 ** (wrongTries - 3))
