import type { Database } from '../prisma/client.ts'
import type { Actor } from './auth.ts'

export type ActivityAction =
  | 'accountCreated'
  | 'accountChanged'
  | 'accountDeleted'
  | 'appCreated'
  | 'appChanged'
  | 'numberOffered'
  | 'numberCreated'
  | 'numberAssociated'
  | 'numberVerified'
  | 'numberRetried'
  | 'numberReleased'
  | 'codeRequested'
  | 'codeViewed'
  | 'messageViewed'
  | 'loginStarted'
  | 'loginCancelled'
  | 'codeSupplied'
  | 'sessionRead'
  | 'scheduleChanged'
  | 'scheduleDeleted'

/** Puts on record what somebody did or saw; in the transaction of the change, where there is one. */
export async function recordActivity(
  database: Pick<Database, 'activity'>,
  actor: Actor,
  action: ActivityAction,
  about: { accountId?: string; subjectId?: string },
): Promise<void> {
  const { userId, workspaceId } = actor
  await database.activity.create({ data: { workspaceId, userId, action, ...about } })
}
