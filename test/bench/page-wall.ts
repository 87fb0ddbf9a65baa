/** Unix time in milliseconds with its fractions: the same clock in every process, in the browser's pages and in Node. */
export const wallMs = (): number => performance.timeOrigin + performance.now()
