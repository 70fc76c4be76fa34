import { findChromium } from '../browser/find-chromium.ts'
import { createLoginEngine } from '../browser/login-engine.ts'
import { createLogger } from '../platform/log.ts'
import { readSettings } from '../platform/settings.ts'
import { createDatabase } from '../prisma/client.ts'
import { connectWorker } from './connection.ts'
import { installRuntime, runUntilStopped } from './process.ts'
import { BrowserWorker } from './workers.ts'

/** A site that takes longer for a step is taken for unreachable; a page that nobody comes back to is closed. */
const NAVIGATION_TIMEOUT_MS = 30_000
const IDLE_LIMIT_MS = 15 * 60_000

const settings = readSettings(process.env, ['log', 'database', 'temporal', 'worker', 'browser'])
installRuntime(createLogger('browser-worker', settings.log.level))

const database = createDatabase(settings.database.url)
const engine = createLoginEngine({
  ...(await findChromium(process.env)),
  headless: true,
  allowHosts: settings.browser.allowHosts,
  navigationTimeoutMs: NAVIGATION_TIMEOUT_MS,
  idleLimitMs: IDLE_LIMIT_MS,
})
const connection = await connectWorker(settings.temporal)
const { namespace } = settings.temporal
const { slots } = settings.browser

const worker = await BrowserWorker.create({ connection, namespace, database, engine, slots })
await runUntilStopped(worker, settings.worker)

await engine.shutdown()
await Promise.all([connection.close(), database.$disconnect()])
process.disconnect?.()
