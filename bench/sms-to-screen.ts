import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../browser/find-chromium.ts'
import { addAccount, type BenchAccount, type Keyline, post, startKeyline } from './keyline.ts'
import { median, quantile } from './statistics.ts'

const WARM_UP = 2
const SAMPLES = 15
const SECOND_MS = 1000

interface Row {
  from: string
  medianMs: number
  p90Ms: number
  withinASecond: string
  /** Of the medians. */
  timesTheFloor: number
}

/** From the SMS's webhook to its code before a person's eyes, beside the API's own event, which tells that it is there. */
export async function run(): Promise<{ latency: Row[] }> {
  const keyline = await startKeyline()
  const browser = await chromium.launch({ ...(await findChromium(process.env)), headless: true })
  try {
    const account = await addAccount(keyline, 'http://127.0.0.1/sign-in')
    const page = await browser.newPage({ baseURL: keyline.url, viewport: { width: 390, height: 844 } })
    await openAccount(page, keyline, account)
    const seen: number[] = []
    const told: number[] = []
    for (let turn = 0; turn < WARM_UP + SAMPLES; turn++) {
      const { seenMs, toldMs } = await sample(page, keyline, account, String(100_000 + turn * 7919))
      if (turn < WARM_UP) continue
      seen.push(seenMs)
      told.push(toldMs)
    }
    return { latency: [row('webhook → code on the page', seen), row('floor: webhook → event of the API', told)] }

    function row(from: string, times: readonly number[]): Row {
      const within = times.filter((ms) => ms <= SECOND_MS).length
      return {
        from,
        medianMs: median(times),
        p90Ms: quantile(times, 0.9),
        withinASecond: `${String(within)} of ${String(times.length)}`,
        timesTheFloor: median(times) / median(told),
      }
    }
  } finally {
    await browser.close()
    await keyline.stop()
  }
}

async function openAccount(page: Page, { email, password }: Keyline, { path }: BenchAccount): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/accounts')
  await page.goto(path)
}

/** One code that a person asked for, on a page that waits for it. */
async function sample(page: Page, { webhook, url, apiKey }: Keyline, { phoneNumber }: BenchAccount, code: string) {
  await page.getByRole('button', { name: /^Get (a|another) code$/ }).click()
  await page.getByText('Waiting for the code').waitFor()
  const listening = new AbortController()
  try {
    const event = await nextMessageEvent(`${url}/api/v1/events`, apiKey, listening.signal)
    const seen = page.evaluate(whenShown, code.match(/\d{3}/g) ?? [])
    const sms = webhook({ from: 'Bench', to: phoneNumber, text: `Your Bench code is ${code}` })
    const start = now()
    await post(sms)
    return { seenMs: (await seen) - start, toldMs: (await event.at) - start }
  } finally {
    listening.abort()
  }
}

/** Runs in the page. @returns when the digits stood there, Unix ms. */
function whenShown(groups: string[]): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const shown = Array.from(document.querySelectorAll('.code-digits [aria-hidden]'), (group) => group.textContent)
      if (groups.every((group, index) => shown[index] === group)) {
        observer.disconnect()
        resolve(performance.timeOrigin + performance.now())
      }
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** Opens the stream of events. @returns when the next one about a message comes, Unix ms. */
async function nextMessageEvent(url: string, apiKey: string, signal: AbortSignal): Promise<{ at: Promise<number> }> {
  const { body } = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` }, signal })
  if (body === null) throw new Error('The events are not a stream')
  const text = body.pipeThrough(new TextDecoderStream())
  const at = (async () => {
    for await (const chunk of text) if (chunk.includes('event: message')) return now()
    throw new Error('The stream of events ended')
  })()
  return { at }
}

function now(): number {
  return performance.timeOrigin + performance.now()
}
