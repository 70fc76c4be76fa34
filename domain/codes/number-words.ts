import { DIGIT, isCodeCharacter, JOINED, kindAt, OTHER } from './character.ts'

/** Latin letters, digits and inner hyphens with a digit among them, that stand together outside of any link or address. */
export interface NumberWord {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether there is nothing but digits. */
  readonly isNumber: boolean
}

/** The number words of a normalised text, without those of links, e-mail addresses and international phone numbers. */
export function numberWords(text: string): NumberWord[] {
  const words: NumberWord[] = []
  let previousEnd = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < ZERO || unit > NINE) continue
    let start = i
    while (start > previousEnd && !isBreak(text, start - 1)) start--
    let end = i + 1
    while (end < text.length && !isBreak(text, end)) end++
    if (!isAddress(text.slice(start, end))) addWords(text, start, end, words)
    previousEnd = end
    i = end
  }
  return words.length === 0 ? words : withoutPhoneNumbers(text, words)
}

const ZERO = 0x30
const NINE = 0x39

/** White space, and letters that are written without it. */
function isBreak(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit === 0x20 || unit === 0x0a || (unit > 0x7f && kindAt(text, index) === JOINED)
}

const FIRST_LABEL = /^[("'<[]*([a-z0-9-]+)\./
const REST_OF_HOST = /\.[a-z0-9.-]*[a-z]{2}(?:[/?:]|[.,)"'>\]]*$)/y

/** Whether text without white space is a link, a host or an e-mail or payment address. */
export function isAddress(chunk: string): boolean {
  if (chunk.indexOf('@') > 0) return true
  if (!chunk.includes('.')) return chunk.includes('://')
  return chunk.includes('://') || /^www\./i.test(chunk) || isHost(chunk)
}

/** In small letters, and with one before the first dot, so that `123456.Do` is not a host. */
function isHost(chunk: string): boolean {
  const first = FIRST_LABEL.exec(chunk)
  if (first === null || !/[a-z]/.test(first[1] ?? '')) return false
  REST_OF_HOST.lastIndex = first[0].length - 1
  return REST_OF_HOST.test(chunk)
}

const HYPHEN = 0x2d

function addWords(text: string, from: number, to: number, words: NumberWord[]): void {
  let start = -1
  let digits = 0
  for (let i = from; i <= to; i++) {
    const kind = i < to ? kindAt(text, i) : OTHER
    if (isCodeCharacter(kind)) {
      if (start < 0) start = i
      if (kind === DIGIT) digits++
      continue
    }
    const isInner = start >= 0 && text.charCodeAt(i) === HYPHEN && i + 1 < to && isCodeCharacter(kindAt(text, i + 1))
    if (isInner) continue
    if (digits > 0) words.push({ start, end: i, text: text.slice(start, i), isNumber: digits === i - start })
    start = -1
    digits = 0
  }
}

const PLUS = 0x2b
const PHONE_DIGITS_MAX = 15
const BETWEEN_PHONE_DIGITS = /^(?: ?\(| |\) ?|-|\.|\/)$/

/** Drops `+44 7903 561836`: the word after a plus sign, and the digits that continue it. */
function withoutPhoneNumbers(text: string, words: readonly NumberWord[]): NumberWord[] {
  if (!text.includes('+')) return [...words]
  const kept: NumberWord[] = []
  let digits = 0
  let previousEnd = -1
  for (const word of words) {
    const continues =
      digits > 0 &&
      digits + word.text.length <= PHONE_DIGITS_MAX &&
      BETWEEN_PHONE_DIGITS.test(text.slice(previousEnd, Math.min(word.start, previousEnd + 3)))
    if (continues || text.charCodeAt(word.start - 1) === PLUS)
      digits = continues ? digits + word.text.length : word.text.length
    else digits = 0
    if (digits === 0) kept.push(word)
    previousEnd = word.end
  }
  return kept
}
