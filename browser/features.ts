import type { Field } from './page-model.ts'
import { mentions, mentionsBeside } from './words/index.ts'

/** What makes a field look like one of a kind, in words that explain a decision. */
interface Feature {
  reason: string
  points: number
  holds(field: Field): boolean
}

export interface Score {
  points: number
  /** Fixed texts. */
  reasons: string[]
}

const declares = (field: Field, token: string): boolean => field.autocomplete.split(/\s+/).includes(token)

/** `123456`, `XXX XXX`, `6-digit`, 6桁 */
const SHOWN_CODE =
  /^[\dXx•·_*–\- ]{4,}$|[4-8][-\s]?(?:digit|桁|位|자리|chiffre|stellig|cifr|dígit|cyfr|číslic|haneli|знак|цифр)/iu

const DECLARED_CODE: Feature = {
  reason: 'declared as a one-time code',
  points: 10,
  holds: (field) => declares(field, 'one-time-code'),
}

const CODE: Feature[] = [
  { reason: 'labelled as a code', points: 4, holds: ({ label }) => mentionsBeside(label, 'code', 'username') },
  {
    reason: 'a placeholder for a code',
    points: 3,
    holds: ({ placeholder }) => mentionsBeside(placeholder, 'code', 'username'),
  },
  { reason: 'named as a code', points: 3, holds: ({ name }) => mentions(spell(name), 'code') },
  {
    reason: 'takes digits',
    points: 1,
    holds: ({ inputMode, type }) => inputMode === 'numeric' || type === 'tel' || type === 'number',
  },
  { reason: 'as long as a code', points: 1, holds: ({ maxLength }) => maxLength >= 4 && maxLength <= 10 },
  { reason: 'shows what a code looks like', points: 1, holds: ({ placeholder }) => SHOWN_CODE.test(placeholder) },
]

const USERNAME: Feature[] = [
  { reason: 'declared as a user name', points: 8, holds: (field) => declares(field, 'username') },
  { reason: 'declared as an e-mail address', points: 6, holds: (field) => declares(field, 'email') },
  { reason: 'takes an e-mail address', points: 3, holds: ({ type }) => type === 'email' },
  { reason: 'labelled as a user name', points: 2, holds: ({ label }) => mentions(label, 'username') },
  { reason: 'a placeholder for a user name', points: 2, holds: ({ placeholder }) => mentions(placeholder, 'username') },
  { reason: 'named as a user name', points: 2, holds: ({ name }) => mentions(spell(name), 'username') },
]

/** Points from which a field is one for a code. */
export const CODE_THRESHOLD = 4

export function codeScore(field: Field): Score {
  if (DECLARED_CODE.holds(field)) return scoreOf(field, [DECLARED_CODE])
  return isOtherCode(field) ? { points: 0, reasons: [] } : scoreOf(field, CODE)
}

/** A postcode, a voucher, and the like. */
export function isOtherCode({ label, placeholder, name }: Field): boolean {
  return [label, placeholder, spell(name)].some((text) => mentions(text, 'notCode'))
}

export function usernameScore(field: Field): Score {
  return scoreOf(field, USERNAME)
}

export function looksLikeCode(field: Field): boolean {
  return codeScore(field).points >= CODE_THRESHOLD
}

/** `verificationCode` and `verification_code` as words. */
export function spell(name: string): string {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[-_.[\]]+/g, ' ')
}

function scoreOf(field: Field, features: readonly Feature[]): Score {
  const found = features.filter(({ holds }) => holds(field))
  return { points: found.reduce((sum, { points }) => sum + points, 0), reasons: found.map(({ reason }) => reason) }
}
