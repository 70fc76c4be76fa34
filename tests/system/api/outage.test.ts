import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken } from '../../../api/token.ts'
import { startServer, type ApiServer } from '../../../api/server.ts'
import { createSinchCarrier } from '../../../carrier/sinch/carrier.ts'
import { signMessage } from '../../../dev/simulator/signing.ts'
import { announce, listenForChanges, type ChangeFeed } from '../../../platform/changes.ts'
import { readSettings } from '../../../platform/settings.ts'
import { connectTemporal, type Temporal } from '../../../platform/temporal.ts'
import { createDatabase, type Database } from '../../../prisma/client.ts'
import { seed } from '../../../prisma/seed.ts'
import { payloadCodec } from '../../../vault/payload-codec.ts'
import { freshDatabase, type FreshDatabase } from '../database.ts'
import { httpClient } from '../http.ts'
import { newKey, vaultOf } from '../keys.ts'
import { freshNamespace } from '../namespace.ts'
import { startTcpProxy, type TcpProxy } from '../tcp-proxy.ts'

const API_KEY = 'kl_outage'
const SECRET = 'sms-secret'
const KEYS = [newKey('test')] as const
const vault = vaultOf(KEYS)

let fresh: FreshDatabase
let proxy: TcpProxy
let throughProxy: string
let direct: Database
let database: Database
let temporal: Temporal
let server: ApiServer

beforeAll(async () => {
  fresh = await freshDatabase()
  const url = new URL(fresh.url)
  proxy = await startTcpProxy(Number(url.port))
  url.port = String(proxy.port)
  throughProxy = url.href
  direct = createDatabase(fresh.url)
  await seed(direct, { apiKey: API_KEY, passwordHash: 'none', provider: null })
  database = createDatabase(throughProxy)
  temporal = connectTemporal({ ...(await freshNamespace()), tls: false, apiKey: null }, KEYS)
  server = await startOne()
})
afterAll(async () => {
  await server.stop()
  await database.$disconnect()
  await direct.$disconnect()
  await temporal.close()
  await proxy.close()
  await fresh.drop()
})

function startOne(): Promise<ApiServer> {
  const { lifecycle } = readSettings({}, ['lifecycle'])
  return startServer({
    ...{ host: '127.0.0.1', port: 0, database, databaseUrl: throughProxy, vault },
    ...{ payloadCodec: payloadCodec(KEYS), temporalUiOrigin: null, temporal: temporal.client },
    ...{ numbers: lifecycle.number, quarantineMs: lifecycle.quarantineMs, logins: lifecycle.login },
    ...{ temporalUi: null, demo: null, alertHosts: [], web: null, log: pino({ level: 'silent' }) },
    ...{ publicUrl: 'http://keyline.example', proxyHops: 0, signIn: { secret: 'of the tests'.repeat(4), oidc: null } },
    carrier: createSinchCarrier({
      ...{ projectId: 'project', keyId: 'key', keySecret: 'secret', servicePlanId: 'plan', numberType: 'LOCAL' },
      smsWebhookSecret: SECRET,
    }),
  })
}

test('while the database is away: 503, which Sinch tries again, and 200 once it is back', async () => {
  const body = JSON.stringify({
    ...{ type: 'mo_text', id: 'outage', from: '12015550100', to: '12025550100' },
    ...{ body: 'Your code is 123456', received_at: new Date().toISOString() },
  })
  const call = () =>
    httpClient(server.url, null)('POST /webhooks/sinch/sms', { raw: body, headers: signMessage(SECRET, body) })
  const api = httpClient(`${server.url}/api/v1`, API_KEY)
  expect((await api('GET /accounts')).status).toBe(200)

  proxy.cut()
  for (const answer of [await call(), await api('GET /accounts')]) {
    expect([answer.status, answer.code]).toEqual([503, 'databaseUnavailable'])
    expect(answer.text).toContain('urn:uuid:')
    expect(answer.text).not.toMatch(/prisma|postgres|127\.0\.0\.1/i)
  }
  const ready = await httpClient(server.url, null)('GET /readyz')
  expect([ready.status, ready.text]).toEqual([503, expect.stringContaining('"database":"unreachable"')])
  expect((await httpClient(server.url, null)('GET /healthz')).status).toBe(200)

  proxy.mend()
  expect((await call()).status).toBe(200)
  expect(await direct.message.count({ where: { carrierMessageId: 'outage' } })).toBe(1)
})

test('a server that stops answers who waits, and takes nobody new', async () => {
  const { userId } = await direct.apiKey.findUniqueOrThrow({ where: { keyHash: hashToken(API_KEY) } })
  const workspace = await direct.workspace.findFirstOrThrow()
  const app = await direct.app.findFirstOrThrow()
  const accountId = crypto.randomUUID()
  const password = await vault.seal('Account.password', accountId, 'x')
  const account = await direct.account.create({
    data: {
      id: accountId,
      ...{ workspaceId: workspace.id, appId: app.id, ownerId: userId },
      ...{ label: 'x', username: 'x', password },
    },
  })
  const login = { id: crypto.randomUUID(), accountId: account.id, trigger: 'person' }
  await direct.login.create({ data: login })

  const other = await startOne()
  const api = httpClient(`${other.url}/api/v1`, API_KEY)
  const polled = api(`GET /logins/${login.id}?wait=60`)
  expect((await api(`GET /logins/${login.id}`)).status).toBe(200)
  await other.stop()
  expect((await polled).text).toContain('"status":"queued"')
  await expect(api('GET /accounts')).rejects.toThrow()
})

test('whoever listens hears of what changed while the connection was broken', async () => {
  const feed: ChangeFeed = listenForChanges(throughProxy)
  const change = { type: 'login', id: 'one', accountId: crypto.randomUUID() } as const
  const never = new AbortController().signal
  const hear = (ms = 20_000) => feed.waitFor(({ id }) => id === change.id, ms, never)
  try {
    expect(await hear()).toBe(true)

    const heard = hear()
    await announce(direct, { ...change, id: 'another' })
    await announce(direct, change)
    expect(await heard).toBe(true)
    expect(await hear(50)).toBe(false)

    proxy.cut()
    const missed = hear()
    await announce(direct, change)
    proxy.mend()
    expect(await missed).toBe(true)

    const rolledBack = hear(50)
    await direct
      .$transaction(async (tx) => {
        await announce(tx, change)
        throw new Error('no')
      })
      .catch(() => undefined)
    expect(await rolledBack).toBe(false)
  } finally {
    await feed.close()
  }
})

test('a wait ends when nobody waits any more', async () => {
  const feed = listenForChanges(fresh.url)
  const controller = new AbortController()
  const { signal } = controller
  // Its first connection is news: everything may have changed before.
  expect(await feed.waitFor(() => false, 60_000, signal)).toBe(true)

  const abandoned = feed.waitFor(() => false, 60_000, signal)
  const closed = feed.waitFor(() => false, 60_000, new AbortController().signal)
  controller.abort()
  expect(await abandoned).toBe(false)
  await feed.close()
  expect(await closed).toBe(false)
  expect(await feed.waitFor(() => true, 60_000, new AbortController().signal)).toBe(false)
})
