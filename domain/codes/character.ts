/** What a UTF-16 unit is to a reader of codes. */
export const OTHER = 1
export const DIGIT = 2
export const LATIN = 3
/** A letter of a script that puts space between words. */
export const LETTER = 4
/** A letter of a script that runs words together, or glues endings to them: a word may start or end at any of them. */
export const JOINED = 5

const KINDS = new Uint8Array(0x10000)

const RUN_TOGETHER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー々]/u

/** The kind of the character at `index`; OTHER outside of the text. */
export function kindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return unit >= 0 ? KINDS[unit] || classify(unit) : OTHER
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit)
  let kind = OTHER
  if (/[0-9]/.test(character)) kind = DIGIT
  else if (/[a-z]/i.test(character)) kind = LATIN
  else if (RUN_TOGETHER.test(character)) kind = JOINED
  else if (/[\p{L}\p{M}]/u.test(character)) kind = LETTER
  KINDS[unit] = kind
  return kind
}

/** Letters and digits that make up a code. */
export function isCodeCharacter(kind: number): boolean {
  return kind === DIGIT || kind === LATIN
}

export function isLetter(kind: number): boolean {
  return kind >= LATIN
}
