/// <reference lib="dom" />
import type { Target } from '../recipes/recipe.ts'
import type { Dom } from './dom.ts'

/** The ways to name an element in a recipe, the most lasting first; each stands for it alone among what its document shows. */
export type TargetsOf = (element: HTMLElement) => Target[]

export function targets({ roots, textOf, shownText, upwards }: Dom): TargetsOf {
  const ROLES = ['textbox', 'checkbox', 'radio', 'option', 'menuitem', 'tab', 'button', 'link'] as const
  const LASTING = ['name', 'data-testid', 'data-test', 'autocomplete', 'type', 'href', 'for']
  const all = (selector: string): HTMLElement[] =>
    roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
  const isThere = (element: HTMLElement): boolean => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
  }
  const isAlone = (element: HTMLElement, alike: readonly HTMLElement[]): boolean =>
    alike.filter(isThere).every((other) => other === element)

  /** Whether a text may say what was typed, or who is signing in. */
  const tells = (text: string): boolean => {
    const values = all('input')
      .filter((input) => !/^(?:submit|button|image|hidden|checkbox|radio)$/.test((input as HTMLInputElement).type))
      .map((input) => (input as HTMLInputElement).value.toLowerCase())
    return /@|\d{3}/.test(text) || values.some((value) => value.length > 1 && text.toLowerCase().includes(value))
  }
  const isFit = (text: string): boolean => text !== '' && text.length < 300 && !tells(text)

  const labelsOf = (element: HTMLElement): string[] => {
    const root = element.getRootNode() as Document | ShadowRoot
    const by = element.getAttribute('aria-labelledby')?.split(/\s+/).filter(Boolean)
    if (by) return by.map((id) => textOf(root.getElementById(id)))
    const own = element.getAttribute('aria-label')?.trim()
    return own ? [own] : [...((element as HTMLInputElement).labels ?? [])].map(textOf)
  }

  const roleOf = (element: HTMLElement): Target['role'] => {
    const given = element.getAttribute('role')
    if (given !== null) return ROLES.find((role) => role === given)
    if (element.matches('button, input[type=submit], input[type=button], input[type=image]')) return 'button'
    return element.matches('a[href]') ? 'link' : undefined
  }

  /** The name, where nothing but plain text makes it. */
  const nameOf = (element: HTMLElement): string => {
    if (element.hasAttribute('aria-labelledby')) return ''
    const own = element.getAttribute('aria-label')?.trim()
    if (own || element instanceof HTMLInputElement) return own || (element as HTMLInputElement).value
    const isDrawn = [element, ...element.querySelectorAll('*')].some((each) =>
      ['::before', '::after'].some((part) => !/^(?:none|normal)$/.test(getComputedStyle(each, part).content)),
    )
    const text = textOf(element)
    const isPlain = !isDrawn && element.querySelector('[aria-label], [aria-hidden], img, svg') === null
    return isPlain && text.toLowerCase() === shownText(element).toLowerCase() ? text : ''
  }

  const byLabel = (element: HTMLElement): Target[] => {
    const labelled = all('input, select, textarea, button, [aria-label], [aria-labelledby]')
    const alike = (label: string): HTMLElement[] => labelled.filter((each) => labelsOf(each).includes(label))
    const isField = element.matches('input:not([type=submit], [type=button], [type=image]), textarea, select')
    const labels = isField ? labelsOf(element).filter(isFit) : []
    return labels.filter((label) => isAlone(element, alike(label))).map((label) => ({ label }))
  }

  const byRole = (element: HTMLElement): Target[] => {
    const [role, name] = [roleOf(element), nameOf(element)]
    if (role === undefined || !isFit(name)) return []
    const alike = all('button, input, a[href], [role]').filter((each) => roleOf(each) === role && nameOf(each) === name)
    return isAlone(element, alike) ? [{ role, name }] : []
  }

  const byCss = (element: HTMLElement): Target[] => {
    const tag = element.tagName.toLowerCase()
    const attributes = LASTING.map((name) => [name, element.getAttribute(name) ?? ''] as const)
    const lasting = attributes
      .filter(([, value]) => isFit(value) && !value.includes('>>'))
      .map(([name, value]) => `${tag}[${name}=${JSON.stringify(value)}]`)
    const id = isFit(element.id) && !/[\s:>]/.test(element.id) ? [`#${CSS.escape(element.id)}`] : []
    // Where it stands: it lasts for as long as the page is laid out as it is.
    const path = upwards(element).map((each) => {
      const alike = [...(each.parentElement?.children ?? [])].filter(({ tagName }) => tagName === each.tagName)
      const name = each.tagName.toLowerCase()
      return alike.length > 1 ? `${name}:nth-of-type(${String(alike.indexOf(each) + 1)})` : name
    })
    const selectors = [...id, ...lasting, tag].filter((selector) => isAlone(element, all(selector)))
    return [...selectors, path.slice(0, -2).reverse().join(' ')]
      .filter((css) => css !== '' && css.length < 300)
      .map((css) => ({ css }))
  }

  return (element) => [...byLabel(element), ...byRole(element), ...byCss(element)]
}
