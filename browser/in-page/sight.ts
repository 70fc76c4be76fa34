/// <reference lib="dom" />
import type { Dom } from './dom.ts'

/** What people see and can reach. */
export interface Sight {
  isVisible(element: Element): boolean
  isModal(element: Element): boolean
  /** The outermost dialog, or thing that floats over the page, that the element is in. */
  overlayOf(element: Element): HTMLElement | null
  /** Whether what floats there would catch a click; a label within the same overlay does not count. */
  isCovered(element: HTMLElement): boolean
}

export function sight({ upwards }: Dom): Sight {
  const isVisible = (element: Element): boolean => {
    const path = upwards(element)
    if (path.some((each) => each.matches('[aria-hidden="true"], [inert]'))) return false
    const box = element.getBoundingClientRect()
    const left = box.left + scrollX
    const top = box.top + scrollY
    // Far off the page, shrunk to a dot or cut away: the ways to hide a field from people only.
    if (box.width <= 4 || box.height <= 4 || left + box.width <= 0 || top + box.height <= 0 || left >= 10_000)
      return false
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isDrawnByOthers(element))
      return false
    return !path.some((each) => {
      const style = getComputedStyle(each)
      const isDot = each.clientWidth <= 4 || each.clientHeight <= 4
      const cuts =
        /hidden|clip/.test(style.overflow) && style.display !== 'inline' && !/^(?:BODY|HTML)$/.test(each.tagName)
      const clip = style.position === 'absolute' ? style.getPropertyValue('clip') : ''
      return (cuts && isDot) || /^inset\((?:50|100)%/.test(style.clipPath) || /^rect\(0px,? 0px,? 0px/.test(clip)
    })
  }

  /** An input without opacity, laid over a row of boxes that show what is typed into it. */
  const isDrawnByOthers = (element: Element): boolean => {
    if (!(element instanceof HTMLInputElement) || getComputedStyle(element).opacity !== '0') return false
    const around = element.parentElement
    if (!around?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    const own = element.getBoundingClientRect()
    const sizes = [...(around.parentElement ?? around).querySelectorAll('*')]
      .filter((each) => !each.contains(element) && each.children.length <= 1)
      .map((each) => each.getBoundingClientRect())
      .filter((box) => box.width > 8 && box.height > 8 && box.left < own.right && box.right > own.left)
      .filter((box) => box.top < own.bottom && box.bottom > own.top)
      .map(({ width, height }) => `${String(Math.round(width))}x${String(Math.round(height))}`)
    return sizes.some((size) => sizes.filter((other) => other === size).length >= 4)
  }

  const isModal = (element: Element): boolean => element.matches('[aria-modal="true"], dialog:modal')

  /** Whether the element is a dialog, or floats over the page. */
  const floats = (element: Element): element is HTMLElement => {
    if (element === document.body || element === document.documentElement) return false
    if (element.matches('[role=dialog], [role=alertdialog], dialog[open], [aria-modal="true"]')) return true
    const { position, zIndex } = getComputedStyle(element)
    if (position === 'fixed' || position === 'sticky') return true
    const { width, height } = element.getBoundingClientRect()
    return position === 'absolute' && zIndex !== 'auto' && width * height > (innerWidth * innerHeight) / 4
  }

  const overlayOf = (element: Element): HTMLElement | null => upwards(element).filter(floats).at(-1) ?? null

  const isCovered = (element: HTMLElement): boolean => {
    const own = overlayOf(element)
    const { left, top, width, height } = element.getBoundingClientRect()
    const caughtAt = (x: number, y: number): boolean => {
      let hit = document.elementFromPoint(x, y)
      while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) {
        hit = hit.shadowRoot.elementFromPoint(x, y)
      }
      if (!hit || upwards(hit).includes(element) || upwards(element).includes(hit)) return false
      const other = overlayOf(hit)
      return other !== null && other !== own
    }
    return [0.5, 0.1, 0.9].every((part) => caughtAt(left + width * part, top + height / 2))
  }

  return { isVisible, isModal, overlayOf, isCovered }
}
