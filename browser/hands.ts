import type { ElementHandle, Frame, Page } from 'playwright-core'
import { EngineError } from './engine.ts'
import type { Documents } from './frames.ts'
import { chooseOption, holdsValue, isPasswordField, nextFrame, takesOneLetter, takesText } from './in-page/index.ts'
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
    await this.#act('a field could not be filled', async () => {
      const element = await this.#element(field)
      await this.#refuseIfForeign(element)
      if (field.type === 'password' && !(await element.evaluate(isPasswordField)))
        throw new NotTaken('a field has changed')
      await element.fill(value)
      if (!(await element.evaluate(holdsValue, value))) throw new NotTaken('a field changed what was typed into it')
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
      await this.#refuseIfForeign(element)
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
      const elements = await Promise.all(boxes.map((box) => this.#element(box)))
      const [first] = elements
      if (first) await this.#refuseIfForeign(first)
      await first?.focus()
      await this.#options.page.keyboard.type(code)
      for (const [index, element] of elements.entries()) {
        const part = code.slice(index * size, (index + 1) * size)
        if (!(await element.evaluate(holdsValue, part))) await element.fill(part)
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
      if (control) {
        const element = await this.#element(control)
        if (!(await element.evaluate(chooseOption))) await element.click({ noWaitAfter: true })
      } else if (field) await (await this.#element(field)).press('Enter', { noWaitAfter: true })
    })
  }

  async #element({ element }: { element: number }): Promise<ElementHandle<HTMLElement>> {
    const found = await this.#options.documents.elementOf(element)
    if (!found) throw new NotTaken('the page has changed')
    return found
  }

  /** Does something to the page, in bounded time. Playwright's own words stay in here, for they can quote what was typed. */
  async #act(failure: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await inTime(work(), this.#options.deadline())
    } catch (error) {
      throw error instanceof EngineError || error instanceof NotTaken ? error : new NotTaken(failure)
    }
  }

  async #refuseIfForeign(element: ElementHandle): Promise<void> {
    const frame = await element.ownerFrame()
    if (frame && this.#options.isOwn(frame)) return
    throw new EngineError('refused', 'the page is not a safe page of the site, so nothing is typed')
  }
}
