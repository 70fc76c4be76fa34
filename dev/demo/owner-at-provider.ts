import { type Browser, type Page, chromium } from 'playwright-core'
import { findChromium } from '../../browser/find-chromium.ts'

const PATIENCE_MS = 15_000

/** What the account's Owner does at the demo provider, with their own hands in a browser of their own. */
export interface OwnerAtProvider {
  /** Signs in with the password and enters the number in the security settings; the provider then texts a code. */
  enterNumber(phoneNumber: string): Promise<void>
  enterVerificationCode(code: string): Promise<void>
  close(): Promise<void>
}

export async function openProvider(
  url: string,
  { username, password }: { username: string; password: string },
): Promise<OwnerAtProvider> {
  const browser = await chromium.launch(await findChromium(process.env))
  const page = await newPage(browser)
  return {
    enterNumber: (phoneNumber) =>
      byHand('enter the number', async () => {
        await page.goto(`${url}/sign-in`)
        await page.getByLabel('Username').fill(username)
        await page.getByLabel('Password').fill(password)
        await page.getByRole('button', { name: 'Sign in' }).click()
        await page.getByRole('link', { name: 'Security' }).click()
        await page.getByLabel('Phone number').fill(phoneNumber)
        await page.getByRole('button', { name: 'Add number' }).click()
        await page.getByLabel('Verification code').waitFor()
      }),
    enterVerificationCode: (code) =>
      byHand('enter the verification code', async () => {
        await page.getByLabel('Verification code').fill(code)
        await page.getByRole('button', { name: 'Verify' }).click()
        await page.getByText('Verified', { exact: true }).waitFor()
      }),
    close: () => browser.close(),
  }
}

/** Playwright's errors quote what was typed. */
async function byHand(what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch {
    throw new Error(`The Owner could not ${what} at the provider: the page is not as expected`)
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  return page
}
