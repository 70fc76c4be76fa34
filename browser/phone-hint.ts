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

/** Whether the text may speak of this number: true where it shows none, or none is known. */
export function mayBeOurs(text: string, phoneNumber: string | null): boolean {
  const shown = shownDigits(text)
  return phoneNumber === null || shown.length === 0 || shown.some((digits) => phoneNumber.endsWith(digits))
}
