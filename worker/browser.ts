import { findChromium } from '../browser/find-chromium.ts'
import { createLoginEngine } from '../browser/login-engine.ts'
import { Slots } from '../browser/slots.ts'
import { createLogger } from '../platform/log.ts'
import { readSettings } from '../platform/settings.ts'
import { createDatabase } from '../prisma/client.ts'
import { dataConverter } from '../vault/data-converter.ts'
import { localKeyEncryption } from '../vault/keys.ts'
import { Vault } from '../vault/vault.ts'
import { connectWorker } from './connection.ts'
import { installRuntime, runUntilStopped } from './process.ts'
import { BrowserWorker } from './workers.ts'

/** A site that takes longer for a step is taken for unreachable; a page that nobody comes back to is closed. */
const NAVIGATION_TIMEOUT_MS = 30_000
const IDLE_LIMIT_MS = 15 * 60_000

const settings = readSettings(process.env, ['log', 'database', 'keys', 'temporal', 'worker', 'browser', 'housekeeping'])
installRuntime(createLogger('browser-worker', settings.log.level))

const database = createDatabase(settings.database.url)
const slots = new Slots(settings.browser.slots)
const engine = createLoginEngine({
  slots,
  ...(await findChromium(process.env)),
  headless: true,
  allowHosts: settings.browser.allowHosts,
  navigationTimeoutMs: NAVIGATION_TIMEOUT_MS,
  idleLimitMs: IDLE_LIMIT_MS,
})
const connection = await connectWorker(settings.temporal)

const worker = await BrowserWorker.create({
  connection,
  namespace: settings.temporal.namespace,
  dataConverter: dataConverter(settings.keys),
  database,
  vault: new Vault(localKeyEncryption(settings.keys)),
  sessionsMs: settings.housekeeping.sessionsMs,
  engine,
  slots,
})
await runUntilStopped(worker, settings.worker)

await engine.shutdown()
await Promise.all([connection.close(), database.$disconnect()])
if (process.connected) process.disconnect()
