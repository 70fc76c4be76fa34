import { WorkflowNotFoundError } from '@temporalio/common'
import type { Client } from '@temporalio/client'
import type { Logger } from 'pino'
import { z } from 'zod'
import { settleAttribution } from '../activities/attribution.ts'
import type { Database } from '../prisma/client.ts'
import type { Dispatch } from '../prisma/generated/client.ts'
import { loggable } from '../platform/loggable.ts'
import { startOutbox, type Outbox } from './outbox.ts'

const CALL_MS = 5_000
/** Whoever claims a row has it for this long; after that it is taken for dead, and another one tries. */
const LEASE_SECONDS = 15
const LONGEST_BACK_OFF_SECONDS = 10

/** Each `Dispatch` row becomes a signal to its workflow, however long Temporal is away. */
export function startDispatcher(database: Database, temporal: Client, log: Logger): Outbox {
  return startOutbox<Dispatch>({
    name: 'signals',
    claim: (limit) => claim(database, limit),
    async deliver(row) {
      try {
        await deliver(database, temporal, row)
      } catch (error) {
        const { id: dispatchId, attempts } = row
        log.warn({ fault: loggable(error), dispatchId, attempts }, 'A signal could not be delivered yet')
      }
    },
    log,
  })
}

/** @returns how many rows wait for delivery. */
export function dispatchBacklog(database: Database): Promise<number> {
  return database.dispatch.count({ where: { dispatchedAt: null } })
}

function claim(database: Database, limit: number): Promise<Dispatch[]> {
  return database.$queryRaw<Dispatch[]>`
    UPDATE "Dispatch" SET "attempts" = "attempts" + 1, "nextAttemptAt" = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE "id" IN (
      SELECT "id" FROM "Dispatch" WHERE "dispatchedAt" IS NULL AND "nextAttemptAt" <= now()
      ORDER BY "nextAttemptAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING *`
}

async function deliver(database: Database, temporal: Client, row: Dispatch): Promise<void> {
  const handle = temporal.workflow.getHandle(row.workflowId)
  try {
    await temporal.withDeadline(Date.now() + CALL_MS, () => handle.signal(row.signal, row.payload))
    await close(database, row, 'delivered')
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) {
      await close(database, row, 'noWorkflow')
      await attributeUnheard(database, row)
      return
    }
    const backOff = Math.min(2 ** (row.attempts - 1), LONGEST_BACK_OFF_SECONDS)
    const nextAttemptAt = new Date(Date.now() + backOff * 1000)
    await database.dispatch.update({ where: { id: row.id }, data: { nextAttemptAt } })
    throw error
  }
}

async function close(database: Database, row: Dispatch, result: 'delivered' | 'noWorkflow'): Promise<void> {
  await database.dispatch.update({ where: { id: row.id }, data: { dispatchedAt: new Date(), result } })
}

const messageSchema = z.object({ messageId: z.uuid() })

/** A message that no workflow hears is nobody's: its number was given back, or its setup has ended. */
async function attributeUnheard(database: Database, row: Dispatch): Promise<void> {
  const payload = messageSchema.safeParse(row.payload)
  if (!payload.success) return
  const { messageId: id } = payload.data
  await database.$transaction(async (tx) => {
    const { code } = await tx.message.findUniqueOrThrow({ where: { id }, select: { code: true } })
    const attribution = code === null ? 'noCode' : 'unrequested'
    await settleAttribution(tx, { messageId: id, attribution, codeRequestId: null })
  })
}
