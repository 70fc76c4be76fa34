import type { Candidate } from './candidate.ts'
import { markEndingAt, type Mark } from './lexicon.ts'
import { letterCandidates } from './letters.ts'
import type { Normalised } from './normalise.ts'
import { isSomethingElse } from './something-else.ts'
import { numberWords, type NumberWord } from './number-words.ts'

/** Everything that has the shape of a code and is not plainly something else, in the order of the text. */
export function findCandidates(message: Normalised, marks: readonly Mark[]): Candidate[] {
  const { text } = message
  const words = numberWords(text)
  const candidates: Candidate[] = []
  for (let i = 0; i < words.length;) {
    const run = spacedRun(text, words, i)
    const candidate = run === 1 ? readWord(words[i] as NumberWord, marks) : readRun(words.slice(i, i + run))
    if (candidate !== null && !isSomethingElse(text, candidate, marks)) candidates.push(candidate)
    i += run
  }
  if (candidates.length > CANDIDATES_MAX) return []
  const letters = letterCandidates(message, words, marks)
  return letters.length === 0 ? candidates : [...candidates, ...letters].sort((a, b) => a.start - b.start)
}

/** A message with more is a list of numbers. */
const CANDIDATES_MAX = 64

const ALL_DIGITS = /^\d+$/

/** How many words from `first` on belong together, as groups of one code or as a telephone or card number. */
function spacedRun(text: string, words: readonly NumberWord[], first: number): number {
  let length = 1
  let digits = words[first]?.text.length ?? 0
  while (first + length < words.length && digits <= 19) {
    const word = words[first + length] as NumberWord
    const previous = words[first + length - 1] as NumberWord
    const isNext = word.start === previous.end + 1 && text.charCodeAt(previous.end) === 0x20
    if (!isNext || !word.isNumber || !previous.isNumber) break
    digits += word.text.length
    length++
  }
  if (length === 1 || isNumberInGroups(words.slice(first, first + length), digits)) return length
  return equalGroups(words, first, first + length)
}

/** A telephone, card or account number that is written in groups. */
function isNumberInGroups(run: readonly NumberWord[], digits: number): boolean {
  return digits >= 9 && run.every((word) => word.text.length <= 5)
}

/** How many words from `first` on are as long as the first one: the groups of a code, if there are six digits or more. */
function equalGroups(words: readonly NumberWord[], first: number, end: number): number {
  const size = words[first]?.text.length ?? 0
  let next = first + 1
  while (next < end && words[next]?.text.length === size) next++
  const count = next - first
  return size <= 4 && (count * size >= 6 || next === end) ? count : 1
}

const GROUPED_DIGITS_MIN = 4
const GROUPED_DIGITS_MAX = 9

function readRun(run: readonly NumberWord[]): Candidate | null {
  const code = run.map((word) => word.text).join('')
  const isEven = run.every((word) => word.text.length === run[0]?.text.length)
  if (!isEven || code.length < GROUPED_DIGITS_MIN || code.length > GROUPED_DIGITS_MAX) return null
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, code, shape: 'grouped' }
}

const DIGITS = /^\d{3,10}$/
const MIXED = /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9]{4,12}$/
const PREFIXED = /^([A-Za-z]{1,5})(-?)(\d{3,8})$/
const GROUPED_MIXED = /^(?=.*[A-Z])[A-Z0-9]{2,5}(?:-[A-Z0-9]{2,5}){1,2}$/
const DAY_MONTH_YEAR = /^\d{1,2}-[A-Z]{3}-\d{2,4}$/
const DIGITS_THEN_WORD = /^(\d{4,8})-[a-z]+$/

function readWord(word: NumberWord, marks: readonly Mark[]): Candidate | null {
  const { start, end, text } = word
  if (word.isNumber) return DIGITS.test(text) ? { start, end, code: text, shape: 'digits' } : null
  const prefixed = PREFIXED.exec(text)
  if (prefixed !== null) return readPrefixed(word, prefixed, marks)
  if (MIXED.test(text)) return { start, end, code: text, shape: 'mixed' }
  if (DIGITS_THEN_WORD.test(text)) {
    const code = text.slice(0, text.indexOf('-'))
    return { start, end: start + code.length, code, shape: 'digits' }
  }
  if (!text.includes('-')) return null
  const code = text.replaceAll('-', '')
  if (ALL_DIGITS.test(code)) return isDashedCode(text.split('-')) ? { start, end, code, shape: 'grouped' } : null
  return GROUPED_MIXED.test(text) && !DAY_MONTH_YEAR.test(text) ? { start, end, code, shape: 'mixed' } : null
}

/** `OTP123456`, `OTP-123456` and `G-123456` are digits after a name; `A123456` is a code of letters and digits. */
function readPrefixed(word: NumberWord, parts: RegExpExecArray, marks: readonly Mark[]): Candidate | null {
  const [, letters = '', hyphen = '', digits = ''] = parts
  const start = word.start + letters.length + hyphen.length
  const isNamed = markEndingAt(marks, word.start + letters.length) !== undefined
  if (isNamed) return { start, end: word.end, code: digits, shape: 'digits' }
  if (hyphen === '') {
    return word.text.length > 3 ? { start: word.start, end: word.end, code: word.text, shape: 'mixed' } : null
  }
  const isPrefix = letters === letters.toUpperCase()
  return { start: isPrefix ? word.start : start, end: word.end, code: digits, shape: 'digits' }
}

/** Two groups about as long, or more that are just as long, and not a date such as 10-12-24. */
function isDashedCode(groups: readonly string[]): boolean {
  const [first = '', second = ''] = groups
  const digits = groups.reduce((sum, group) => sum + group.length, 0)
  if (digits < GROUPED_DIGITS_MIN || digits > GROUPED_DIGITS_MAX) return false
  if (groups.length === 2) return Math.abs(first.length - second.length) <= 1
  const isDate = groups.length === 3 && first.length === 2 && Number(first) <= 31 && Number(second) <= 12
  return groups.every((group) => group.length === first.length) && !isDate
}
