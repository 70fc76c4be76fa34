/** A message made comparable. Both strings have the same length, so that a position in one is a position in the other. */
export interface Normalised {
  /** As the sender wrote it, less what nobody sees: width and font variants, other digits, invisible marks, runs of space. */
  readonly text: string
  /** `text` in lower case and without accents, for looking up words. */
  readonly folded: string
}

/**
 * Makes a message comparable: Unicode NFKC, every decimal digit as 0–9, no bidi or zero-width marks, and one space (or
 * one line break, where there is one) for each run of white space.
 */
export function normalise(message: string): Normalised {
  const kind = survey(message)
  if (kind === 'tidy') return { text: message, folded: message.toLowerCase() }
  if (kind === 'untidy') {
    const text = collapseSpace(message)
    return { text, folded: text.toLowerCase() }
  }
  return fold(message.replaceAll(WIDE_COMMA, ', ').normalize('NFKC'))
}

/** Whether a message is plain ASCII, and if so, whether its white space is as it should be. */
function survey(message: string): 'tidy' | 'untidy' | 'foreign' {
  let isTidy = true
  let isAfterSpace = true
  for (let i = 0; i < message.length; i++) {
    const unit = message.charCodeAt(i)
    if (unit > 0x7e) return 'foreign'
    const isSpace = unit <= 0x20
    if (isSpace && (isAfterSpace || (unit !== 0x20 && unit !== 0x0a))) isTidy = false
    isAfterSpace = isSpace
  }
  return isTidy && !isAfterSpace ? 'tidy' : 'untidy'
}

function fold(composed: string): Normalised {
  const text: number[] = []
  const folded: number[] = []
  for (let i = 0; i < composed.length; i++) {
    const unit = composed.charCodeAt(i)
    const shown = SHOWN[unit] || showUnit(unit)
    if (shown === DROPPED) continue
    text.push(shown)
    folded.push(FOLDED[unit] || foldUnit(unit))
  }
  // Folding leaves white space alone, so both collapse in the same places.
  return { text: collapseSpace(decode(text)), folded: collapseSpace(decode(folded)) }
}

/** As many as one call takes for certain. */
const ARGUMENTS_MAX = 4096

function decode(units: readonly number[]): string {
  if (units.length <= ARGUMENTS_MAX) return String.fromCharCode(...units)
  let text = ''
  for (let i = 0; i < units.length; i += ARGUMENTS_MAX)
    text += String.fromCharCode(...units.slice(i, i + ARGUMENTS_MAX))
  return text
}

const DROPPED = 0xffff
// Has its space built in, which NFKC would take away, and leave `123456，10分` a decimal number.
const WIDE_COMMA = '，'

// What each UTF-16 unit becomes, worked out when it is first met; 0 means not yet met.
const SHOWN = new Uint16Array(0x10000)
const FOLDED = new Uint16Array(0x10000)

function showUnit(unit: number): number {
  const character = String.fromCharCode(unit)
  let shown = unit
  if (INVISIBLE.test(character)) shown = DROPPED
  else if (DIGIT.test(character)) shown = 0x30 + digitValue(unit)
  else if (APOSTROPHES.includes(character)) shown = 0x27
  else if (DASHES.includes(character)) shown = 0x2d
  SHOWN[unit] = shown
  return shown
}

// Format characters (bidi marks, zero-width joiners), variation selectors, vowel points of Hebrew and Arabic, the
// Arabic stretching stroke, the keycap of emoji digits, and accents that NFKC could not compose.
const INVISIBLE = /[\p{Cf}\u034f\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u065f\u0670\u20e3\ufe00-\ufe0f]/u
const DIGIT = /\p{Nd}/u
const APOSTROPHES = '’‘ʼʻ`´'
const DASHES = '‐‑‒–—―−'

/** Every block of decimal digits in Unicode runs from 0 to 9 without a gap. */
function digitValue(unit: number): number {
  let zero = unit
  while (unit - zero < 9 && DIGIT.test(String.fromCharCode(zero - 1))) zero--
  return unit - zero
}

function foldUnit(unit: number): number {
  const shown = String.fromCharCode(SHOWN[unit] ?? unit)
  const folded = (LOOKALIKES.get(shown) ?? baseLetter(shown)).charCodeAt(0)
  FOLDED[unit] = folded
  return folded
}

// Letters that are written interchangeably, and those without a Unicode decomposition that senders write without the stroke.
// prettier-ignore
const LOOKALIKES = new Map(
  Object.entries({
    ك: 'ک', ي: 'ی', ى: 'ی', ئ: 'ی', ة: 'ه', ہ: 'ه', ۀ: 'ه', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ؤ: 'و',
    ı: 'i', İ: 'i', đ: 'd', Đ: 'd', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', ħ: 'h', Ħ: 'h', ς: 'σ',
  }),
)

/** The lower-case letter without its accent, in the scripts where leaving it out is common in SMS. */
function baseLetter(character: string): string {
  const lower = character.toLowerCase()
  const folded = ACCENTED.test(lower) ? lower.normalize('NFD').charAt(0) : lower.charAt(0)
  return folded === '' ? character : folded
}

const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

function collapseSpace(text: string): string {
  const trimmed = text.trim()
  return IRREGULAR.test(trimmed)
    ? trimmed.replace(IRREGULAR_SPACE, (run) => (run.includes('\n') ? '\n' : ' '))
    : trimmed
}

const IRREGULAR = /\s\s|[^\S\n ]/
const IRREGULAR_SPACE = /\s{2,}|[^\S\n ]/g
