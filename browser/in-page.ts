// What runs inside the page: the one file that knows the DOM's types. Playwright sends these functions there as text, so
// they refer to nothing outside themselves.
/// <reference lib="dom" />
import type { Control, Field, PageModel } from './page-model.ts'

/** The model and the elements that its numbers stand for. */
export interface PageContents {
  model: PageModel
  elements: HTMLElement[]
}

/**
 * Reads the page.
 * Elements come back by identity: what is typed later goes into the very element that was judged, or nowhere.
 */
export function readPage(): PageContents {
  const textTypes = ['text', 'email', 'tel', 'number', 'password', 'url', 'search']
  const elements: HTMLElement[] = []
  const forms = [...document.forms]

  const textOf = (node: Node | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)
  const register = (element: HTMLElement): number => elements.push(element) - 1
  const formOf = (element: HTMLElement): number | null => {
    const index = forms.indexOf((element as HTMLInputElement).form ?? (element.closest('form') as HTMLFormElement))
    return index === -1 ? null : index
  }

  const isVisible = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    if (element.closest('[aria-hidden="true"], [inert]')) return false
    const box = element.getBoundingClientRect()
    const left = box.left + scrollX
    const top = box.top + scrollY
    // Far off the page or shrunk to a dot: the ways to hide a field from people only.
    return box.width > 4 && box.height > 4 && left + box.width > 0 && top + box.height > 0 && left < 10_000
  }

  const accessibleName = (element: HTMLElement): string => {
    const byId = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
    const labelledBy = byId.map((id) => textOf(document.getElementById(id))).join(' ')
    const labels = [...((element as HTMLInputElement).labels ?? [])].map(textOf).join(' ')
    return (labelledBy || element.getAttribute('aria-label') || labels || textOf(element) || element.title || '').trim()
  }

  const readField = (input: HTMLInputElement): Field => ({
    element: register(input),
    form: formOf(input),
    type: input.type,
    name: `${input.name} ${input.id}`.trim(),
    label: accessibleName(input),
    placeholder: input.placeholder,
    autocomplete: (input.getAttribute('autocomplete') ?? '').toLowerCase(),
    inputMode: input.inputMode,
    maxLength: input.maxLength,
    visible: isVisible(input),
    editable: !input.disabled && !input.readOnly,
    filled: input.value !== '',
  })

  const readControl = (element: HTMLElement): Control => {
    const isButton = element instanceof HTMLButtonElement || element instanceof HTMLInputElement
    const submits = isButton && (element.type === 'submit' || element.type === 'image') && element.form !== null
    return {
      element: register(element),
      form: formOf(element),
      kind: submits ? 'submit' : element instanceof HTMLAnchorElement ? 'link' : 'button',
      text: element instanceof HTMLInputElement ? element.value || element.alt : accessibleName(element),
      enabled: !(isButton && element.disabled) && element.getAttribute('aria-disabled') !== 'true',
    }
  }

  const readLines = (): string[] => {
    const lines: string[] = []
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    let block: Element | null = null
    while (walker.nextNode() && lines.length < 400) {
      const parent = walker.currentNode.parentElement
      const text = textOf(walker.currentNode)
      if (!parent || !text || parent.closest('script, style, noscript, template, button, a, option')) continue
      if (!isVisible(parent)) continue
      const around = parent.closest('p, div, li, td, section, form, main, label, h1, h2, h3, h4, body')
      if (around === block) lines.push(`${lines.pop() ?? ''} ${text}`.trim())
      else lines.push(text)
      block = around
    }
    return lines
  }

  /** Frames of the known services that have grown to a size that asks something of a person; badges have not. */
  const isCaptcha = (frame: HTMLIFrameElement): boolean => {
    const service = /recaptcha|hcaptcha|challenges\.cloudflare\.com|turnstile|arkoselabs|funcaptcha|geetest|captcha/i
    const silent = /[?&#]size=invisible/i
    return service.test(`${frame.src} ${frame.title}`) && !silent.test(frame.src) && isVisible(frame)
  }

  const storedKeys = (): string[] => {
    try {
      return Object.keys(localStorage)
    } catch {
      return [] // A page without an origin has no storage.
    }
  }

  const all = <T extends Element>(selector: string): T[] => [...document.querySelectorAll<T>(selector)]
  const seen = (selector: string): string[] => [
    ...new Set(
      all(selector)
        .filter(isVisible)
        .map(textOf)
        .filter((text) => text !== '' && text.length < 300),
    ),
  ]
  return {
    model: {
      url: location.href,
      title: document.title,
      fields: all<HTMLInputElement>('input')
        .filter((input) => textTypes.includes(input.type))
        .map(readField),
      controls: all<HTMLElement>(
        'button, a[href], input[type=submit], input[type=image], input[type=button], [role=button]',
      )
        .filter(isVisible)
        .map(readControl),
      alerts: seen(
        '[role=alert], [aria-live=assertive], [class*=error i], [class*=alert i], [class*=invalid i], [class*=danger i]',
      ),
      headings: seen('h1, h2, h3, legend, [role=heading]'),
      lines: readLines(),
      storedKeys: storedKeys(),
      hasCaptchaFrame: all<HTMLIFrameElement>('iframe').some(isCaptcha),
    },
    elements,
  }
}

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
