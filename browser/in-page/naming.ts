/// <reference lib="dom" />
import type { Dom } from './dom.ts'

/** What fields and controls are called. */
export interface Naming {
  accessibleName(element: HTMLElement): string
  /** Old layouts name a field by the text before it, or by the cell before its own. */
  textBefore(element: Element): string
  /** What else stands in the control's row, where it is one of several rows that are built alike. */
  rowOf(control: Element): string
}

export function naming({ textOf, shownText, upwards }: Dom): Naming {
  const accessibleName = (element: HTMLElement): string => {
    const root = element.getRootNode() as Document | ShadowRoot
    const byId = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
    const labelledBy = byId.map((id) => textOf(root.getElementById(id))).join(' ')
    const labels = [...((element as HTMLInputElement).labels ?? [])].map(textOf).join(' ')
    const picture = element.querySelector('img[alt], svg[aria-label], svg title, [aria-label]')
    const drawn = picture && (picture.getAttribute('alt') || picture.getAttribute('aria-label') || textOf(picture))
    const names = [labelledBy, element.getAttribute('aria-label'), labels, shownText(element), drawn, element.title]
    return names.find(Boolean)?.trim() ?? ''
  }

  const textBefore = (element: Element): string => {
    for (const each of upwards(element).slice(0, 4)) {
      if (each.matches('form, body, fieldset') || each.querySelectorAll('input:not([type=hidden])').length > 1) break
      let before = each.previousSibling
      while (before && textOf(before) === '') before = before.previousSibling
      if (before instanceof Element && before.querySelector('input, button, select, a')) break
      if (before)
        return before instanceof Element && before.matches('input, button, script, style') ? '' : textOf(before)
    }
    return ''
  }

  const USABLE = 'button, a[href], input:not([type=hidden]), select, [role=button], [role=link], [role=radio]'

  const rowOf = (control: Element): string => {
    const isAlone = (each: Element): boolean => [...each.querySelectorAll(USABLE)].every((other) => other === control)
    const row = upwards(control).filter(isAlone).at(-1)
    const isAlike = (other: Element): boolean =>
      other !== row && other.tagName === row?.tagName && other.querySelectorAll(USABLE).length === 1
    const isRow =
      row instanceof HTMLElement && row !== control && [...(row.parentElement?.children ?? [])].some(isAlike)
    return isRow ? shownText(row) : ''
  }

  return { accessibleName, textBefore, rowOf }
}
