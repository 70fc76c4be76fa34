import type { PageReading } from '../domain/login.ts'
import type { LoggedStep } from './journal.ts'
import type { Recipe } from './recipes/recipe.ts'

/**
 * The login engine as its callers see it: one live page for each login, moved on step by step. A later engine may be
 * cleverer; callers depend on this file alone. A `signal` that aborts closes the page: nobody knows how far it got.
 */
export interface LoginEngine {
  /**
   * Opens a fresh context, with the saved session where there is one, and goes to the login page.
   * Opening a `loginId` that is already open closes the former page first, so that it is safe to run twice.
   */
  open(loginId: string, site: Site, savedSession: StorageState | null, signal: AbortSignal): Promise<PageReading>
  /** Types user name and password (over one page or several) and submits. */
  submitCredentials(loginId: string, credentials: Credentials, signal: AbortSignal): Promise<PageReading>
  /** Types the code and submits. Not safe to run twice: a code works once. */
  submitCode(loginId: string, code: string, signal: AbortSignal): Promise<PageReading>
  /** Presses the page's own "send again". @returns false where the page offers none. */
  resendCode(loginId: string, signal: AbortSignal): Promise<boolean>
  /** What was done since it was last asked for, and a picture of the page, both fit to be shown; null where no page is open. */
  lookBack(loginId: string): Promise<LookBack | null>
  /** The signed-in state, as Playwright's `storageState`. */
  storageState(loginId: string): Promise<StorageState>
  /** Closes the page and its context; safe to repeat, and for a login that was never open. */
  close(loginId: string): Promise<void>
  /** Closes everything, the browser too. */
  shutdown(): Promise<void>
}

export interface Site {
  loginUrl: string
  /** Registrable domains or hosts where the password may be typed. */
  domains: readonly string[]
  /** What the account is known by: chosen by it among several, painted over in pictures, and kept out of the log. */
  knownAs?: readonly string[]
  /** Ticks "remember this device", so that later logins need no code; default false. */
  rememberDevice?: boolean
  /** Followed where it is for the login page. */
  recipe?: Recipe | null
}

export interface LookBack {
  log: LoggedStep[]
  /** PNG; null where none could be taken in time. */
  picture: Buffer | null
  /** Where and why the site's recipe did not fit any more; null where it did, or there is none. */
  recipeDropped: string | null
}

export interface Credentials {
  username: string
  password: string
  /** The account's number in E.164: tells its SMS from others that a page offers. */
  phoneNumber?: string | null
}

/** Playwright's storage state; see https://playwright.dev/docs/auth. (A type, not an interface: it is stored as JSON.) */
export type StorageState = {
  cookies: StoredCookie[]
  origins: { origin: string; localStorage: { name: string; value: string }[] }[]
}

export type StoredCookie = {
  name: string
  value: string
  domain: string
  path: string
  /** Unix seconds; -1 for a session cookie. */
  expires: number
  httpOnly: boolean
  secure: boolean
  sameSite: 'Strict' | 'Lax' | 'None'
}

/** `pageGone`: the page or its browser is lost, start again · `siteUnreachable`: worth another try · `refused`: the guard said no, final. */
export type EngineFault = 'pageGone' | 'siteUnreachable' | 'refused'

/** What kept the engine from reading or acting. Its message is fixed text: never a value, never Playwright's own words. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly fault: EngineFault

  constructor(fault: EngineFault, message: string) {
    super(message)
    this.fault = fault
  }
}
