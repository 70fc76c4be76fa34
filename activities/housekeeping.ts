import { trimChanges } from '../platform/change-log.ts'
import { announce } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import { Prisma } from '../prisma/generated/client.ts'
import type { HousekeepingActivities, RemovableRows } from '../workflows/contracts.ts'
import { happened } from './happened.ts'

/** Takes away what is over. The record of who did and saw what is never touched. */
export function housekeepingActivities(
  database: Database,
): Pick<HousekeepingActivities, 'removeRows' | 'trimChanges' | 'forgetSessions'> {
  return {
    removeRows: ({ kind, before, limit }) => removeRows(database, kind, new Date(before), limit),
    trimChanges: () => trimChanges(database),
    forgetSessions: ({ now, savedBefore, limit }) =>
      forgetSessions(database, new Date(now), new Date(savedBefore), limit),
  }
}

/** The rows of a kind, by the age of which they go, where they may. */
const ROWS: Record<RemovableRows, { table: string; age: string; may?: string }> = {
  // One that its number's workflow has not decided on is still to be looked at; of one without an account nobody decides.
  messages: { table: 'Message', age: 'receivedAt', may: `("attribution" <> 'pending' OR "accountId" IS NULL)` },
  suppliedCodes: { table: 'SuppliedCode', age: 'createdAt' },
  // Those without a date are still to be delivered.
  dispatches: { table: 'Dispatch', age: 'dispatchedAt' },
  alertDeliveries: { table: 'AlertDelivery', age: 'createdAt', may: `"status" <> 'pending'` },
  carrierEvents: { table: 'CarrierEvent', age: 'receivedAt' },
  idempotentRequests: { table: 'IdempotentRequest', age: 'createdAt' },
}

function removeRows(database: Database, kind: RemovableRows, before: Date, limit: number): Promise<number> {
  const { table, age, may = 'TRUE' } = ROWS[kind]
  const [rows, at, condition] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${age}"`), Prisma.raw(may)]
  return database.$executeRaw`
    DELETE FROM ${rows} WHERE "id" IN (
      SELECT "id" FROM ${rows} WHERE ${at} < ${before} AND ${condition} ORDER BY ${at} LIMIT ${limit}
    )`
}

function forgetSessions(database: Database, now: Date, savedBefore: Date, limit: number): Promise<number> {
  return database.$transaction(async (tx) => {
    const forgotten = await tx.$queryRaw<{ accountId: string }[]>`
      DELETE FROM "BrowserSession" WHERE "accountId" IN (
        SELECT "accountId" FROM "BrowserSession"
        WHERE "expiresAt" < ${now} OR ("expiresAt" IS NULL AND "savedAt" < ${savedBefore})
        LIMIT ${limit} FOR UPDATE
      )
      RETURNING "accountId"`
    for (const { accountId } of forgotten) {
      await happened(tx, { accountId, action: 'sessionExpired', subjectId: accountId, detail: null, alert: null })
      await announce(tx, { type: 'account', id: accountId, accountId })
    }
    return forgotten.length
  })
}
