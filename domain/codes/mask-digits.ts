const WORD = /[A-Za-z\p{Nd}]+/gu
const DIGIT = /\p{Nd}/u
const LINK_PATH = /(:\/\/[^\s/?#]+)[/?#]\S*/g

/**
 * A message as it may be shown in a list: every digit as a dot, with the Latin letters next to it, and links without what
 * follows the host.
 * @param code what `extractCode` read, so that codes of letters alone are hidden as well.
 */
export function maskDigits(text: string, code: string | null = null): string {
  return text
    .replace(LINK_PATH, '$1/…')
    .replace(WORD, (word) => (isSecret(word, code) ? '•'.repeat(word.length) : word))
}

function isSecret(word: string, code: string | null): boolean {
  return DIGIT.test(word) || (code !== null && word.length > 1 && code.includes(word))
}
