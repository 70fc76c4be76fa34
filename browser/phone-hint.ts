/** Digits that a page shows of a number it hides: `•••• 23`, `+1 (***) ***-0123`, `ending in 23`. */
const MASKED = /[*•·●∙xX…#]{1,}[\s().*•·●∙xX-]*(\d{2,4})(?!\d)((?:[ .-]\d{2,4})*)(?!\d)/gu
const ENDING =
  /(?:ending in|ends in|ends with|ending with|endet auf|endend auf|mit der endung|se terminant par|terminée? par|terminad[oa] en|termina en|che termina con|terminad[oa] em|final|eindigend op|eindigt op|末尾|尾号|尾號|끝자리)[\s:]*(\d{2,4})(?!\d)/giu

/** @returns the digits shown at the end of each hidden phone number in the text, none twice; in groups, the first and all. */
export function shownDigits(text: string): string[] {
  const found = [MASKED, ENDING].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, digits = '', more = '']) => [digits, (digits + more).replace(/\D/g, '')]),
  )
  return [...new Set(found)]
}

/** A number that is not hidden: `+1 201-555-0123`, `(201) 555 0123`, `0171 2345678`. */
const WHOLE = /(?<![\d•*X])(?:\+|0|\()\d[\d ().-]{6,16}\d(?![\d•*X])/gu

/** @returns the digits of each phone number that the text shows in full, without zeros before them. */
export function wholeNumbers(text: string): string[] {
  const digits = (text.match(WHOLE) ?? []).map((number) => number.replace(/\D/g, '').replace(/^0+/, ''))
  return [...new Set(digits.filter(({ length }) => length >= 9))]
}

/** Whether what is shown may be this number: true where nothing is shown, or the number is not known. */
export function mayBeOurs(shown: readonly string[], phoneNumber: string | null): boolean {
  return phoneNumber === null || shown.length === 0 || shown.some((digits) => phoneNumber.endsWith(digits))
}
