import { median, quantile } from './statistics.ts'

const WARM_UP = 3
const SAMPLES = 25

export interface LatencyRow {
  from: string
  medianMs: number
  p90Ms: number
  /** Of the medians. */
  timesTheFloor: number
}

export interface Measured {
  from: string
  /** @param code a new one each time. @returns milliseconds. */
  measure(code: string): Promise<number>
}

/** The two take turns, so that whatever else the machine does befalls both. */
export async function besideFloor(own: Measured, floor: Measured): Promise<LatencyRow[]> {
  const measured: number[] = []
  const bare: number[] = []
  for (let turn = 0; turn < WARM_UP + SAMPLES; turn++) {
    const code = String(100_000 + Math.floor(Math.random() * 900_000))
    const [ownMs, leastMs] = [await own.measure(code), await floor.measure(code)]
    if (turn < WARM_UP) continue
    measured.push(ownMs)
    bare.push(leastMs)
  }
  return [row(own.from, measured), row(`floor: ${floor.from}`, bare)]

  function row(from: string, times: readonly number[]): LatencyRow {
    const middle = median(times)
    return { from, medianMs: middle, p90Ms: quantile(times, 0.9), timesTheFloor: middle / median(bare) }
  }
}
