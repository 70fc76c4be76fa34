const WORD = /\d{2,4}(?: \d{2,4})+|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g
/** As the API takes them. */
const CODE = /^(?=.*\d)[A-Za-z0-9]{4,12}$/

/** What in a text may be its code, in the order of the text: letters and digits, without the dashes and spaces within. */
export function candidates(text: string): string[] {
  const words = [...asciiDigits(text).matchAll(WORD)].map(([word]) => word.replaceAll(/[ -]/g, ''))
  return [...new Set(words.filter((word) => CODE.test(word)))]
}

/** Arabic and Persian texts have digits of their own; pages take those of ASCII. */
function asciiDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16))
}
