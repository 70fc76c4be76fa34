/// <reference lib="dom" />

/** Waits for the page to change, at most `maxMs`; changes that come together are taken as one. */
export function nextChange(maxMs: number): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => setTimeout(done, 30))
    const done = (): void => {
      observer.disconnect()
      resolve()
    }
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    setTimeout(done, maxMs)
  })
}

/** Waits until the page has shown what the last input made of it. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

/** Whether the element still is a password field that people see. */
export function isPasswordField(element: Element): boolean {
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  return element instanceof HTMLInputElement && element.type === 'password' && shown && element.isConnected
}

/** Compares inside the page, so that no value travels back. Spaces, dashes and case are the site's to change, but in a password. */
export function holdsValue(element: Element, value: string): boolean {
  const { type, value: held } = element as HTMLInputElement
  const plain = (text: string): string => text.replace(/[\s-]/g, '').toLowerCase()
  return held === value || (type !== 'password' && plain(held) === plain(value))
}

/** Whether people see the element, and a frame is no dot. */
export function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  return shown && width > 4 && height > 4 && element.closest('[aria-hidden="true"], [inert]') === null
}

/** Chooses the element in its list, as people do who open it. @returns false where it is no entry of a list. */
export function chooseOption(element: Element): boolean {
  const list = element instanceof HTMLOptionElement ? element.closest('select') : null
  if (!list) return false
  list.value = (element as HTMLOptionElement).value
  for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }))
  return true
}
