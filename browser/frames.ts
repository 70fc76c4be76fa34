import type { ElementHandle, Frame, JSHandle, Page } from 'playwright-core'
import { isShown, readPage, type PageContents } from './in-page.ts'
import { withFrame, type PageModel } from './page-model.ts'

/** One document of a page, read. */
export interface Reading {
  handle: JSHandle<PageContents>
  model: PageModel
  /** The number that its first element has in the whole. */
  first: number
}

/** Reads the document and those of its frames that people see and that `isOwn` lets through. */
export async function readFrames(page: Page, isOwn: (frame: Frame) => boolean): Promise<[Reading, ...Reading[]]> {
  const readings: [Reading, ...Reading[]] = [await read(page.mainFrame(), 0)]
  for (const frame of page.frames().slice(1)) {
    if (!isOwn(frame)) continue
    const reading = await readShown(frame, countElements(readings)).catch(() => null) // It may be gone again.
    if (reading) readings.push(reading)
  }
  return readings
}

/** What the documents show together. */
export function wholeOf([{ model }, ...frames]: readonly [Reading, ...Reading[]]): PageModel {
  return frames.reduce((whole, frame) => withFrame(whole, frame.model, frame.first), model)
}

/** @returns the element that a model's number stands for, or null where its document is gone. */
export async function elementOf(
  readings: readonly Reading[],
  element: number,
): Promise<ElementHandle<HTMLElement> | null> {
  const reading = readings.findLast(({ first }) => first <= element)
  const index = element - (reading?.first ?? 0)
  const handle = await reading?.handle.evaluateHandle(({ elements }, at) => elements[at], index)
  return handle?.asElement() ?? null
}

async function readShown(frame: Frame, first: number): Promise<Reading | null> {
  const element = await frame.frameElement()
  return (await element.evaluate(isShown)) ? await read(frame, first) : null
}

async function read(frame: Frame, first: number): Promise<Reading> {
  const handle = await frame.evaluateHandle(readPage)
  return { handle, model: await handle.evaluate(({ model }) => model), first }
}

function countElements(readings: readonly Reading[]): number {
  return readings.reduce((count, { model }) => count + model.fields.length + model.controls.length, 0)
}
