import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { emailOf } from '../people.ts'
import { PASSWORD } from '../stack.ts'
import { addAccount } from './accounts.ts'
import { detail, settled, startWeb, visit, type Size } from './pages.ts'

/** Farther than this nobody tabs. */
const MOST_TABS = 40

const web = startWeb()

test.each<Size>(['phone', 'desktop'])('from the sign-in to a number that is associated, on a %s', async (size) => {
  const account = await addAccount(web.stack, `By keyboard on a ${size}`)
  const { page, context, complaints } = await visit(web.chromium, web.stack, { size, person: null })
  await page.goto('/accounts')
  await expect.poll(() => focused(page)).toMatchObject({ name: 'E-mail' })
  await page.keyboard.type(emailOf('olivia'))
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')

  await page.getByRole('link', { name: account.label }).waitFor()
  await press(page, account.label)
  await page.getByRole('heading', { name: account.label, level: 1 }).waitFor()
  await expect.poll(() => isFocusIn(page, 'main')).toBe(true)
  for (const [name, then] of [
    ['Create a managed phone number', 'Create Phone Number'],
    ['Copy the number', 'Copied the number'],
    ['Create Phone Number', 'I have added it'],
    ['I have added it', 'accepted the code'],
  ] as const) {
    await press(page, name)
    await detail(page).getByRole('button', { name: then }).waitFor()
    await expect.poll(() => focused(page)).toMatchObject({ part: 'Phone', isSeen: true })
  }
  await detail(page).getByText('Waiting for the verification SMS').waitFor()

  await press(page, 'More about the number')
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Release the number …' })
  await page.keyboard.press('Enter')
  await page.getByRole('alertdialog').waitFor()
  await expect.poll(() => isFocusIn(page, '[role=alertdialog]')).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toMatchObject({ name: 'More about the number', isSeen: true })

  await press(page, 'Share')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Share', isSeen: true })
  await press(page, 'Share')
  await press(page, 'Uma User')
  await page.getByText('Shared with Uma User').waitFor()
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Share', isSeen: true })
  expect(complaints).toEqual([])
  await context.close()
})

/** Tabs to what has this name, and presses Enter; wherever the focus stops on the way, it is seen. */
async function press(page: Page, name: string): Promise<void> {
  // What is read while one tabs moves what has the focus.
  await settled(page)
  const seen: Focus[] = []
  while (seen.at(-1)?.name.includes(name) !== true) {
    if (seen.length === MOST_TABS) throw new Error(`No ${name} among ${seen.map((stop) => stop.name).join(' | ')}`)
    await page.keyboard.press('Tab')
    seen.push(await focused(page))
  }
  // Past its last stop the page hands over to the browser.
  expect(seen.filter((stop) => !stop.isSeen && stop.name !== '')).toEqual([])
  await page.keyboard.press('Enter')
}

interface Focus {
  name: string
  /** The part of the page that it is in. */
  part: string | null
  /** It has a ring of its own, and nothing lies over it. */
  isSeen: boolean
}

function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const part = element.closest('section')?.querySelector('h2')?.textContent ?? null
    // What takes the focus of a chip or a check box is out of sight; the ring is around what stands for it.
    const shown = element.closest('label') ?? element
    const labels = element instanceof HTMLInputElement ? Array.from(element.labels ?? []) : []
    const words = element.getAttribute('aria-label') ?? [...labels, element].map((each) => each.textContent).join(' ')
    const { left, top, width, height } = shown.getBoundingClientRect()
    const onTop = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2)
    return {
      name: element === document.body ? '' : words.replaceAll(/\s+/g, ' ').trim(),
      part,
      isSeen:
        element !== document.body &&
        [shown, ...shown.querySelectorAll('*')].some((each) => getComputedStyle(each).outlineStyle !== 'none') &&
        (onTop === null || shown.contains(onTop) || onTop.contains(shown)),
    }
  })
}

function isFocusIn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((within) => document.activeElement?.closest(within) !== null, selector)
}
