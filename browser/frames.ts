import type { Frame, JSHandle, Page } from 'playwright-core'
import { isShown, READER, type Reader } from './in-page/index.ts'
import { withFrame, withQuestion, type PageModel } from './page-model.ts'
import { mentions } from './words/index.ts'

/** One document of a page, read. */
interface Reading {
  frame: Frame
  reader: JSHandle<Reader>
  model: PageModel
  /** Whether it is the site's own; of others, only a question about cookies counts. */
  isOwn: boolean
  /** The number that its first element has in the whole. */
  first: number
}

/** Where an element of the last reading is: its document, and its number there. */
export interface Place {
  frame: Frame
  reader: JSHandle<Reader>
  at: number
}

/** Reads a page's documents: its own and those of the frames that people see. */
export class Documents {
  readonly #page: Page
  /** Each stays in its document until that is gone. */
  readonly #readers = new Map<Frame, JSHandle<Reader>>()
  #readings: Reading[] = []

  constructor(page: Page) {
    this.#page = page
    page.on('framedetached', (frame) => this.#readers.delete(frame))
  }

  /** @param isOwn which frames are the site's. @returns what the documents show together. */
  async read(isOwn: (frame: Frame) => boolean): Promise<PageModel> {
    const readings = [await this.#read(this.#page.mainFrame(), 0, true)]
    for (const frame of this.#page.frames().slice(1)) {
      const first = readings.reduce((count, { model }) => count + model.fields.length + model.controls.length, 0)
      const reading = await this.#readShown(frame, first, isOwn(frame)).catch(() => null) // It may be gone again.
      if (reading?.isOwn || (reading && asksAboutCookies(reading.model))) readings.push(reading)
    }
    this.#readings = readings
    const [whole, ...frames] = readings
    return frames.reduce(
      (page, { model, isOwn: own, first }) => (own ? withFrame : withQuestion)(page, model, first),
      whole?.model as PageModel,
    )
  }

  /** Where a number of the last reading points to. */
  placeOf(element: number): Place | null {
    const found = this.#readings.findLast(({ first }) => first <= element)
    return found ? { frame: found.frame, reader: found.reader, at: element - found.first } : null
  }

  async #readShown(frame: Frame, first: number, isOwn: boolean): Promise<Reading | null> {
    const element = await frame.frameElement()
    return (await element.evaluate(isShown)) ? await this.#read(frame, first, isOwn) : null
  }

  async #read(frame: Frame, first: number, isOwn: boolean): Promise<Reading> {
    const known = this.#readers.get(frame)
    // A reader answers for as long as its document is there, and errs from then on.
    const again = await known?.evaluate((reader) => reader.read()).catch(() => null)
    if (known && again) return { frame, reader: known, model: again, isOwn, first }
    this.#readers.delete(frame)
    const reader: JSHandle<Reader> = await frame.evaluateHandle(READER)
    const model = await reader.evaluate((fresh) => fresh.read())
    this.#readers.set(frame, reader)
    return { frame, reader, model, isOwn, first }
  }
}

function asksAboutCookies({ fields, controls, headings, lines }: PageModel): boolean {
  const isQuestion =
    fields.length === 0 && controls.some(({ text }) => mentions(text, 'refuse') || mentions(text, 'accept'))
  return isQuestion && [...headings, ...lines].some((text) => mentions(text, 'cookies'))
}
