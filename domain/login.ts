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

/**
 * True where trying again on a schedule can only do harm (a wrong password locks accounts) or needs a person:
 * the schedule is paused at once instead of after several failures.
 */
export function needsPerson(outcome: LoginOutcome): boolean {
  return outcome === 'invalidCredentials' || outcome === 'accountLocked' || outcome === 'captchaRequired'
}

/** What the page shows after a step of a login, as far as the next decision needs it. */
export type PageState =
  | 'credentials'
  | 'code'
  | 'signedIn'
  | 'invalidCredentials'
  | 'codeRejected'
  | 'accountLocked'
  | 'captcha'
  | 'unknown'

export interface PageReading {
  state: PageState
  /** For people; holds nothing secret. */
  detail: string
}
