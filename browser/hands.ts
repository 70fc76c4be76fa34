import type { ElementHandle, Frame, Page } from 'playwright-core'
import { EngineError } from './engine.ts'
import type { Documents, Place } from './frames.ts'
import {
  chooseOption,
  holdsValue,
  isPasswordField,
  nextFrame,
  pointOf,
  takesOneLetter,
  takesText,
} from './in-page/index.ts'
import { inTime } from './in-time.ts'
import type { Journal } from './journal.ts'
import type { Control, Field } from './page-model.ts'
import type { Element } from './recipes/locate.ts'

/** The page is there, and did not take what was done to it. The message is fixed text. */
export class NotTaken extends Error {}

export interface HandsOptions {
  page: Page
  journal: Journal
  documents: Documents
  /** Whether the frame is a safe page of the site. */
  isOwn(frame: Frame): boolean
  /** When something that starts now has taken too long, Unix ms. */
  deadline(): number
}

/** Types into a page and presses its buttons: what was judged in its last reading, and under guard. */
export class Hands {
  readonly #options: HandsOptions

  constructor(options: HandsOptions) {
    this.#options = options
  }

  /**
   * Types into a field of the last reading. A password goes into a visible password field and nowhere else.
   * @throws EngineError `refused` where the page is not one of the site. @throws NotTaken
   */
  async fill(field: Field, value: string): Promise<void> {
    this.#options.journal.hide(value)
    this.#options.journal.typed(field)
    const wanted = field.type === 'password' ? 'password' : 'any'
    await this.#act('a field could not be filled', async () => {
      const { frame, reader, at } = this.#placeOf(field)
      this.#refuseIfForeign(frame)
      if (await reader.evaluate((it, [index, kind]) => it.focus(index, kind), [at, wanted] as const)) {
        await this.#options.page.keyboard.insertText(value)
      } else {
        const element = await this.#element(field)
        if (wanted === 'password' && !(await element.evaluate(isPasswordField)))
          throw new NotTaken('a field has changed')
        await element.fill(value) // It waits until the field takes text.
      }
      if (!(await this.#holds(field, value))) throw new NotTaken('a field changed what was typed into it')
    })
  }

  /**
   * Types into an element that a recipe found, under the same guard: into a field that people see, and a password into a
   * password field alone.
   */
  async typeInto(element: Element, kind: 'text' | 'password' | 'code', value: string, what: string): Promise<void> {
    const { journal, page } = this.#options
    journal.hide(value)
    journal.acted('type', what)
    await this.#act('a field could not be filled', async () => {
      this.#refuseIfForeign(await element.ownerFrame())
      if (!(await element.evaluate(takesText, kind))) throw new NotTaken('the field is not of the right kind')
      if (kind === 'code' && (await element.evaluate(takesOneLetter))) {
        // The first of one box for each digit.
        await element.focus()
        await page.keyboard.type(value)
        return
      }
      await element.fill(value)
      if (!(await element.evaluate(holdsValue, value))) throw new NotTaken('a field changed what was typed into it')
    })
  }

  /** Whether a click would reach the element as it lies now. */
  async reaches(element: Element): Promise<boolean> {
    return (await inTime(element.evaluate(pointOf), this.#options.deadline()).catch(() => null)) !== null
  }

  /** Presses an element that a recipe found. @throws NotTaken */
  async pressOn(element: Element, what: string): Promise<void> {
    this.#options.journal.acted('press', what)
    await this.#act('a button could not be pressed', () => element.click({ noWaitAfter: true }))
  }

  /** Types a code into its boxes the way a person would: into the first, and the page moves on. */
  async typeDigits(boxes: readonly [Field, ...Field[]], code: string): Promise<void> {
    const size = code.length === boxes.length ? 1 : boxes[0].maxLength
    if (code.length !== boxes.length * size) throw new NotTaken('the code does not fit the boxes')
    this.#options.journal.hide(code)
    this.#options.journal.typed(boxes[0])
    await this.#act('a box could not be filled', async () => {
      const { frame, reader, at } = this.#placeOf(boxes[0])
      this.#refuseIfForeign(frame)
      if (!(await reader.evaluate((it, index) => it.focus(index, 'any'), at)))
        await (await this.#element(boxes[0])).focus()
      await this.#options.page.keyboard.type(code)
      for (const [index, box] of boxes.entries()) {
        const part = code.slice(index * size, (index + 1) * size)
        if (await this.#holds(box, part)) continue
        // A page that has sent the code off may empty its boxes: filled again, they would send it once more.
        if (!(await this.#holds(boxes[0], code.slice(0, size)))) throw new NotTaken('the boxes did not keep the code')
        await (await this.#element(box)).fill(part)
      }
    })
  }

  /** Lets the page react to what was typed. @throws NotTaken where it is leaving already. */
  async nextFrame(): Promise<void> {
    await this.#act('the page is leaving', () => this.#options.page.evaluate(nextFrame))
  }

  /** Presses a control of the last reading, or Enter in a field where there is none. @throws NotTaken */
  async press(control: Control | null, field: Field | null): Promise<void> {
    this.#options.journal.pressed(control)
    await this.#act('a button could not be pressed', async () => {
      if (control) await this.#click(control)
      else if (field) await (await this.#element(field)).press('Enter', { noWaitAfter: true })
    })
  }

  /**
   * Clicks at once where the element lies open. Anything else (to scroll, to wait) is Playwright's, for which it brings
   * a library into the page that takes longer to load than all the rest of a step.
   */
  async #click(control: Control): Promise<void> {
    const { page } = this.#options
    const { frame, reader, at } = this.#placeOf(control)
    // A frame's point is not the window's.
    const point = frame === page.mainFrame() ? await reader.evaluate((it, index) => it.pointOf(index), at) : null
    if (point) return await page.mouse.click(point.x, point.y)
    const element = await this.#element(control)
    if (!(await element.evaluate(chooseOption))) await element.click({ noWaitAfter: true })
  }

  async #holds(field: Field, value: string): Promise<boolean> {
    const { reader, at } = this.#placeOf(field)
    return await reader.evaluate((it, [index, text]) => it.holds(index, text), [at, value] as const)
  }

  #placeOf({ element }: { element: number }): Place {
    const place = this.#options.documents.placeOf(element)
    if (!place) throw new NotTaken('the page has changed')
    return place
  }

  async #element(part: { element: number }): Promise<ElementHandle<HTMLElement>> {
    const { reader, at } = this.#placeOf(part)
    const element = (await reader.evaluateHandle(({ elements }, index) => elements[index], at)).asElement()
    if (!element) throw new NotTaken('the page has changed')
    return element
  }

  /** Does something to the page, in bounded time. Playwright's own words stay in here, for they can quote what was typed. */
  async #act(failure: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await inTime(work(), this.#options.deadline())
    } catch (error) {
      throw error instanceof EngineError || error instanceof NotTaken ? error : new NotTaken(failure)
    }
  }

  #refuseIfForeign(frame: Frame | null): void {
    if (frame && this.#options.isOwn(frame)) return
    throw new EngineError('refused', 'the page is not a safe page of the site, so nothing is typed')
  }
}
