import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { browserActivities } from '../../activities/browser.ts'
import type { LoginEngine } from '../../browser/engine.ts'
import { createSinchCarrier } from '../../carrier/sinch/carrier.ts'
import { startSinchSimulator } from '../../dev/simulator/simulator.ts'
import type { SimulatorSettings } from '../../dev/simulator/settings.ts'
import { type Database, createDatabase } from '../../prisma/client.ts'
import type { Vault } from '../../vault/vault.ts'
import { createWorkflowWorker } from '../../worker/workers.ts'
import { BROWSER_TASK_QUEUE, type LoginSettings, type NumberSettings } from '../../workflows/contracts.ts'
import { freshDatabase } from '../system/database.ts'
import { newKey, vaultOf } from '../system/keys.ts'
import { startSkippingTime } from './time.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

export const NUMBER_SETTINGS: NumberSettings = {
  offerMs: 15 * MINUTE,
  provisioningMs: 30 * MINUTE,
  associationRemindersMs: [DAY, 3 * DAY],
  associationMs: 7 * DAY,
  associationGraceMs: 14 * DAY,
  verificationMs: 10 * MINUTE,
  budget: { windowMs: 15 * MINUTE, maxRequests: 5, maxWrongCodes: 3 },
}

export const LOGIN_SETTINGS: LoginSettings = { codeMs: 2 * MINUTE, resendAfterMs: 45_000 }

const SINCH = { projectId: 'project', keyId: 'key', keySecret: 'secret', servicePlanId: 'plan' }

/** Everything around the workflows, real but for the carrier behind Sinch's protocol and for time. */
export interface World {
  env: TestWorkflowEnvironment
  database: Database
  vault: Vault
  /** Sets how the carrier behaves from now on. */
  carrier(settings: Partial<SimulatorSettings>): Promise<void>
  /** What is rented at the carrier and not given back. */
  rented(): Promise<string[]>
  newAccount(): Promise<{ accountId: string; workspaceId: string; userId: string }>
  /** Starts a browser worker with this engine until `stop`. */
  browserWorker(engine: LoginEngine): Promise<{ stop(): Promise<void> }>
  close(): Promise<void>
}

export async function startWorld(): Promise<World> {
  const env = await startSkippingTime()
  const fresh = await freshDatabase()
  const database = createDatabase(fresh.url)
  const vault = vaultOf([newKey('test')])
  const simulator = await startSinchSimulator({
    port: 0,
    ...SINCH,
    webhooks: { sms: 'http://127.0.0.1:9/sms', conversation: 'http://127.0.0.1:9/conversation' },
    settings: { provisioningDelayMs: 0 },
  })
  const carrier = createSinchCarrier({
    ...SINCH,
    numberType: 'LOCAL',
    hostnames: { auth: simulator.url, numbers: simulator.url },
  })
  const connection = env.nativeConnection
  const worker = await createWorkflowWorker({
    ...{ connection, namespace: 'default', dataConverter: {}, database, carrier },
    schedules: env.client.schedule,
    region: 'US',
  })
  const running = worker.run()

  return {
    env,
    database,
    vault,
    async carrier(settings) {
      const body = JSON.stringify(settings)
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${simulator.url}/simulator/settings`, { method: 'PATCH', headers, body })
      if (!answer.ok) throw new Error(await answer.text())
    },
    async rented() {
      const all = await Array.fromAsync(carrier.list())
      return all.filter((number) => number.state !== 'releasing').map((number) => number.phoneNumber)
    },
    newAccount: () => newAccount(database, vault),
    browserWorker: (engine) => startBrowserWorker(env, { database, vault }, engine),
    async close() {
      worker.shutdown()
      await running
      await env.teardown()
      await simulator.close()
      await database.$disconnect()
      await fresh.drop()
    },
  }
}

async function newAccount(
  database: Database,
  vault: Vault,
): Promise<{ accountId: string; workspaceId: string; userId: string }> {
  const user = await database.user.create({ data: { email: `${crypto.randomUUID()}@example.com`, name: 'Olivia' } })
  const workspace = await database.workspace.create({ data: { name: 'Acme' } })
  const app = await database.app.create({
    data: {
      ...{ workspaceId: workspace.id, slug: 'harbor', name: 'Harbor' },
      ...{ loginUrl: 'https://harbor.example/login', domains: ['harbor.example'] },
    },
  })
  const id = crypto.randomUUID()
  const password = await vault.seal('Account.password', id, 'correct horse')
  const account = await database.account.create({
    data: {
      id,
      ...{ workspaceId: workspace.id, appId: app.id, ownerId: user.id },
      ...{ label: 'Ads', username: 'ads', password },
    },
  })
  return { accountId: account.id, workspaceId: workspace.id, userId: user.id }
}

async function startBrowserWorker(
  env: TestWorkflowEnvironment,
  stores: { database: Database; vault: Vault },
  engine: LoginEngine,
): Promise<{ stop(): Promise<void> }> {
  const ownTaskQueue = `${BROWSER_TASK_QUEUE}/${crypto.randomUUID()}`
  const activities = browserActivities({ ...stores, sessionsMs: 86_400_000 }, engine, ownTaskQueue)
  const workers = await Promise.all(
    [BROWSER_TASK_QUEUE, ownTaskQueue].map((taskQueue) =>
      Worker.create({ connection: env.nativeConnection, taskQueue, activities }),
    ),
  )
  const running = workers.map((worker) => worker.run())
  return {
    async stop() {
      for (const worker of workers) worker.shutdown()
      await Promise.all(running)
    },
  }
}
