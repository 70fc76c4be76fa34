import type { Page } from 'playwright-core'
import { coverPage } from './in-page/index.ts'

const TIME_LIMIT_MS = 5_000
const MAX_BYTES = 400_000
/** A page with a clock in it changes under the brush. */
const TRIES = 3

/**
 * A PNG of what the page shows, painted over beforehand wherever a secret or a digit stands. A picture of a page that
 * changed meanwhile is thrown away, for nobody knows what is on it.
 * @returns null where none could be taken.
 */
export async function coveredPicture(page: Page, secrets: readonly string[]): Promise<Buffer | null> {
  try {
    for (let tries = 0; tries < TRIES; tries++) {
      const cover = await page.evaluateHandle(coverPage, secrets)
      const image = await page.screenshot({ type: 'png', scale: 'css', caret: 'initial', timeout: TIME_LIMIT_MS })
      const isSame = await cover.evaluate((each) => each.lift())
      if (isSame) return image.length <= MAX_BYTES ? image : null
    }
    return null
  } catch {
    return null // The page has moved on. What Playwright says of it may quote the page.
  }
}
