/** What a UTF-16 unit is to a reader of codes. In order: what is above LATIN is a letter. */
export const OTHER = 1
/** A full stop, where white space follows it. */
export const STOP = 2
/** Ends a sentence whatever follows. */
export const END = 3
export const DIGIT = 4
export const LATIN = 5
/** A letter of a script that puts space between words. */
export const LETTER = 6
/** A letter of a script that runs words together: a word may start or end at any of them. */
export const JOINED = 7

const KINDS = new Uint8Array(0x10000)

const RUN_TOGETHER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー々]/u

/** The kind of the character at `index`; OTHER outside of the text. */
export function kindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return unit >= 0 ? KINDS[unit] || classify(unit) : OTHER
}

function classify(unit: number): number {
  const kind = kindOf(String.fromCharCode(unit))
  KINDS[unit] = kind
  return kind
}

function kindOf(character: string): number {
  if ('.!?'.includes(character)) return STOP
  if ('\n。۔؟।॥፡።፣៖|'.includes(character)) return END
  if (/[0-9]/.test(character)) return DIGIT
  if (/[a-z]/i.test(character)) return LATIN
  if (RUN_TOGETHER.test(character)) return JOINED
  return /[\p{L}\p{M}]/u.test(character) ? LETTER : OTHER
}

/** Letters and digits that make up a code. */
export function isCodeCharacter(kind: number): boolean {
  return kind === DIGIT || kind === LATIN
}

export function isLetter(kind: number): boolean {
  return kind >= LATIN
}
