import type { ActivityAction } from '../domain/activity.ts'
import type { AlertEvent } from '../domain/alerts.ts'
import type { Database } from '../prisma/client.ts'

export interface Happening {
  accountId: string
  action: ActivityAction
  /** The number, message, code request or login that it is about. */
  subjectId: string
  /** In words or as a status; nothing secret. */
  detail: string | null
  /** What to alert people of; null where this is for the record alone. */
  alert: AlertEvent | null
}

/** Puts on record what Keyline did or saw by itself, and alerts whoever wants to know; in the transaction of the change. */
export async function happened(
  tx: Pick<Database, 'account' | 'activity' | '$executeRaw'>,
  { alert, ...about }: Happening,
): Promise<void> {
  const account = await tx.account.findUnique({ where: { id: about.accountId }, select: { workspaceId: true } })
  if (account === null) return
  await tx.activity.create({ data: { ...account, ...about } })
  if (alert !== null) await raiseAlert(tx, alert, about)
}

/** Writes an alert for each endpoint of the account's workspace that wants it; in the transaction of what it tells of. */
export async function raiseAlert(
  tx: Pick<Database, '$executeRaw'>,
  event: AlertEvent,
  { accountId, subjectId, detail }: Pick<Happening, 'accountId' | 'subjectId' | 'detail'>,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "AlertDelivery" ("id", "endpointId", "event", "accountId", "subjectId", "detail")
    SELECT gen_random_uuid(), endpoint."id", ${event}, account."id", ${subjectId}, ${detail}
    FROM "AlertEndpoint" endpoint JOIN "Account" account USING ("workspaceId")
    WHERE account."id" = ${accountId}::uuid AND ${event} = ANY(endpoint."events")
      AND (endpoint."accountIds" = '{}' OR account."id" = ANY(endpoint."accountIds"))`
}
