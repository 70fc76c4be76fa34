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

/** Whether the element is a field that people see and that takes what a recipe puts there; a password is for password fields. */
export function takesText(element: Element, kind: 'text' | 'password' | 'code'): boolean {
  if (!(element instanceof HTMLInputElement) || element.disabled || element.readOnly || !element.isConnected)
    return false
  const { width, height } = element.getBoundingClientRect()
  const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 4 && height > 4
  if (!isSeen || element.closest('[aria-hidden="true"], [inert]') !== null) return false
  const isText = ['text', 'email', 'tel', 'number'].includes(element.type)
  return kind === 'text'
    ? isText
    : kind === 'password'
      ? element.type === 'password'
      : isText || element.type === 'password'
}

export function takesOneLetter(element: Element): boolean {
  return element instanceof HTMLInputElement && element.maxLength === 1
}

/** Puts the cursor into a field, with what it holds selected. @returns false where it takes no such text just now. */
export function focusField(element: Element | undefined, wanted: 'any' | 'password'): boolean {
  if (!(element instanceof HTMLInputElement) || !element.isConnected || element.disabled || element.readOnly)
    return false
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  if (!shown || (wanted === 'password' && element.type !== 'password')) return false
  element.focus()
  element.select()
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element
}

/** @returns where in the window a click reaches the element; null where none does: it is covered, moves, or is out of sight. */
export async function pointOf(element: Element | undefined): Promise<{ x: number; y: number } | null> {
  if (!element?.isConnected || element.matches('option, :disabled, [aria-disabled=true]')) return null
  const middle = (): { x: number; y: number } | null => {
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
  }
  const before = middle()
  await new Promise((resolve) => requestAnimationFrame(resolve))
  const point = middle()
  if (point === null || point.x !== before?.x || point.y !== before.y) return null
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(point.x, point.y)
  return element.contains(hit) ? point : null
}

/** Compares inside the page, so that no value travels back. Spaces, dashes and case are the site's to change, but in a password. */
export function holdsValue(element: Element | undefined, value: string): boolean {
  if (!(element instanceof HTMLInputElement)) return false
  const { type, value: held } = element
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

/** A document as the server writes it, without what scripts make of it. */
export interface Written {
  controls: { text: string; path: string }[]
  hasPassword: boolean
}

/** Asks the server for this page once more, with nothing but the cookies. @returns null where it gives another. */
export async function writtenAnew(): Promise<Written | null> {
  const [address = ''] = location.href.split('#')
  const options: RequestInit = {
    cache: 'no-store',
    headers: { accept: 'text/html' },
    signal: AbortSignal.timeout(3_000),
  }
  const answer = await fetch(address, options)
  if (!answer.ok || answer.url !== address || !answer.headers.get('content-type')?.startsWith('text/html')) return null
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const controls = [...page.querySelectorAll<HTMLElement>('a[href], button, input[type=submit], form[action]')]
  const pathOf = (element: HTMLElement): string => {
    const path = element.getAttribute('href') ?? element.getAttribute('action') ?? ''
    return URL.canParse(path, address) ? new URL(path, address).pathname : ''
  }
  return {
    controls: controls.map((element) => ({
      text: element.matches('form') ? '' : (element.textContent || element.getAttribute('value') || '').trim(),
      path: pathOf(element),
    })),
    hasPassword: page.querySelector('input[type=password]') !== null,
  }
}
