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
 * Reads the document, open shadow roots included.
 * Elements come back by identity: what is typed later goes into the very element that was judged, or nowhere.
 */
export function readPage(): PageContents {
  const textTypes = ['text', 'email', 'tel', 'number', 'password', 'url', 'search']
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot)
  }
  const all = <T extends Element>(selector: string): T[] =>
    roots.flatMap((root) => [...root.querySelectorAll<T>(selector)])
  const elements: HTMLElement[] = []
  const forms: Element[] = []
  const overlayRoots: HTMLElement[] = []

  const textOf = (node: Node | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)
  const shownText = (element: HTMLElement): string => element.innerText.replace(/\s+/g, ' ').trim().slice(0, 300)
  const place = <T>(list: T[], item: T): number => (list.includes(item) ? list.indexOf(item) : list.push(item) - 1)

  /** The element and what it is in, out of shadow roots too. */
  const upwards = (element: Element): Element[] => {
    const path: Element[] = []
    for (let at: Element | null = element; at;) {
      path.push(at)
      const root: Node = at.getRootNode()
      at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
    }
    return path
  }

  const isVisible = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    const path = upwards(element)
    if (path.some((each) => each.matches('[aria-hidden="true"], [inert]'))) return false
    const box = element.getBoundingClientRect()
    const left = box.left + scrollX
    const top = box.top + scrollY
    // Far off the page, shrunk to a dot or cut away: the ways to hide a field from people only.
    if (box.width <= 4 || box.height <= 4 || left + box.width <= 0 || top + box.height <= 0 || left >= 10_000)
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

  /** Whether what floats there would catch a click; a label within the same overlay does not count. */
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

  const placed = (element: HTMLElement) => {
    const form = (element as HTMLInputElement).form ?? upwards(element).find((each) => each.tagName === 'FORM')
    const overlay = overlayOf(element)
    return {
      element: elements.push(element) - 1,
      form: form ? place(forms, form) : null,
      overlay: overlay && place(overlayRoots, overlay),
      covered: isCovered(element),
    }
  }

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

  /** Old layouts name a field by the text before it, or by the cell before its own. */
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

  const readField = (input: HTMLInputElement): Field => ({
    ...placed(input),
    type: input.type,
    name: `${input.name} ${input.id}`.trim(),
    label: accessibleName(input) || input.getAttribute('label') || textBefore(input),
    placeholder: input.placeholder,
    autocomplete: (input.getAttribute('autocomplete') ?? '').toLowerCase(),
    inputMode: input.inputMode,
    maxLength: input.maxLength,
    visible: isVisible(input),
    editable: !input.disabled && !input.readOnly,
    filled: input.value !== '',
  })

  const pathOf = (element: HTMLElement): string => {
    const submits = element instanceof HTMLButtonElement || element instanceof HTMLInputElement
    const address =
      element instanceof HTMLAnchorElement ? element.href : submits && element.form ? element.formAction : ''
    return URL.canParse(address) && new URL(address).pathname !== location.pathname ? new URL(address).pathname : ''
  }

  const readControl = (element: HTMLElement): Control => {
    const isInput = element instanceof HTMLInputElement
    const isButton = element instanceof HTMLButtonElement || isInput
    const isChoice = element.matches('[type=radio], [role=radio], [role=option]')
    const submits = isButton && (element.type === 'submit' || element.type === 'image') && element.form !== null
    const button = submits ? 'submit' : element.matches('a[href], [role=link]') ? 'link' : 'button'
    return {
      ...placed(element),
      kind: isChoice ? 'choice' : button,
      text: isInput && !isChoice ? element.value || element.alt : accessibleName(element) || textBefore(element),
      path: pathOf(element),
      enabled: !(isButton && element.disabled) && element.getAttribute('aria-disabled') !== 'true',
      chosen: isChoice && (isInput ? element.checked : element.matches('[aria-checked=true], [aria-selected=true]')),
    }
  }

  const CONTROLS =
    'button, a[href], input[type=submit], input[type=image], input[type=button], input[type=radio], [role=button], [role=link], [role=radio], [role=option], [role=menuitem], summary, [onclick], [tabindex="0"]'
  /** A radio button is drawn by its label as a rule, and may be hidden itself. */
  const canUse = (element: HTMLElement): boolean =>
    isVisible(element) ||
    (element.matches('[type=radio]') && [...((element as HTMLInputElement).labels ?? [])].some(isVisible))
  const isControl = (element: HTMLElement): boolean =>
    canUse(element) &&
    !element.matches('input:not([type=submit], [type=image], [type=button], [type=radio]), body, form') &&
    (element.matches('button, a, input') || element.querySelector('button, a, input, select, textarea') === null)

  const readLines = (): string[] => {
    const lines: string[] = []
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      let block: Element | null = null
      while (walker.nextNode() && lines.length < 400) {
        const parent = walker.currentNode.parentElement
        const text = textOf(walker.currentNode)
        if (!text || parent?.closest('script, style, noscript, template, button, a, option')) continue
        const shown = parent ?? (root instanceof ShadowRoot ? root.host : null)
        if (!shown || !isVisible(shown)) continue
        const around = shown.closest('p, div, li, td, section, form, main, label, h1, h2, h3, h4, body')
        if (around === block) lines.push(`${lines.pop() ?? ''} ${text}`.trim())
        else lines.push(text)
        block = around
      }
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

  const seen = (selector: string): string[] => {
    const texts = all<HTMLElement>(selector).filter(isVisible).map(shownText)
    return [...new Set(texts.filter((text) => text !== '' && text.length < 300))]
  }
  const inputs = all<HTMLInputElement>('input').filter((input) => textTypes.includes(input.type))
  const model = {
    url: location.href,
    language: document.documentElement.lang,
    title: document.title,
    fields: inputs.map(readField),
    controls: all<HTMLElement>(CONTROLS).filter(isControl).map(readControl),
    alerts: seen(
      '[role=alert], [aria-live=assertive], [class*=error i], [class*=alert i], [class*=invalid i], [class*=danger i], [class*=warning i], [id*=error i]',
    ),
    headings: seen('h1, h2, h3, legend, [role=heading]'),
    lines: readLines(),
    storedKeys: storedKeys(),
    hasCaptchaFrame: all<HTMLIFrameElement>('iframe').some(isCaptcha),
  }
  const overlays = overlayRoots.map((element) => ({
    text: element.innerText.replace(/\s+/g, ' ').trim().slice(0, 1000),
    modal: upwards(element).some(isModal) || element.querySelector('[aria-modal="true"]') !== null,
  }))
  return { model: { ...model, overlays }, elements }
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

/** Whether people see the element, and a frame is no dot. */
export function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  return shown && width > 4 && height > 4 && element.closest('[aria-hidden="true"], [inert]') === null
}
