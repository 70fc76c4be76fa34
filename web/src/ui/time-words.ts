const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A span of time in one unit, rounded down: `12 s`, `4 min`, `3 h`, `2 d`. */
function span(ms: number): string {
  const rest = Math.max(0, ms)
  if (rest < MINUTE) return `${String(Math.floor(rest / SECOND))} s`
  if (rest < HOUR) return `${String(Math.floor(rest / MINUTE))} min`
  if (rest < 2 * DAY) return `${String(Math.floor(rest / HOUR))} h`
  return `${String(Math.floor(rest / DAY))} d`
}

/** Time that runs out: by the second in its last ten minutes (`9:59`), in one unit before. */
export function timeLeft(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / SECOND))
  if (seconds > 600) return span(ms)
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
}

/** How long ago, or on which day where that says more. */
export function ago(at: number, now: number): string {
  const ms = now - at
  if (ms < 5 * SECOND) return 'just now'
  return ms < 7 * DAY ? `${span(ms)} ago` : day(at)
}

export function day(at: number | string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(new Date(at))
}

/** In the reader's time zone, which it names. */
export function exact(at: number | string): string {
  const format = { dateStyle: 'full', timeStyle: 'long' } as const
  return new Intl.DateTimeFormat('en', format).format(new Date(at))
}
