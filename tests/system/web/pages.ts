import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { findChromium } from '../../../browser/find-chromium.ts'
import { emailOf } from '../people.ts'
import { PASSWORD, type Stack, type StackOptions, startStack } from '../stack.ts'

export const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
} as const
export type Size = keyof typeof SIZES

/** Waiting for a page is waiting for workflows too. */
const PATIENCE_MS = 20_000

interface VisitOptions {
  size?: Size
  /** Where the page finds Keyline, if not where it is. */
  url?: string
  /** Who has signed in, by the name before the @; null for nobody. */
  person?: string | null
}

export interface Visit {
  page: Page
  context: BrowserContext
  /** What the page complained of: errors in its scripts, and what the content security policy refused. */
  complaints: string[]
}

export async function openChromium(): Promise<Browser> {
  return chromium.launch({ ...(await findChromium(process.env)), headless: true })
}

/** Keyline with its web app, and a browser to look at it with: from before the first test of a file until after its last. */
export function startWeb(options: StackOptions = {}): { readonly stack: Stack; readonly chromium: Browser } {
  let [stack, chromium]: [Stack | null, Browser | null] = [null, null]
  beforeAll(async () => {
    stack = await startStack({ web: true, ...options })
    chromium = await openChromium()
  })
  afterAll(async () => {
    await chromium?.close()
    await stack?.stop()
  })
  const started = <T>(part: T | null): T => {
    if (part === null) throw new Error('It runs while tests do')
    return part
  }
  return {
    get stack() {
      return started(stack)
    },
    get chromium() {
      return started(chromium)
    },
  }
}

/** A browser of one person's own, on no page yet. */
export async function visit(browser: Browser, stack: Stack, options: VisitOptions = {}): Promise<Visit> {
  const { size = 'phone', person = 'olivia', url = stack.url } = options
  const context = await browser.newContext({
    viewport: SIZES[size],
    baseURL: url,
    timezoneId: 'Europe/Berlin',
    // Half-way between two themes no contrast is right.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(PATIENCE_MS)
  if (person !== null) {
    const data = { email: emailOf(person), password: PASSWORD }
    const answer = await context.request.post('/api/auth/sign-in/email', { data, headers: { origin: url } })
    expect(answer.status()).toBe(200)
  }
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /content security policy/i.test(message.text())) complaints.push(message.text())
  })
  return { page, context, complaints }
}

/** The page is there, and everything on it has been read. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
}

/** What assistive technology would stumble over, by rule and place; and whatever is wider than the page. */
export async function flawsOf(page: Page): Promise<string[]> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }))
  const found = await violationsOn(axeOn(page))
  return scroll > client ? [...found, `wider than the page: ${String(scroll)} in ${String(client)}`] : found
}

/** The flaws of each of these pages that has any, in both themes. */
export async function flawsOfAll(page: Page, paths: readonly string[]): Promise<Record<string, string[]>> {
  const flaws: Record<string, string[]> = {}
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(path)
    await settled(page)
    const light = await flawsOf(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    // Nothing else is different there.
    const dark = await violationsOn(axeOn(page).withRules('color-contrast'))
    if (light.length + dark.length > 0) flaws[path] = [...light, ...dark.map((flaw) => `${flaw} in the dark`)]
  }
  return flaws
}

function axeOn(page: Page): AxeBuilder {
  // What React Aria says in passing of a busy button refers to that button, which may be gone by then.
  const axe = new AxeBuilder({ page }).exclude('[data-live-announcer]')
  // Without a page of its own beside this one, which only frames of other origins need.
  return axe.setLegacyMode(true)
}

async function violationsOn(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** The part of the page beside the list. */
export function detail(page: Page): Locator {
  return page.locator('.split-detail')
}
