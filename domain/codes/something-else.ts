import type { Candidate } from './candidate.ts'
import { DIGIT, kindAt, OTHER } from './character.ts'
import { markAt, markEndingAt, type Mark } from './lexicon.ts'

/** Whether what touches a number shows that it is an amount, a quantity, a hidden number, a date or a path. */
export function isSomethingElse(text: string, { start, end }: Candidate, marks: readonly Mark[]): boolean {
  return isPartOfNumber(text, start, end) || isHidden(text, start, end) || isAmount(text, start, end, marks)
}

const INSIDE_NUMBERS = ".,:/'_\\"

/** 1,555,000 · 12.50 · 10:30 · 24/7 · 104.28.42.75 */
function isPartOfNumber(text: string, start: number, end: number): boolean {
  return (
    (INSIDE_NUMBERS.includes(text.charAt(start - 1)) && kindAt(text, start - 2) === DIGIT) ||
    (INSIDE_NUMBERS.includes(text.charAt(end)) && kindAt(text, end + 1) === DIGIT) ||
    text.charAt(start - 1) === '+' ||
    AREA_CODE.test(text.slice(Math.max(0, start - AREA_CODE_MAX), start))
  )
}

/** (555) before 555-0134 */
const AREA_CODE = /\(\d{2,5}\) ?$/
const AREA_CODE_MAX = 8

/** `*1234`, `12**34`; but `*123456*` is bold. */
function isHidden(text: string, start: number, end: number): boolean {
  const before = HIDING.includes(text.charAt(start - 1) || ' ')
  const after = HIDING.includes(text.charAt(end) || ' ')
  if (before && after)
    return HIDING.includes(text.charAt(start - 2) || ' ') || HIDING.includes(text.charAt(end + 1) || ' ')
  return before || after || HIDDEN.test(text.slice(start, end))
}

const HIDING = '*•●∗×'
const HIDDEN = /[xX]{2}/
const SIGN = /[\p{Sc}%‰°]/u

function isAmount(text: string, start: number, end: number, marks: readonly Mark[]): boolean {
  const before = text.charAt(start - 1) === ' ' ? start - 2 : start - 1
  const after = text.charAt(end) === ' ' ? end + 1 : end
  if (isSign(text, before) || isSign(text, after)) return true
  const left = markEndingAt(marks, text.charAt(before) === '.' || text.charAt(before) === ':' ? before : before + 1)
  if (left?.role === 'money' && !followsNumber(text, left)) return true
  const right = markAt(marks, after)
  return right?.role === 'money' || right?.role === 'unit' || endsInUnit(text, start, end, marks)
}

/** In "250 EUR: 482913" the currency belongs to the number before it. */
function followsNumber(text: string, { start }: Mark): boolean {
  return kindAt(text, text.charAt(start - 1) === ' ' ? start - 2 : start - 1) === DIGIT
}

/** A sign of a currency, or one that makes a number a quantity. */
function isSign(text: string, index: number): boolean {
  return kindAt(text, index) === OTHER && SIGN.test(text.charAt(index))
}

/** 30GB, 500INR */
function endsInUnit(text: string, start: number, end: number, marks: readonly Mark[]): boolean {
  const mark = markEndingAt(marks, end)
  if (mark === undefined || mark.start <= start || (mark.role !== 'unit' && mark.role !== 'money')) return false
  return /^\d+$/.test(text.slice(start, mark.start))
}
