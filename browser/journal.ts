import type { PageReading } from '../domain/login.ts'
import type { PageView } from './page-view.ts'
import type { Control, Field } from './page-model.ts'

/** One thing that the engine saw or did, as people may be shown it: no value of a field, no digit, no address but its origin. */
export interface LoggedStep {
  /** Unix ms. */
  at: number
  /** Since the one before. */
  ms: number
  /** What the page was taken for, and why. */
  page: string
  reason: string
  action: 'read' | 'type' | 'press' | 'recipe'
  /** Role and name of the element acted on; of a recipe, what became of it. */
  target: string | null
  origin: string
}

/** Keeps what a login's page showed and what was done to it, until somebody takes it. */
export class Journal {
  readonly #originOf: () => string
  readonly #onStep: (step: LoggedStep) => void
  /** Texts that must not be seen: what the account is known by, and what was typed. */
  readonly #secrets = new Set<string>()
  #steps: LoggedStep[] = []
  #page: { state: string; reason: string } = { state: 'unread', reason: '' }
  #last = Date.now()
  /** Where and why the recipe did not fit any more. */
  recipeDropped: string | null = null

  /** @param onStep told of each step as it comes. */
  constructor(originOf: () => string, onStep: (step: LoggedStep) => void = () => {}) {
    this.#originOf = originOf
    this.#onStep = onStep
  }

  get secrets(): readonly string[] {
    return [...this.#secrets]
  }

  hide(...texts: readonly string[]): void {
    for (const text of texts) if (text.trim().length > 1) this.#secrets.add(text)
  }

  saw({ state, detail }: PageView | PageReading): void {
    if (this.#page.state === state && this.#page.reason === detail) return
    this.#page = { state, reason: detail }
    this.#add('read', null)
  }

  typed({ type, label, placeholder, name }: Pick<Field, 'type' | 'label' | 'placeholder' | 'name'>): void {
    const role = type === 'password' ? 'password field' : 'field'
    this.#add('type', `${role} "${this.#masked(label || placeholder || name)}"`)
  }

  pressed(control: Pick<Control, 'kind' | 'text'> | null): void {
    this.#add('press', control ? `${ROLE[control.kind]} "${this.#masked(control.text)}"` : 'the Enter key')
  }

  /** @param what a target of a recipe, in the recipe's own words. */
  acted(action: 'type' | 'press', what: string): void {
    this.#add(action, what)
  }

  /** @param because fixed text, and the recipe's own words. */
  dropRecipe(because: string): void {
    this.recipeDropped = because
    this.#add('recipe', `dropped at ${because}`)
  }

  /** @returns what came since the last time. */
  take(): LoggedStep[] {
    const steps = this.#steps
    this.#steps = []
    return steps
  }

  #add(action: LoggedStep['action'], target: string | null): void {
    const at = Date.now()
    const { state: page, reason } = this.#page
    const step = { at, ms: at - this.#last, page, reason, action, target, origin: this.#originOf() }
    this.#steps.push(step)
    this.#last = at
    this.#onStep(step)
  }

  #masked(name: string): string {
    return masked(name, this.secrets)
  }
}

const ROLE: Record<Control['kind'], string> = {
  submit: 'button',
  button: 'button',
  link: 'link',
  choice: 'choice',
  tick: 'checkbox',
}

const MAX_NAME = 80

/** Takes the secrets and all digits out of a text that a page shows. */
function masked(text: string, secrets: readonly string[]): string {
  const pattern = secrets.map((secret) => RegExp.escape(secret)).join('|')
  const plain = pattern === '' ? text : text.replaceAll(new RegExp(pattern, 'giu'), '•••')
  return plain.replaceAll(/\p{N}/gu, '•').slice(0, MAX_NAME)
}
