import { useEffect } from 'react'

/**
 * Where what had the focus is gone or out of sight, the part of the page that held it has the focus: whoever uses a
 * keyboard or a screen reader goes on from there, not from the top.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** What had the focus last, and what it is in, from the inside out. */
    let path: Element[] = []
    const remember = ({ target }: FocusEvent): void => {
      // Dialogs and menus give the focus back by themselves.
      if (target instanceof Element && target.closest('#root') !== null) path = withAncestors(target)
    }
    const forget = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) return
      queueMicrotask(() => {
        if (target === path[0] && isInSight(path[0])) path = []
      })
    }
    const keep = (): void => {
      if (document.activeElement !== document.body) return
      path.filter(isInSight).some((element) => {
        if (element instanceof HTMLElement) element.focus({ preventScroll: true })
        return document.activeElement === element
      })
    }
    const observer = new MutationObserver(keep)
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['data-chosen'],
    })
    document.addEventListener('focusin', remember)
    document.addEventListener('focusout', forget)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('focusout', forget)
    }
  }, [])
}

function withAncestors(element: Element): Element[] {
  const path: Element[] = []
  for (let each: Element | null = element; each !== null; each = each.parentElement) path.push(each)
  return path
}

function isInSight(element: Element | undefined): boolean {
  return element?.isConnected === true && element.checkVisibility()
}
