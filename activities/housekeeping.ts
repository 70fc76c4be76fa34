import { trimChanges } from '../platform/change-log.ts'
import { announce } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { HousekeepingActivities, RemovableRows } from '../workflows/contracts.ts'
import { happened } from './happened.ts'

/** Takes away what is over. The record of who did and saw what is never touched. */
export function housekeepingActivities(
  database: Database,
): Pick<HousekeepingActivities, 'removeRows' | 'trimChanges' | 'forgetSessions'> {
  return {
    removeRows: ({ kind, before, limit }) => REMOVE[kind](database, new Date(before), limit),
    trimChanges: () => trimChanges(database),
    forgetSessions: ({ now, savedBefore, limit }) =>
      forgetSessions(database, new Date(now), new Date(savedBefore), limit),
  }
}

type Remove = (database: Database, before: Date, limit: number) => Promise<number>

const REMOVE: Record<RemovableRows, Remove> = {
  // One that its number's workflow has not decided on is still to be looked at; of one without an account nobody decides.
  messages: (database, before, limit) => database.$executeRaw`
    DELETE FROM "Message" WHERE "id" IN (
      SELECT "id" FROM "Message"
      WHERE "receivedAt" < ${before} AND ("attribution" <> 'pending' OR "accountId" IS NULL)
      ORDER BY "receivedAt" LIMIT ${limit}
    )`,
  suppliedCodes: (database, before, limit) => database.$executeRaw`
    DELETE FROM "SuppliedCode" WHERE "id" IN (
      SELECT "id" FROM "SuppliedCode" WHERE "createdAt" < ${before} ORDER BY "createdAt" LIMIT ${limit}
    )`,
  // Those without a date are still to be delivered.
  dispatches: (database, before, limit) => database.$executeRaw`
    DELETE FROM "Dispatch" WHERE "id" IN (
      SELECT "id" FROM "Dispatch" WHERE "dispatchedAt" < ${before} ORDER BY "dispatchedAt" LIMIT ${limit}
    )`,
  alertDeliveries: (database, before, limit) => database.$executeRaw`
    DELETE FROM "AlertDelivery" WHERE "id" IN (
      SELECT "id" FROM "AlertDelivery" WHERE "createdAt" < ${before} AND "status" <> 'pending'
      ORDER BY "createdAt" LIMIT ${limit}
    )`,
  carrierEvents: (database, before, limit) => database.$executeRaw`
    DELETE FROM "CarrierEvent" WHERE "id" IN (
      SELECT "id" FROM "CarrierEvent" WHERE "receivedAt" < ${before} ORDER BY "receivedAt" LIMIT ${limit}
    )`,
  idempotentRequests: (database, before, limit) => database.$executeRaw`
    DELETE FROM "IdempotentRequest" WHERE "id" IN (
      SELECT "id" FROM "IdempotentRequest" WHERE "createdAt" < ${before} ORDER BY "createdAt" LIMIT ${limit}
    )`,
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
