import type { Frame, Page } from 'playwright-core'
import type { AllowedHosts } from '../../network/addresses.ts'
import type { Site } from '../engine.ts'
import { isOwnFrame } from '../guard.ts'
import { WATCHER, type Happening } from '../in-page/index.ts'
import { signatureOf, type PageModel } from '../page-model.ts'
import { signedInChecks } from './landmark.ts'
import { locate } from './locate.ts'
import { isAboutCookies, isInUnsaidBoxes, placeholderOf } from './meaning.ts'
import { faultsOf, recipeSchema, type Placeholder, type Recipe, type Target } from './recipe.ts'

export interface Recorded {
  /** Null where no recipe came of it; the notes say why. */
  recipe: Recipe | null
  /** For people: what is not in it, and why. Fixed texts, and places in the document. */
  notes: string[]
}

interface Taken {
  /** Null: a press. */
  value: Placeholder | null
  target: Promise<Target | null>
  frame: Frame
  model: PageModel
  /** The page's path, and the one that the step led to. */
  path: string
  ledTo: string | null
  /** A press on what may be no button: it counts where something came of it. */
  isDoubtful: boolean
}

/** Begins to make a recipe of what is done to the page. */
export async function record(page: Page, site: Site, allowHosts: AllowedHosts): Promise<Recorder> {
  const recorder = new Recorder(page, site, allowHosts)
  await page.exposeBinding('tellRecorder', ({ frame }, happening: Happening) => recorder.take(frame, happening))
  await page.addInitScript(WATCHER)
  return recorder
}

/** Keeps what people do as steps of a recipe. Values are never read: what belongs into a field is told by the field. */
class Recorder {
  readonly #page: Page
  readonly #site: Site
  readonly #allowHosts: AllowedHosts
  readonly #notes = new Set<string>()
  #steps: Taken[] = []
  /** What comes now no recipe can do. */
  #hasEnded = false

  constructor(page: Page, site: Site, allowHosts: AllowedHosts) {
    this.#page = page
    this.#site = site
    this.#allowHosts = allowHosts
    page.context().on('page', (popup) => {
      this.#notes.add('A window that the site opened was closed: a login has one page.')
      void popup.close().catch(() => {})
    })
    page.on('framenavigated', (frame) => {
      const last = this.#steps.at(-1)
      if (last && frame === page.mainFrame()) last.ledTo = pathOf(frame)
    })
  }

  take(frame: Frame, happening: Happening): void {
    if (this.#hasEnded) return
    if (!this.#isOwn(frame)) {
      this.#notes.add('What was done on pages of other domains is left out: no recipe reaches there.')
      return
    }
    this.#dropUnanswered(frame, happening.model)
    switch (happening.kind) {
      case 'typed':
        this.#type(frame, happening)
        break
      case 'pressed':
        if (isAboutCookies(happening))
          this.#notes.add('A question about cookies is left out: Keyline closes it by itself.')
        else this.#add(frame, happening, null)
        break
      case 'entered':
        this.#notes.add('The Enter key was pressed where no button goes with it: a recipe presses no keys.')
    }
  }

  async finish(): Promise<Recorded> {
    const last = this.#steps.at(-1)
    if (last?.isDoubtful && last.ledTo === null) this.#steps.pop()
    const [first] = this.#steps
    if (!first) return { recipe: null, notes: [...this.#notes, 'Nothing was done that a recipe could do.'] }
    const steps = await Promise.all(this.#steps.map((step) => this.#write(step)))
    const signedIn = await signedInChecks(
      this.#page,
      (frame) => this.#isOwn(frame),
      (targets) => this.#choose(targets, () => Promise.resolve(true)),
    )
    const isTold = signedIn !== null && (signedIn.path !== first.path || signedIn.shows !== undefined)
    if (!isTold) this.#notes.add('How the page says that one is signed in is left out: Keyline judges by itself.')
    const { data, error } = recipeSchema.safeParse({
      version: 1,
      match: { domains: this.#site.domains.map((domain) => domain.toLowerCase()), paths: [lasting(first.path)] },
      steps: steps.filter((step) => step !== null),
      outcomes: isTold && !this.#hasEnded ? { signedIn: [{ ...signedIn, path: lasting(signedIn.path) }] } : {},
    })
    return { recipe: data ?? null, notes: [...this.#notes, ...(error ? faultsOf(error) : [])] }
  }

  #type(frame: Frame, happening: Happening): void {
    const has = (value: Placeholder): boolean => this.#steps.some((step) => step.value === value)
    const value = placeholderOf(happening, has('{password}'))
    if (value === null) {
      this.#notes.add('A field was typed into that is for something else: no recipe does that.')
    } else if (value === '{code}' && isInUnsaidBoxes(happening)) {
      this.#notes.add(
        'The boxes of the code do not say that they take one digit each: Keyline goes on by itself there.',
      )
      this.#hasEnded = true
    } else if (this.#isNews(value)) this.#add(frame, happening, value)
  }

  /** What is typed again after a press is a second try: the first is forgotten. */
  #isNews(value: Placeholder): boolean {
    const before = this.#steps.findIndex((step) => step.value === value)
    if (before < 0) return true
    if (!this.#steps.slice(before).some((step) => step.value === null)) return false
    this.#steps = this.#steps.slice(0, before)
    return true
  }

  #add(frame: Frame, { model, element, targets, timeOrigin }: Happening, value: Placeholder | null): void {
    const path = pathOf(this.#page.mainFrame())
    const isThere = async (): Promise<boolean> =>
      (await frame.evaluate(() => performance.timeOrigin).catch(() => null)) === timeOrigin
    const target = this.#choose(targets, isThere)
    this.#steps.push({ value, target, frame, model, path, ledTo: null, isDoubtful: element < 0 })
  }

  /** A press that nothing came of would not fit the next time either. */
  #dropUnanswered(frame: Frame, now: PageModel): void {
    const last = this.#steps.at(-1)
    if (last?.value !== null || last.ledTo !== null || last.frame !== frame) return
    if (signatureOf(last.model) === signatureOf(now)) this.#steps.pop()
  }

  /**
   * The first that stands for one element in all of the page's documents. Where its own is gone before it was asked, what was
   * the only one in there has to do.
   */
  async #choose(targets: readonly Target[], isThere: () => Promise<boolean>): Promise<Target | null> {
    for (const target of targets) {
      const frames = this.#page.frames().filter((frame) => this.#isOwn(frame))
      const found = await locate(frames, target).catch(() => [])
      if (!(await isThere()) || found.length === 1) return target
    }
    return null
  }

  async #write({ value, target: chosen, path, ledTo }: Taken): Promise<object | null> {
    const target = await chosen
    if (target === null) {
      this.#notes.add('A step is left out: nothing names what it was done to.')
      return null
    }
    const expect = ledTo !== null && ledTo !== path && { expect: { path: lasting(ledTo) } }
    return { ...(value === null ? { do: 'press', on: target } : { do: 'type', into: target, value }), ...expect }
  }

  #isOwn(frame: Frame): boolean {
    return isOwnFrame(frame, this.#site, this.#allowHosts)
  }
}

function pathOf(frame: Frame): string {
  return URL.canParse(frame.url()) ? new URL(frame.url()).pathname : '/'
}

/** A path without the parts that will be others another time: numbers, and what is made at random. */
function lasting(path: string): string {
  const isMade = (part: string): boolean => /\d{3}|@|%40|^[\da-f-]{8,}$/i.test(part) || part.length > 40
  const parts = path.split('/').map((part) => (isMade(part) ? '*' : part))
  return parts.join('/')
}
