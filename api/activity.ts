import type { ActivityAction } from '../domain/activity.ts'
import type { Database } from '../prisma/client.ts'
import type { Actor } from './actor.ts'

export interface ActivityAbout {
  accountId?: string
  /** The id of what else it is about: a number, a message, a login, a member. */
  subjectId?: string
  /** What the ids do not say, such as a role. */
  detail?: string
}

/** Puts on record what somebody did or saw; in the transaction of the change, where there is one. */
export async function recordActivity(
  database: Pick<Database, 'activity'>,
  { userId, workspaceId, apiKeyId }: Pick<Actor, 'userId' | 'workspaceId' | 'apiKeyId'>,
  action: ActivityAction,
  about: ActivityAbout = {},
): Promise<void> {
  await database.activity.create({ data: { workspaceId, userId, apiKeyId, action, ...about } })
}

/** What somebody did as a person, not as a member: on record in each of their workspaces. */
export async function recordOfPerson(
  database: Pick<Database, 'activity' | 'member'>,
  userId: string,
  action: ActivityAction,
): Promise<void> {
  const memberships = await database.member.findMany({ where: { userId }, select: { workspaceId: true } })
  await database.activity.createMany({ data: memberships.map(({ workspaceId }) => ({ workspaceId, userId, action })) })
}
