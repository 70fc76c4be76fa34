import { startServer } from '../../api/server.ts'
import type { OidcSettings } from '../../api/sign-in/sign-in.ts'
import { readWebApp } from '../../api/web-app.ts'
import type { LoginEngine } from '../../browser/engine.ts'
import { findChromium } from '../../browser/find-chromium.ts'
import { createLoginEngine } from '../../browser/login-engine.ts'
import { Slots } from '../../browser/slots.ts'
import type { Carrier } from '../../carrier/port.ts'
import { createLogger } from '../../platform/log.ts'
import type { Settings } from '../../platform/settings.ts'
import { connectTemporal, type Temporal } from '../../platform/temporal.ts'
import type { Database } from '../../prisma/client.ts'
import { dataConverter } from '../../vault/data-converter.ts'
import type { KeyRing } from '../../vault/keys.ts'
import { payloadCodec } from '../../vault/payload-codec.ts'
import type { Vault } from '../../vault/vault.ts'
import { buildWeb } from '../../web/build.ts'
import { connectWorker } from '../../worker/connection.ts'
import { installRuntime } from '../../worker/process.ts'
import { BrowserWorker, type BrowserWorkerParts, createWorkflowWorker } from '../../worker/workers.ts'
import { vaultOf } from './keys.ts'

export const TEMPORAL_UI_URL = 'http://temporal-ui.example'
/** Everything that this process has logged, line by line: API, workers, and Temporal's own words. */
export const LOGGED: string[] = []
export const LOG = createLogger('test', 'trace', { write: (line) => LOGGED.push(line) })
const SESSIONS_MS = 86_400_000
/** Without a browser, which would carry fewer. */
const LOGINS_AT_ONCE = 16

// Temporal's worker has one log for the whole process.
installRuntime(LOG)

export interface ProcessOptions {
  /** Runs workflows and their activities; default true. */
  worker?: boolean
  /** Also the demo provider, and a browser worker that logs in there. */
  browser?: boolean
  /** Logs in with these pages in place of a browser's. */
  pages?: LoginEngine
  /** Default: none. */
  oidc?: OidcSettings
  /** Also serves the web app; default false. */
  web?: boolean
}

/** What runs with the keys: it ends, and starts anew, where they change. */
export interface Processes {
  temporal: Temporal
  vault: Vault
  stop: () => Promise<void>
}

interface ProcessParts {
  options: ProcessOptions
  place: Parameters<typeof connectTemporal>[0]
  /** Of the API. */
  port: number
  lifecycle: Settings['lifecycle']
  carrier: Carrier
  database: Database
  databaseUrl: string
  demo: { provider: string; simulator: string } | null
}

/** API and workers, all in this process. */
export async function startProcesses(keys: KeyRing, parts: ProcessParts): Promise<Processes> {
  const { options, place, carrier, database } = parts
  const ends: (() => Promise<unknown>)[] = []
  const temporal = connectTemporal(place, keys)
  ends.push(temporal.close)
  const vault = vaultOf(keys)
  ends.push(await runApi(keys, temporal, vault, parts))

  if (options.worker !== false || options.browser === true || options.pages !== undefined) {
    const connection = await connectWorker(place)
    ends.push(() => connection.close())
    const shared = { connection, namespace: place.namespace, dataConverter: dataConverter(keys), database }
    if (options.worker !== false) {
      const schedules = temporal.client.schedule
      ends.push(run(await createWorkflowWorker({ ...shared, carrier, schedules, region: 'US' })))
    }
    const logins = { ...shared, vault, sessionsMs: SESSIONS_MS }
    if (options.browser === true) ends.push(await runBrowser(logins))
    if (options.pages !== undefined) {
      const pages = { engine: options.pages, slots: new Slots(LOGINS_AT_ONCE) }
      ends.push(run(await BrowserWorker.create({ ...logins, ...pages })))
    }
  }
  return {
    temporal,
    vault,
    stop: async () => {
      for (const end of ends.reverse()) await end()
    },
  }
}

async function runApi(
  keys: KeyRing,
  temporal: Temporal,
  vault: Vault,
  { options, port, lifecycle, carrier, database, databaseUrl, demo }: ProcessParts,
): Promise<() => Promise<unknown>> {
  const server = await startServer({
    ...{ host: '127.0.0.1', port, database, databaseUrl, vault, carrier },
    ...{
      publicUrl: `http://127.0.0.1:${String(port)}`,
      alertHosts: ['127.0.0.1'],
      temporalUi: TEMPORAL_UI_URL,
      demo,
      proxyHops: 0,
      web: options.web === true ? await readWebApp(await buildWeb()) : null,
      signIn: { secret: 'of the tests'.repeat(4), oidc: options.oidc ?? null },
    },
    ...{ payloadCodec: payloadCodec(keys), temporalUiOrigin: TEMPORAL_UI_URL },
    ...{
      temporal: temporal.client,
      numbers: lifecycle.number,
      quarantineMs: lifecycle.quarantineMs,
      logins: lifecycle.login,
    },
    log: LOG,
  })
  return server.stop
}

/** @returns what stops it. */
function run(worker: { run(): Promise<void>; shutdown(): void }): () => Promise<void> {
  const running = worker.run()
  return async () => {
    worker.shutdown()
    await running
  }
}

async function runBrowser(logins: Omit<BrowserWorkerParts, 'engine' | 'slots'>): Promise<() => Promise<void>> {
  const slots = new Slots(2)
  const engine = createLoginEngine({
    slots,
    ...(await findChromium(process.env)),
    headless: true,
    allowHosts: ['127.0.0.1', 'localhost'],
    navigationTimeoutMs: 15_000,
    idleLimitMs: 300_000,
  })
  const stop = run(await BrowserWorker.create({ ...logins, engine, slots }))
  return async () => {
    await stop()
    await engine.shutdown()
  }
}
