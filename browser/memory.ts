import type { Past } from './controls.ts'

/** What one login has done, kept for as long as its page is open. */
export interface Memory extends Past {
  pressed: Set<string>
  phoneNumber: string | null
  askedForSms: boolean
  /** It began with a saved session. */
  hasSession: boolean
  /** The password has been typed: it never is again. */
  gavePassword: boolean
  gaveUsername: boolean
  /** Codes that were typed: none is typed twice. */
  codes: Set<string>
}

export function newMemory(hasSession: boolean): Memory {
  return {
    pressed: new Set(),
    phoneNumber: null,
    askedForSms: false,
    hasSession,
    gavePassword: false,
    gaveUsername: false,
    codes: new Set(),
  }
}
