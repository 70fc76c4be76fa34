import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** A number in E.164 form (ITU-T E.164: a plus sign and at most 15 digits), checked. */
export type E164 = string & { readonly __brand: 'E164' }

const E164_PATTERN = /^\+[1-9]\d{6,14}$/

export function isE164(value: string): value is E164 {
  return E164_PATTERN.test(value)
}

/**
 * Reads a number as carriers write it, with or without the plus sign.
 * @returns null where it is no international number (a short code or an alphanumeric sender, for example).
 */
export function parseE164(value: string): E164 | null {
  const candidate = value.startsWith('+') ? value : `+${value}`
  return isE164(candidate) ? candidate : null
}

/** As people of the number's country write it, for display only. */
export function nationalFormat(e164: E164): string {
  return parsePhoneNumberFromString(e164)?.formatNational() ?? e164
}

/** Enough of a number for a log line or a summary to be told apart, too little to be used: `+1201…4321`. */
export function shortenNumber(e164: string): string {
  return e164.length > 9 ? `${e164.slice(0, 5)}…${e164.slice(-4)}` : '…'
}
