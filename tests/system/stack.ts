import { hashPassword } from 'better-auth/crypto'
import { hashToken } from '../../api/token.ts'
import { createSinchCarrier } from '../../carrier/sinch/carrier.ts'
import { freePort } from '../../dev/ports.ts'
import { startDemoProvider } from '../../dev/provider/provider.ts'
import type { SimulatorSettings } from '../../dev/simulator/settings.ts'
import { startSinchSimulator } from '../../dev/simulator/simulator.ts'
import { SCOPES } from '../../domain/access.ts'
import { readSettings } from '../../platform/settings.ts'
import type { Temporal } from '../../platform/temporal.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { OWNER_EMAIL, seed } from '../../prisma/seed.ts'
import type { KeyRing } from '../../vault/keys.ts'
import type { Vault } from '../../vault/vault.ts'
import { freshDatabase } from './database.ts'
import { httpClient, type HttpClient } from './http.ts'
import { keysVariable, newKey, vaultOf } from './keys.ts'
import { freshNamespace } from './namespace.ts'
import { type Processes, type ProcessOptions, startProcesses } from './processes.ts'

export const WEBHOOK_SECRETS = { sms: 'sms-secret', conversation: 'conversation-secret', numbers: 'numbers-secret' }
const SINCH = { projectId: 'project', keyId: 'key', keySecret: 'secret', servicePlanId: 'plan' }
const API_KEY = 'kl_test_of_the_owner'
/** Of every person of the seed. */
export const PASSWORD = 'a password for tests'
const PASSWORD_HASH = hashPassword(PASSWORD)
export const PROVIDER_USER = { username: 'team@acme.example.com', password: 'correct horse battery' }

export interface StackOptions extends ProcessOptions {
  /** Environment variables such as `OFFER_MINUTES`. */
  env?: Record<string, string>
  /** In place of the run's Temporal server. */
  temporalAddress?: string
  /** Where the API and the workers find the database, if not where it is. */
  databasePort?: number
  /** Default: one of its own. */
  keys?: KeyRing
}

/** Keyline as it runs, on a database and a Temporal namespace of its own; everything in this process but the servers. */
export interface Stack {
  /** Of the API. */
  url: string
  database: Database
  databaseUrl: string
  readonly vault: Vault
  readonly temporal: Temporal
  simulatorUrl: string
  /** Null without a browser. */
  providerUrl: string | null
  /** With which a worker started as a process of its own belongs to this stack. */
  environment: Record<string, string>
  /** Calls the API under `/api/v1` as the workspace's owner. */
  api: HttpClient
  /** Calls it as another person of the seed, by the name before the @. */
  apiOf(person: string): Promise<HttpClient>
  /** A new API key of that person. */
  keyOf(person: string): Promise<string>
  /** Sets how the carrier behaves from now on. */
  carrier(settings: Partial<SimulatorSettings>): Promise<void>
  /** Has the carrier deliver an SMS. */
  sms(message: { from: string; to: string; text: string }): Promise<void>
  /** Stops API and workers, and starts them with other keys. */
  restart(keys: KeyRing): Promise<void>
  stop(): Promise<void>
}

export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const undo: (() => Promise<unknown>)[] = []
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    return await start(options, undo, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

const SIGNED = {
  smsWebhookSecret: WEBHOOK_SECRETS.sms,
  conversationWebhookSecret: WEBHOOK_SECRETS.conversation,
  numbersWebhookSecret: WEBHOOK_SECRETS.numbers,
}

async function start(
  options: StackOptions,
  undo: (() => Promise<unknown>)[],
  stop: () => Promise<void>,
): Promise<Stack> {
  const fresh = await freshDatabase()
  undo.push(fresh.drop)
  const database = createDatabase(fresh.url)
  undo.push(() => database.$disconnect())
  const { databasePort } = options
  const databaseUrl = databasePort === undefined ? fresh.url : atPort(fresh.url, databasePort)
  const ofProcesses = createDatabase(databaseUrl)
  undo.push(() => ofProcesses.$disconnect())

  const { address, namespace } = await freshNamespace(options.temporalAddress)
  const place = { address, namespace, tls: false, apiKey: null }
  const firstKeys = options.keys ?? ([newKey('test')] as const)

  const port = await freePort()
  const url = `http://127.0.0.1:${String(port)}`
  const simulator = await startSinchSimulator({
    port: 0,
    ...SINCH,
    ...SIGNED,
    webhooks: { sms: `${url}/webhooks/sinch/sms`, conversation: `${url}/webhooks/sinch/conversation` },
    settings: { provisioningDelayMs: 0, retryBaseMs: 50 },
  })
  undo.push(simulator.close)
  const carrier = createSinchCarrier({
    ...SINCH,
    ...SIGNED,
    numberType: 'LOCAL',
    hostnames: { auth: simulator.url, numbers: simulator.url },
    numbersCallbackUrl: `${url}/webhooks/sinch/numbers`,
  })

  const provider = options.browser === true ? await startProvider(simulator.url) : null
  if (provider !== null) undo.push(provider.stop)
  await seed(database, {
    apiKey: API_KEY,
    passwordHash: await PASSWORD_HASH,
    provider: provider && {
      loginUrl: `${provider.url}/sign-in`,
      username: PROVIDER_USER.username,
      sealPassword: (id) => vaultOf(firstKeys).seal('Account.password', id, PROVIDER_USER.password),
    },
  })

  const { lifecycle } = readSettings(options.env ?? {}, ['lifecycle'])
  const runProcesses = (keys: KeyRing): Promise<Processes> =>
    startProcesses(keys, {
      ...{ options, place, port, lifecycle, carrier, database: ofProcesses, databaseUrl },
      demo: provider && { provider: provider.url, simulator: simulator.url },
    })
  let processes = await runProcesses(firstKeys)
  undo.push(() => processes.stop())

  return {
    url,
    database,
    databaseUrl: fresh.url,
    get vault() {
      return processes.vault
    },
    get temporal() {
      return processes.temporal
    },
    simulatorUrl: simulator.url,
    providerUrl: provider?.url ?? null,
    environment: {
      ...{ DATABASE_URL: fresh.url, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, PUBLIC_URL: url },
      ...{ SINCH_AUTH_URL: simulator.url, SINCH_NUMBERS_URL: simulator.url, SINCH_PROJECT_ID: SINCH.projectId },
      ...{ SINCH_KEY_ID: SINCH.keyId, SINCH_KEY_SECRET: SINCH.keySecret, SINCH_SERVICE_PLAN_ID: SINCH.servicePlanId },
      SINCH_NUMBERS_WEBHOOK_SECRET: WEBHOOK_SECRETS.numbers,
      KEYLINE_KEYS: keysVariable(firstKeys),
    },
    api: httpClient(`${url}/api/v1`, API_KEY),
    apiOf: async (person) => httpClient(`${url}/api/v1`, await keyOf(database, person)),
    keyOf: (person) => keyOf(database, person),
    carrier: (settings) => tell('PATCH', `${simulator.url}/simulator/settings`, settings),
    sms: (message) => tell('POST', `${simulator.url}/simulator/sms`, message),
    async restart(keys) {
      await processes.stop()
      processes = await runProcesses(keys)
    },
    stop,
  }
}

function atPort(address: string, port: number): string {
  const url = new URL(address)
  url.port = String(port)
  return url.href
}

function startProvider(simulatorUrl: string) {
  return startDemoProvider({
    port: 0,
    stateFile: null,
    smsGatewayUrl: `${simulatorUrl}/simulator/sms`,
    sender: 'Harbor',
    users: [PROVIDER_USER],
    log: () => undefined,
  })
}

async function keyOf(database: Database, person: string): Promise<string> {
  const email = `${person}@${OWNER_EMAIL.split('@')[1] ?? ''}`
  const { id: userId, memberships } = await database.user.findUniqueOrThrow({
    where: { email },
    include: { memberships: true },
  })
  const key = `kl_test_of_${person}_${crypto.randomUUID()}`
  const workspaceId = memberships[0]?.workspaceId ?? ''
  await database.apiKey.create({
    data: { userId, workspaceId, name: 'test', keyHash: hashToken(key), scopes: [...SCOPES] },
  })
  return key
}

async function tell(method: string, url: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url} answered ${String(answer.status)}: ${await answer.text()}`)
}
