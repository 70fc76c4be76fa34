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
