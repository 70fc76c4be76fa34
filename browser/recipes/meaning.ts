import { looksLikeCode } from '../features.ts'
import { findCaptcha, findCodeEntry, findCredentials } from '../forms.ts'
import type { Happening } from '../in-page/index.ts'
import type { PageModel } from '../page-model.ts'
import { mentions } from '../words/index.ts'
import type { Placeholder } from './recipe.ts'

/**
 * What belongs into the field that was typed into: as the engine sees it or, where it sees nothing in it, by the order in
 * which people sign in. @returns null where it is none of the three.
 */
export function placeholderOf({ model, element }: Happening, gavePassword: boolean): Placeholder | null {
  const field = model.fields.find((each) => each.element === element)
  if (!field || findCaptcha({ ...model, fields: [field], hasCaptchaFrame: false })) return null
  const credentials = findCredentials(model)
  if (credentials !== null && typeof credentials !== 'string') {
    if (credentials.password?.element === element) return '{password}'
    if (credentials.username?.element === element) return '{username}'
  }
  if (codeBoxes(model).includes(element)) return '{code}'
  if (field.type === 'password') return '{password}'
  return gavePassword || looksLikeCode(field) ? '{code}' : '{username}'
}

/** Whether the field is one of several for a code that take more than the digit that is meant for each. */
export function isInUnsaidBoxes({ model, element }: Happening): boolean {
  const field = model.fields.find((each) => each.element === element)
  return codeBoxes(model).length > 1 && field?.maxLength !== 1
}

/** Whether what was pressed answers a question about cookies. */
export function isAboutCookies({ model, element }: Happening): boolean {
  const overlay = model.controls.find((each) => each.element === element)?.overlay ?? null
  return overlay !== null && mentions(model.overlays[overlay]?.text ?? '', 'cookies')
}

function codeBoxes(model: PageModel): number[] {
  const entry = findCodeEntry(model)
  return entry === null || entry === 'ambiguous' ? [] : entry.boxes.map(({ element }) => element)
}
