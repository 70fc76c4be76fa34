/** What a workspace may be alerted of. */
export const ALERT_EVENTS = [
  'code.received',
  'code.unrequested',
  'code.timedOut',
  'number.statusChanged',
  'login.failed',
  'schedule.paused',
  'automation.paused',
] as const
export type AlertEvent = (typeof ALERT_EVENTS)[number]

/** After so many attempts, over about a day, a delivery is dead until somebody has it tried again. */
export const MAX_ATTEMPTS = 10

const FIRST_DELAY_MS = 5_000
const LONGEST_DELAY_MS = 6 * 3_600_000

/**
 * How long to wait after an attempt that failed: four times longer each time, and up to a half more or less, so that what
 * failed together is not tried together again.
 * @param attempts made so far, 1 or more.
 * @param chance from 0 to 1, at random.
 */
export function retryDelayMs(attempts: number, chance: number): number {
  return Math.min(FIRST_DELAY_MS * 4 ** (attempts - 1), LONGEST_DELAY_MS) * (0.5 + chance)
}
