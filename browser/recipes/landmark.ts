import type { Frame, Page } from 'playwright-core'
import { findSignOut } from '../controls.ts'
import { findCodeEntry, hasPasswordField } from '../forms.ts'
import { Documents } from '../frames.ts'
import { TARGETS, type TargetsOf } from '../in-page/index.ts'
import { isAll } from '../words/index.ts'
import type { Target } from './recipe.ts'

/**
 * By what the page that a sign-in has ended on can be known again: its path, and its way out.
 * @param choose the target that stands for one element in the whole page.
 * @returns null where the page still asks for something.
 */
export async function signedInChecks(
  page: Page,
  isOwn: (frame: Frame) => boolean,
  choose: (targets: readonly Target[]) => Promise<Target | null>,
): Promise<{ path: string; shows?: Target } | null> {
  if (!isOwn(page.mainFrame())) return null
  const path = new URL(page.url()).pathname
  if (page.isClosed()) return { path }
  await page.waitForLoadState()
  const documents = new Documents(page)
  const model = await documents.read(isOwn)
  if (hasPasswordField(model) || findCodeEntry(model) !== null) return null
  const signOut = findSignOut(model)
  const place = signOut && documents.placeOf(signOut.element)
  if (!place) return { path }
  const element = (await place.reader.evaluateHandle(({ elements }, at) => elements[at], place.at)).asElement()
  const targetsOf = await place.frame.evaluateHandle<TargetsOf>(TARGETS)
  const targets = element ? await targetsOf.evaluate((of, which) => of(which), element) : []
  // A name that says more may say who is in.
  const shows = await choose(targets.filter(({ name }) => name === undefined || isAll(name, 'signOut')))
  return { path, ...(shows && { shows }) }
}
