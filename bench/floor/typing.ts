import { Client, Connection } from '@temporalio/client'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium } from '../../browser/find-chromium.ts'
import type { Site } from '../site.ts'
import { type FloorActivities, typeOnSignal, typeSignal } from './workflow.ts'

const TASK_QUEUE = 'bench-floor'
const QUIET = new DefaultLogger('ERROR')

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

  Runtime.install({ logger: QUIET })
  const workflowsPath = fileURLToPath(new URL('workflow.ts', import.meta.url))
  const connection = await NativeConnection.connect({ address })
  const worker = await Worker.create({
    connection,
    taskQueue: TASK_QUEUE,
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger: QUIET }),
    activities,
  })
  const running = worker.run()
  const clientConnection = await Connection.connect({ address })
  const { workflow } = new Client({ connection: clientConnection })
  const handle = await workflow.start(typeOnSignal, { taskQueue: TASK_QUEUE, workflowId: 'bench-floor' })

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
      worker.shutdown()
      await running
      await Promise.all([connection.close(), clientConnection.close(), browser.close()])
    },
  }
}
