/** How a login ended. */
export const LOGIN_OUTCOMES = [
  'signedIn',
  'alreadySignedIn',
  'invalidCredentials',
  'codeTimedOut',
  'codeRejected',
  'accountLocked',
  'captchaRequired',
  'challengeUnknown',
  'budgetExhausted',
  'cancelled',
  'failed',
] as const
export type LoginOutcome = (typeof LOGIN_OUTCOMES)[number]

/** Where a login stands: it waits for a browser, works, waits for a code, or has its outcome. */
export type LoginStatus = 'queued' | 'running' | 'waitingForCode' | 'ended'

export type LoginStepName =
  | 'openBrowser'
  | 'enterCredentials'
  | 'paused'
  | 'requestCode'
  | 'resendCode'
  | 'codeArrived'
  | 'codeSupplied'
  | 'typeCode'
  | 'saveSession'
  | 'startAgain'
  | 'end'

/** Who or what started a login. */
export type LoginTrigger = { kind: 'person'; userId: string } | { kind: 'schedule' }

export function succeeded(outcome: LoginOutcome): boolean {
  return outcome === 'signedIn' || outcome === 'alreadySignedIn'
}

/** True where another scheduled try can only do harm (a wrong password locks accounts) or cannot succeed by itself. */
function needsPerson(outcome: LoginOutcome): boolean {
  return outcome === 'invalidCredentials' || outcome === 'accountLocked' || outcome === 'captchaRequired'
}

/** What the page shows after a step of a login, as far as the next decision needs it. */
export type PageState =
  'credentials' | 'code' | 'signedIn' | 'invalidCredentials' | 'codeRejected' | 'accountLocked' | 'captcha' | 'unknown'

export interface PageReading {
  state: PageState
  /** For people; holds nothing secret. */
  detail: string
}

/** A schedule is paused after this many failed logins in a row. */
const FAILURES_BEFORE_PAUSE = 3

/**
 * Looks at the outcomes of an account's scheduled logins, newest first.
 * @returns why the schedule should be paused, in words for people, or null where it may go on.
 */
export function reasonToPause(outcomes: readonly LoginOutcome[]): string | null {
  const [last] = outcomes
  if (last !== undefined && needsPerson(last)) return `The last login ended with ${last}: somebody has to look.`
  const recent = outcomes.slice(0, FAILURES_BEFORE_PAUSE)
  if (recent.length < FAILURES_BEFORE_PAUSE || recent.some(succeeded)) return null
  return `The last ${String(FAILURES_BEFORE_PAUSE)} logins failed (${recent.join(', ')}).`
}
