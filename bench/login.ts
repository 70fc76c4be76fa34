import { chromium, type Browser } from 'playwright-core'
import { memoryOf } from '../browser/browser-memory.ts'
import type { LoginEngine } from '../browser/engine.ts'
import { findChromium, type FoundChromium } from '../browser/find-chromium.ts'
import { LivePage } from '../browser/live-page.ts'
import { openContext } from '../browser/login-context.ts'
import { createLoginEngine } from '../browser/login-engine.ts'
import { enterCredentials, openLogin } from '../browser/login-flow.ts'
import { newMemory } from '../browser/memory.ts'
import { startSite, type Site } from './site.ts'
import { median, quantile } from './statistics.ts'

const SAMPLES = 25
const WARM_UP = 3
const CODE = '482915'
const CONCURRENT = 4
const signal = new AbortController().signal

interface Speed {
  how: string
  medianMs: number
  p90Ms: number
  /** Of the medians. */
  timesTheScript: number
}

interface Memory {
  what: string
  mebibytes: number
}

/** A whole login by the engine, beside a script that somebody wrote for this very site; and what open logins hold. */
export async function run(): Promise<{ speed: Speed[]; memory: Memory[] }> {
  const site = await startSite()
  const found = await findChromium(process.env)
  try {
    return { speed: await compare(found, site), memory: await weigh(found, site) }
  } finally {
    await site.stop()
  }
}

async function compare(found: FoundChromium, site: Site): Promise<Speed[]> {
  const engine = engineFor(found)
  const browser = await launch(found)
  try {
    const [own, script]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < WARM_UP + SAMPLES; turn++) {
      const times = [await timed(() => logIn(engine, site)), await timed(() => followScript(browser, site))]
      if (turn < WARM_UP) continue
      own.push(times[0] ?? NaN)
      script.push(times[1] ?? NaN)
    }
    const row = (how: string, times: readonly number[]): Speed => {
      const middle = median(times)
      return { how, medianMs: middle, p90Ms: quantile(times, 0.9), timesTheScript: middle / median(script) }
    }
    return [row('the engine, with nothing prepared', own), row('a script for this site', script)]
  } finally {
    await engine.shutdown()
    await browser.close()
  }
}

/** Contexts that wait for their code, in a browser that is otherwise idle. */
async function weigh(found: FoundChromium, site: Site): Promise<Memory[]> {
  const browser = await launch(found)
  const open = { loginUrl: site.loginUrl, domains: ['127.0.0.1'] }
  const options = { allowHosts: ['127.0.0.1'], navigationTimeoutMs: 15_000 }
  const pages: LivePage[] = []
  try {
    const idle = await memoryOf(browser)
    for (let count = 0; count < CONCURRENT; count++) {
      const page = new LivePage(open, options, await openContext(browser, null, options.allowHosts))
      pages.push(page)
      const memory = newMemory(false)
      await openLogin(page, memory)
      await enterCredentials(page, memory, { username: 'bench', password: 'correct horse battery' })
    }
    const busy = await memoryOf(browser)
    const mebibytes = (bytes: number): number => bytes / 1024 ** 2
    return [
      { what: 'an idle browser', mebibytes: mebibytes(idle) },
      { what: 'each login that is open beside others', mebibytes: mebibytes((busy - idle) / CONCURRENT) },
    ]
  } finally {
    await Promise.all(pages.map((page) => page.close()))
    await browser.close()
  }
}

function engineFor(found: FoundChromium): LoginEngine {
  const limits = { navigationTimeoutMs: 15_000, idleLimitMs: 60_000 }
  return createLoginEngine({ ...found, headless: true, allowHosts: ['127.0.0.1'], ...limits })
}

async function launch({ executablePath, args }: FoundChromium): Promise<Browser> {
  return await chromium.launch({ executablePath, args, chromiumSandbox: !args.includes('--no-sandbox') })
}

async function logIn(engine: LoginEngine, { loginUrl }: Site): Promise<void> {
  await engine.open('bench', { loginUrl, domains: ['127.0.0.1'] }, null, signal)
  await engine.submitCredentials('bench', { username: 'bench', password: 'correct horse battery' }, signal)
  const { state } = await engine.submitCode('bench', CODE, signal)
  if (state !== 'signedIn') throw new Error(`The login ended ${state}`)
  await engine.storageState('bench')
  await engine.close('bench')
}

/** It knows each field and button, waits for the next page's and nothing else, and takes the home for granted. */
async function followScript(browser: Browser, { loginUrl }: Site): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(loginUrl)
  await page.fill('input[name=username]', 'bench')
  await page.fill('input[name=password]', 'correct horse battery')
  await page.click('button')
  await page.fill('input[name=code]', CODE)
  await page.click('button')
  await page.waitForSelector('text=Sign out')
  await context.storageState()
  await context.close()
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
