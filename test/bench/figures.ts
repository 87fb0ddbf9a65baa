/** One measured thing. Times are medians in milliseconds, sizes are bytes. */
export interface Figure {
  readonly what: string
  readonly unit: 'ms' | 'bytes' | 'pictures'
  readonly value: number
  /** Of as many measurements as `samples`, the middle half lies between these. */
  readonly quartiles?: readonly [number, number]
  readonly samples?: number
  /** What the ratio is to: measured in the same run, or the goal of a size. */
  readonly against?: { readonly what: string; readonly value: number }
  readonly goal?: number
  /** What the ratio is to be at most. */
  readonly goalRatio?: number
}

export interface Section {
  readonly title: string
  /** What exactly was measured, in sentences. */
  readonly measured: string
  readonly figures: readonly Figure[]
}

export const ratioOf = ({ value, against }: Figure): number | undefined =>
  against === undefined ? undefined : value / against.value

/** The value below which this share of the numbers lies, between two of them where it falls there. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (low === undefined || high === undefined) throw new RangeError('Nothing was measured.')
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** A time, as the median of its measurements, beside another of the same run. */
export function timeFigure(
  what: string,
  times: readonly number[],
  against?: { readonly what: string; readonly times: readonly number[] },
  goalRatio?: number,
): Figure {
  return {
    what,
    unit: 'ms',
    value: median(times),
    quartiles: [quantile(times, 0.25), quantile(times, 0.75)],
    samples: times.length,
    ...(goalRatio !== undefined && { goalRatio }),
    ...(against && { against: { what: against.what, value: median(against.times) } }),
  }
}
