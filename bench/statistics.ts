/** The middle of some measurements, which one slow outlier does not move. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** @param share 0 is the smallest value, 1 the largest; between two values, in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN]
  return below + (above - below) * (place - Math.floor(place))
}
