import { WorkflowNotFoundError } from '@temporalio/common'
import type { Client } from '@temporalio/client'
import type { Logger } from 'pino'
import { z } from 'zod'
import { settleAttribution } from '../activities/attribution.ts'
import type { Database } from '../prisma/client.ts'
import type { Dispatch } from '../prisma/generated/client.ts'
import { loggable } from '../platform/loggable.ts'

/** Rows that other processes left behind, and those to be tried again, are looked for this often. */
const LOOK_MS = 1_000
const MAX_IN_FLIGHT = 64
const CALL_MS = 5_000
/** Whoever claims a row has it for this long; after that it is taken for dead, and another one tries. */
const LEASE_SECONDS = 15
const LONGEST_BACK_OFF_SECONDS = 10

export interface Dispatcher {
  /** Says that there is something new, so that it is not only found at the next look. */
  kick(): void
  /** Lets what is on its way arrive, and takes up nothing more. */
  stop(): Promise<void>
}

/**
 * Delivers the outbox: each `Dispatch` row becomes a signal to its workflow, at least once, however long Temporal is
 * away. Several processes may do it at once. Nothing is held in a transaction while a signal is on its way: a row is
 * claimed by moving its next attempt into the future.
 */
export function startDispatcher(database: Database, temporal: Client, log: Logger): Dispatcher {
  const inFlight = new Set<Promise<void>>()
  let stopped = false
  let looking: Promise<void> | null = null
  let lookAgain = false
  let readable = true

  const kick = (): void => {
    lookAgain = true
    if (stopped || inFlight.size >= MAX_IN_FLIGHT) return
    looking ??= look().finally(() => {
      looking = null
      if (lookAgain) kick()
    })
  }
  const timer = setInterval(kick, LOOK_MS)

  async function look(): Promise<void> {
    lookAgain = false
    const room = MAX_IN_FLIGHT - inFlight.size
    try {
      const rows = await claim(database, room)
      for (const row of rows) send(row)
      if (rows.length === room) lookAgain = true
      readable = true
    } catch (error) {
      if (readable) log.warn(loggable(error), 'The outbox cannot be read')
      readable = false
    }
  }

  function send(row: Dispatch): void {
    const sending = deliver(database, temporal, row)
      .catch((error: unknown) => {
        const { id: dispatchId, attempts } = row
        log.warn({ fault: loggable(error), dispatchId, attempts }, 'A signal could not be delivered yet')
      })
      .finally(() => {
        inFlight.delete(sending)
        if (lookAgain) kick()
      })
    inFlight.add(sending)
  }

  return {
    kick,
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
      await Promise.all(inFlight)
    },
  }
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
