/// <reference lib="dom" />
import type { Control, Field, PageModel } from '../page-model.ts'
import type { Dom } from './dom.ts'
import type { Naming } from './naming.ts'
import type { Sight } from './sight.ts'

/** The model and the elements that its numbers stand for. */
export interface PageContents {
  model: PageModel
  elements: HTMLElement[]
}

/** Reads the document as it is now. */
export function readPage(dom: Dom, sight: Sight, naming: Naming): PageContents {
  const { textOf, shownText, upwards } = dom
  const { isVisible, overlayOf } = sight
  const roots = dom.roots()
  const all = <T extends Element>(selector: string): T[] =>
    roots.flatMap((root) => [...root.querySelectorAll<T>(selector)])
  const elements: HTMLElement[] = []
  const forms: Element[] = []
  const overlayRoots: HTMLElement[] = []
  const place = <T>(list: T[], item: T): number => (list.includes(item) ? list.indexOf(item) : list.push(item) - 1)

  const placed = (element: HTMLElement, box = element) => {
    const form = (element as HTMLInputElement).form ?? upwards(element).find((each) => each.tagName === 'FORM')
    const overlay = overlayOf(box)
    return {
      element: elements.push(element) - 1,
      form: form ? place(forms, form) : null,
      overlay: overlay && place(overlayRoots, overlay),
      covered: sight.isCovered(box),
    }
  }

  const TEXT_TYPES = ['text', 'email', 'tel', 'number', 'password', 'url', 'search']
  const inputs = all<HTMLInputElement>('input').filter((input) => TEXT_TYPES.includes(input.type))
  const isBefore = (one: Element, other: Element): boolean =>
    one.getRootNode() === other.getRootNode() &&
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

  const readField = (input: HTMLInputElement): Field => ({
    ...placed(input),
    type: input.type,
    name: `${input.name} ${input.id}`.trim(),
    label: naming.accessibleName(input) || input.getAttribute('label') || naming.textBefore(input),
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
    if (!/^https?:/.test(address) || new URL(address).pathname === location.pathname) return ''
    return new URL(address).pathname
  }

  const kindOf = (element: HTMLElement): Control['kind'] => {
    if (element.matches('[type=checkbox], [role=checkbox], [role=switch]')) return 'tick'
    if (element.matches('[type=radio], [role=radio], [role=option]')) return 'choice'
    const isButton = element instanceof HTMLButtonElement || element instanceof HTMLInputElement
    if (isButton && (element.type === 'submit' || element.type === 'image') && element.form !== null) return 'submit'
    return element.matches('a[href], [role=link]') ? 'link' : 'button'
  }

  const readControl = (element: HTMLElement): Control => {
    const kind = kindOf(element)
    const isChosen = element instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(element.type) && element.checked
    const says = element instanceof HTMLInputElement && kind !== 'choice' && kind !== 'tick'
    return {
      ...placed(element),
      kind,
      text: says ? element.value || element.alt : naming.accessibleName(element) || naming.textBefore(element),
      row: naming.rowOf(element),
      path: pathOf(element),
      after: inputs.findLastIndex((input) => isBefore(input, element)),
      enabled:
        !((element instanceof HTMLButtonElement || element instanceof HTMLInputElement) && element.disabled) &&
        element.getAttribute('aria-disabled') !== 'true',
      chosen: isChosen || element.matches('[aria-checked=true], [aria-selected=true]'),
      opens: element.matches('[aria-expanded=false], [aria-haspopup], summary'),
    }
  }

  const readOption = (option: HTMLOptionElement, list: HTMLSelectElement): Control => ({
    ...placed(option, list),
    kind: 'choice',
    text: textOf(option),
    row: option.parentElement instanceof HTMLOptGroupElement ? option.parentElement.label : '',
    path: '',
    after: -1,
    enabled: !option.disabled && !list.disabled,
    chosen: option.selected,
    opens: false,
  })

  const CONTROLS =
    'button, a[href], input[type=submit], input[type=image], input[type=button], input[type=radio], input[type=checkbox], [role=button], [role=link], [role=radio], [role=checkbox], [role=option], [role=menuitem], summary, [onclick], [tabindex="0"]'
  const TOGGLES = '[type=radio], [type=checkbox]'
  /** A radio button is drawn by its label as a rule, and may be hidden itself. */
  const canUse = (element: HTMLElement): boolean =>
    isVisible(element) ||
    (element.matches(TOGGLES) && [...((element as HTMLInputElement).labels ?? [])].some(isVisible))
  const isControl = (element: HTMLElement): boolean =>
    canUse(element) &&
    !element.matches(
      'input:not([type=submit], [type=image], [type=button], [type=radio], [type=checkbox]), body, form, select, textarea',
    ) &&
    (element.matches('button, a, input') || element.querySelector('button, a, input, select, textarea') === null)

  /** Buttons that scripts make of anything: the hand that the mouse turns into there says so. */
  const MAX_LOOKED_AT = 3_000
  const pressable = (): HTMLElement[] => {
    const plain = all<HTMLElement>('div, span, li, td, p, i, svg, h2, h3')
    if (plain.length > MAX_LOOKED_AT) return []
    const isHand = (element: Element | null): boolean =>
      element !== null && getComputedStyle(element).cursor === 'pointer'
    const within = `${CONTROLS}, label, select`
    return plain.filter(
      (each) => isHand(each) && !isHand(each.parentElement) && !upwards(each).some((outer) => outer.matches(within)),
    )
  }

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
    const texts = all<HTMLElement>(selector)
      .filter(isVisible)
      .map((each) => shownText(each))
    return [...new Set(texts.filter((text) => text !== '' && text.length < 300))]
  }

  const MAX_OPTIONS = 12
  const controls = [...new Set([...all<HTMLElement>(CONTROLS), ...pressable()])].filter(isControl)
  const lists = all<HTMLSelectElement>('select').filter((list) => isVisible(list) && list.length <= MAX_OPTIONS)
  const model = {
    url: location.href,
    language: document.documentElement.lang,
    title: document.title,
    fields: inputs.map(readField),
    controls: [
      ...controls.map(readControl),
      ...lists.flatMap((list) => [...list.options].map((option) => readOption(option, list))),
    ],
    alerts: seen(
      '[role=alert], [aria-live=assertive], [class*=error i], [class*=alert i], [class*=invalid i], [class*=danger i], [class*=warning i], [id*=error i]',
    ),
    headings: seen('h1, h2, h3, legend, [role=heading]'),
    lines: readLines(),
    storedKeys: storedKeys(),
    hasCaptchaFrame: all<HTMLIFrameElement>('iframe').some(isCaptcha),
  }
  const overlays = overlayRoots.map((element) => ({
    text: shownText(element, 1000),
    modal: upwards(element).some(sight.isModal) || element.querySelector('[aria-modal="true"]') !== null,
  }))
  return { model: { ...model, overlays }, elements }
}
