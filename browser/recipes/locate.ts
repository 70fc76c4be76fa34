import type { ElementHandle, Frame, Locator } from 'playwright-core'
import { isOn, type Check, type Target } from './recipe.ts'

export type Element = ElementHandle<HTMLElement>

/** The visible elements that a target stands for, in these frames. @throws Error where the selector is none. */
export async function locate(frames: readonly Frame[], target: Target): Promise<Element[]> {
  const found = await Promise.all(frames.map((frame) => visible(locatorIn(frame, target)).elementHandles()))
  return found.flat() as Element[]
}

/** Whether the check holds for the page that has these frames, the main one first. */
export async function holds(frames: readonly Frame[], { path, shows, says }: Check): Promise<boolean> {
  const [main] = frames
  if (!main || (path !== undefined && !isOn(path, new URL(main.url()).pathname))) return false
  if (shows !== undefined && (await locate(frames, shows)).length === 0) return false
  if (says === undefined) return true
  const counts = await Promise.all(frames.map((frame) => visible(frame.getByText(says)).count()))
  return counts.some((count) => count > 0)
}

function locatorIn(frame: Frame, { css, role, name, label }: Target): Locator {
  // Playwright's CSS reaches into open shadow trees by itself.
  if (css !== undefined) return frame.locator(`css=${css.replaceAll('>>>', ' ')}`)
  if (label !== undefined) return frame.getByLabel(label, { exact: true })
  return frame.getByRole(role ?? 'button', { exact: true, ...(name !== undefined && { name }) })
}

function visible(locator: Locator): Locator {
  return locator.filter({ visible: true })
}
