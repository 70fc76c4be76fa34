import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Client } from '@temporalio/client'
import type { Logger } from 'pino'
import type { Carrier } from '../carrier/port.ts'
import type { AllowedHosts } from '../network/addresses.ts'
import { listenForChanges } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { Vault } from '../vault/vault.ts'
import type { LoginSettings, NumberSettings } from '../workflows/contracts.ts'
import { createApp } from './app.ts'
import type { CodecParts } from './codec.ts'
import { startAlerts } from './alerts/deliver.ts'
import { startDispatcher } from './dispatcher.ts'
import { createStatusBoard } from './status.ts'
import { createSignIn, type SignInSettings } from './sign-in/sign-in.ts'
import type { WebApp } from './web-app.ts'

export interface ServerParts extends CodecParts {
  host: string
  /** 0 takes any free one. */
  port: number
  database: Database
  /** Of the same database, for the connection that hears of changes. */
  databaseUrl: string
  vault: Vault
  temporal: Client
  carrier: Pick<Carrier, 'verifyWebhook' | 'parseWebhook' | 'list'>
  numbers: NumberSettings
  quarantineMs: number
  logins: LoginSettings
  signIn: SignInSettings
  publicUrl: string
  alertHosts: AllowedHosts
  temporalUi: string | null
  demo: { provider: string; simulator: string } | null
  proxyHops: number
  /** Null serves the API alone. */
  web: WebApp | null
  log: Logger
}

export interface ApiServer {
  url: string
  /** Takes nothing new, answers who waits, finishes what is under way. */
  stop(): Promise<void>
}

/** Request and headers have to come within these; answers may take as long as a long poll. */
const REQUEST_MS = 30_000
const HEADERS_MS = 10_000

export async function startServer(parts: ServerParts): Promise<ApiServer> {
  const { database, databaseUrl, temporal, log, host, port } = parts
  const closing = new AbortController()
  const changes = listenForChanges(databaseUrl)
  const dispatcher = startDispatcher(database, temporal, log)
  const alerts = startAlerts(parts, log)
  const statusBoard = createStatusBoard(parts)
  const signIn = createSignIn({ ...parts, ...parts.signIn })
  const app = await createApp({ ...parts, signIn, changes, dispatcher, alerts, statusBoard, closing: closing.signal })
  const handle = app.callback()
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS }, (request, response) => {
    void handle(request, response)
  })
  server.listen(port, host)
  await once(server, 'listening')
  const { port: taken } = server.address() as AddressInfo

  return {
    url: `http://${host}:${String(taken)}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      closing.abort()
      server.closeIdleConnections()
      await closed
      await Promise.all([dispatcher.stop(), alerts.stop()])
      await changes.close()
    },
  }
}
