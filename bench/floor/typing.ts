import { chromium } from 'playwright-core'
import { findChromium } from '../../browser/find-chromium.ts'
import type { Site } from '../site.ts'
import { startWorker } from './worker.ts'
import { type FloorActivities, typeOnSignal, typeSignal } from './workflow.ts'

export interface TypingFloor {
  /** @returns milliseconds from a signal to the code in the page. */
  measure(code: string): Promise<number>
  stop(): Promise<void>
}

/** What no Keyline could beat on this machine: a bare signal, a bare activity, and Playwright on the same page. */
export async function startTypingFloor(address: string, site: Site): Promise<TypingFloor> {
  const { executablePath, args } = await findChromium(process.env)
  const browser = await chromium.launch({ executablePath, args, chromiumSandbox: !args.includes('--no-sandbox') })
  const page = await browser.newPage()

  const activities: FloorActivities = { type: (code) => page.fill('input[name=code]', code) }

  const worker = await startWorker(address, activities)
  const handle = await worker.start(typeOnSignal)

  return {
    async measure(code) {
      await page.goto(site.codeUrl)
      const typed = site.nextTyped()
      const start = performance.timeOrigin + performance.now()
      await handle.signal(typeSignal, code)
      await page.waitForFunction("document.forms[0].typedAt.value !== ''")
      await page.click('button')
      return (await typed) - start
    },
    async stop() {
      await handle.terminate()
      await Promise.all([worker.stop(), browser.close()])
    },
  }
}
