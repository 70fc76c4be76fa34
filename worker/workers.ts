import type { ScheduleClient } from '@temporalio/client'
import type { DataConverter } from '@temporalio/common'
import { type ActivitySlotInfo, type CustomSlotSupplier, type NativeConnection, Worker } from '@temporalio/worker'
import { hostname } from 'node:os'
import { browserActivities } from '../activities/browser.ts'
import { codeActivities } from '../activities/codes.ts'
import { housekeepingActivities } from '../activities/housekeeping.ts'
import { loginActivities } from '../activities/logins.ts'
import { numberCheckActivities } from '../activities/number-checks.ts'
import { numberActivities } from '../activities/numbers.ts'
import type { LoginEngine } from '../browser/engine.ts'
import type { Slots } from '../browser/slots.ts'
import type { Carrier } from '../carrier/port.ts'
import type { Database } from '../prisma/client.ts'
import type { Vault } from '../vault/vault.ts'
import { BROWSER_TASK_QUEUE, TASK_QUEUE } from '../workflows/contracts.ts'
import { workflowBundle } from './bundle.ts'

/** Work under way gets this long to end before a stopping worker cancels it; a Temporal that is gone is not waited for. */
const SHUTDOWN = { shutdownGraceTime: '10s', shutdownForceTime: '20s' } as const

export interface WorkerPlace {
  connection: NativeConnection
  namespace: string
  dataConverter: DataConverter
  database: Database
}

export interface WorkflowWorkerParts extends WorkerPlace {
  carrier: Carrier
  schedules: ScheduleClient
  /** Where numbers are rented: ISO 3166-1 alpha-2. */
  region: string
}

/** Runs workflows, and the activities that touch database and carrier. */
export async function createWorkflowWorker(parts: WorkflowWorkerParts): Promise<Worker> {
  const { connection, namespace, dataConverter, database } = parts
  return Worker.create({
    connection,
    namespace,
    dataConverter,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: await workflowBundle() },
    activities: {
      ...numberActivities(database, parts.carrier, parts.region),
      ...codeActivities(database),
      ...loginActivities(database, parts.schedules),
      ...housekeepingActivities(database),
      ...numberCheckActivities(database, parts.carrier),
    },
    ...SHUTDOWN,
  })
}

export interface BrowserWorkerParts extends WorkerPlace {
  vault: Vault
  /** For how long a saved session is used at most, ms. */
  sessionsMs: number
  engine: LoginEngine
  /** The same that the engine counts its pages in. */
  slots: Slots
}

/** For what a worker of activities alone never runs. */
const PLENTY = {
  workflowTaskSlotSupplier: { type: 'fixed-size', numSlots: 1 },
  localActivityTaskSlotSupplier: { type: 'fixed-size', numSlots: 1 },
  nexusTaskSlotSupplier: { type: 'fixed-size', numSlots: 1 },
} as const

/**
 * Asks for a login only while a page may be opened for it. Those that no worker has room for wait in Temporal's queue,
 * which is bounded by the workflow's deadline and seen by whoever describes it, and the first free worker takes them.
 */
function whileFree(slots: Slots): CustomSlotSupplier<ActivitySlotInfo> {
  return {
    type: 'custom',
    async reserveSlot(_context, signal) {
      await slots.take(signal)
      return {}
    },
    tryReserveSlot: () => (slots.tryTake() ? {} : null),
    markSlotUsed() {}, // The page that is opened is counted by the engine.
    releaseSlot() {
      slots.give()
    },
  }
}

/**
 * Has the browser. It polls two queues: the shared one, where logins find a browser, and one of its own, where a login
 * finds its page again.
 */
export class BrowserWorker {
  readonly #workers: readonly Worker[]

  private constructor(workers: readonly Worker[]) {
    this.#workers = workers
  }

  static async create(parts: BrowserWorkerParts): Promise<BrowserWorker> {
    const { connection, namespace, dataConverter, engine, slots } = parts
    const ownTaskQueue = `${BROWSER_TASK_QUEUE}/${hostname()}/${crypto.randomUUID()}`
    const { openLoginPage, ...onOpenPage } = browserActivities(parts, engine, ownTaskQueue)
    const shared = { connection, namespace, dataConverter, ...SHUTDOWN }
    return new BrowserWorker([
      await Worker.create({
        ...shared,
        taskQueue: BROWSER_TASK_QUEUE,
        activities: { openLoginPage },
        tuner: { ...PLENTY, activityTaskSlotSupplier: whileFree(slots) },
      }),
      await Worker.create({ ...shared, taskQueue: ownTaskQueue, activities: onOpenPage }),
    ])
  }

  /** Works until `shutdown`; rejects when a worker fails. */
  async run(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.run()))
  }

  shutdown(): void {
    for (const worker of this.#workers) if (worker.getState() === 'RUNNING') worker.shutdown()
  }
}
