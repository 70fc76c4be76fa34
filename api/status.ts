import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import proto from '@temporalio/proto'
import type { Carrier } from '../carrier/port.ts'
import type { Database } from '../prisma/client.ts'
import { BROWSER_TASK_QUEUE, TASK_QUEUE } from '../workflows/contracts.ts'
import { checkReadiness } from './health.ts'

export const PARTS = ['database', 'temporal', 'carrier', 'browsers', 'workers'] as const
export const STATES = ['ok', 'degraded', 'down'] as const
type Part = (typeof PARTS)[number]
type State = (typeof STATES)[number]

/** How a part does; `detail` is for people. */
interface Health {
  state: State
  detail: string
}

export interface PartStatus extends Health {
  part: Part
  /** Since when it is so, as far as this process has seen; null where it always was. */
  since: Date | null
}

export interface StatusBoard {
  /** Never throws: a part that is down is what it tells. */
  read(): Promise<PartStatus[]>
}

interface StatusParts {
  database: Database
  temporal: Client
  carrier: Pick<Carrier, 'list'>
}

/** Whoever looks again within this time is told the same: the carrier counts its calls. */
const KEPT_MS = 10_000
const CHECK_MS = 5_000
/** A worker asks for work at least once a minute. */
const POLLED_WITHIN_MS = 90_000
/** A signal that has waited for so long is stuck. */
const STUCK_MS = 60_000

export function createStatusBoard(parts: StatusParts): StatusBoard {
  const known = new Map<Part, PartStatus>()
  let lookedAt = -Infinity
  let look: Promise<PartStatus[]> = Promise.resolve([])
  return {
    read() {
      if (performance.now() - lookedAt < KEPT_MS) return look
      lookedAt = performance.now()
      look = lookAtAll(parts).then((found) => PARTS.map((part) => noted(part, found[part])))
      return look
    },
  }

  function noted(part: Part, health: Health): PartStatus {
    const former = known.get(part)
    const since = former === undefined ? null : former.state === health.state ? former.since : new Date()
    const now = { part, ...health, since }
    known.set(part, now)
    return now
  }
}

async function lookAtAll({ database, temporal, carrier }: StatusParts): Promise<Record<Part, Health>> {
  const [{ checks }, ofCarrier] = await Promise.all([checkReadiness(database, temporal), lookAtCarrier(carrier)])
  const [hasDatabase, hasTemporal] = [checks.database === 'ok', checks.temporal === 'ok']
  const [signals, browsers, workers] = await Promise.all([
    hasDatabase ? lookAtSignals(database).catch(() => unclear) : unclear,
    hasTemporal ? lookAtWorkers(temporal, BROWSER_TASK_QUEUE).catch(() => unknown) : unknown,
    hasTemporal ? lookAtWorkers(temporal, TASK_QUEUE).catch(() => unknown) : unknown,
  ])
  return {
    database: hasDatabase ? ok('It answers.') : down('It does not answer.'),
    temporal: hasTemporal ? signals : down('It does not answer. Messages wait, and none is lost.'),
    carrier: ofCarrier,
    browsers,
    workers,
  }
}

const ok = (detail: string): Health => ({ state: 'ok', detail })
const down = (detail: string): Health => ({ state: 'down', detail })
const unknown = down('Nobody knows while Temporal does not answer.')
const unclear = ok('It answers. What waits to be handed over is in the database, which does not.')

async function lookAtSignals(database: Database): Promise<Health> {
  const createdAt = { lt: new Date(Date.now() - STUCK_MS) }
  const stuck = await database.dispatch.count({ where: { dispatchedAt: null, createdAt } })
  if (stuck === 0) return ok('It answers.')
  return { state: 'degraded', detail: `${String(stuck)} messages wait to be handed over.` }
}

/** One page of our numbers is the least that shows that the carrier knows us. */
async function lookAtCarrier(carrier: Pick<Carrier, 'list'>): Promise<Health> {
  const listed = carrier.list()[Symbol.asyncIterator]().next()
  try {
    const first = await Promise.race([listed, sleep(CHECK_MS, null, { ref: false })])
    return first === null ? down('It does not answer.') : ok('It answers.')
  } catch {
    return down('It does not answer as it should.')
  }
}

const { TASK_QUEUE_TYPE_ACTIVITY } = proto.temporal.api.enums.v1.TaskQueueType

async function lookAtWorkers(temporal: Client, name: string): Promise<Health> {
  const { namespace } = temporal.options
  const described = await temporal.withDeadline(Date.now() + CHECK_MS, () =>
    temporal.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name },
      taskQueueType: TASK_QUEUE_TYPE_ACTIVITY,
    }),
  )
  const since = Date.now() - POLLED_WITHIN_MS
  const alive = described.pollers.filter(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 > since)
  const { size } = new Set(alive.map(({ identity }) => identity))
  return size === 0
    ? down('None asks for work.')
    : ok(size === 1 ? 'One asks for work.' : `${String(size)} ask for work.`)
}
