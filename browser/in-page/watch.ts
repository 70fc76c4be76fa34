/// <reference lib="dom" />
import type { PageModel } from '../page-model.ts'
import type { Target } from '../recipes/recipe.ts'
import type { PageContents } from './read-page.ts'
import type { TargetsOf } from './targets.ts'

/** What a person does to a page: never what they type, only where. */
export interface Happening {
  /** `entered`: the Enter key, in a field that it presses no button for. */
  kind: 'typed' | 'pressed' | 'entered'
  /** The page just before. */
  model: PageModel
  /** The number of the element in it; -1 where it is none of the model's. */
  element: number
  targets: Target[]
  /** Tells the document from the ones before and after it. */
  timeOrigin: number
}

/** Tells of each field that a person begins to type into, and of each press. What scripts do by themselves is no event of theirs. */
export function watch(read: () => PageContents, targetsOf: TargetsOf, tell: (happening: Happening) => void): void {
  let lastField: Element | null = null
  let presses = 0

  const describe = (kind: Happening['kind'], pick: (elements: readonly HTMLElement[]) => HTMLElement): Happening => {
    const { model, elements } = read()
    const element = pick(elements)
    return {
      kind,
      model,
      element: elements.indexOf(element),
      targets: targetsOf(element),
      timeOrigin: performance.timeOrigin,
    }
  }
  const pathOf = (event: Event): HTMLElement[] =>
    event.composedPath().filter((each): each is HTMLElement => each instanceof HTMLElement)
  const FIELD =
    'textarea, select, option, input:not([type=submit], [type=button], [type=image], [type=checkbox], [type=radio])'
  const listen = (type: string, act: (path: HTMLElement[], event: Event) => void): void => {
    addEventListener(type, (event) => event.isTrusted && act(pathOf(event), event), { capture: true })
  }

  listen('input', ([field]) => {
    if (!field?.matches(FIELD) || field === lastField) return
    lastField = field
    tell(describe('typed', () => field))
  })

  listen('click', (path) => {
    const [first] = path
    // A label's click is followed by one on what it labels.
    const label = path.find((each) => each instanceof HTMLLabelElement)
    if (!first || first.matches(FIELD) || (label?.control && !path.includes(label.control))) return
    if (first.matches('html, body, form')) return
    presses += 1
    lastField = null
    const isSeen = (each: HTMLElement): boolean => each.checkVisibility({ visibilityProperty: true })
    const happening = describe('pressed', (elements) => path.find((each) => elements.includes(each)) ?? first)
    // What is drawn by its label is pressed there.
    const drawn = first instanceof HTMLInputElement && !isSeen(first) ? [...(first.labels ?? [])].find(isSeen) : null
    tell(drawn ? { ...happening, targets: targetsOf(drawn) } : happening)
  })

  listen('keydown', ([field], event) => {
    if ((event as KeyboardEvent).key !== 'Enter' || !field?.matches(FIELD)) return
    const [happening, before] = [describe('entered', () => field), presses]
    setTimeout(() => presses === before && tell(happening))
  })
}
