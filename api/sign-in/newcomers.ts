import { APIError } from 'better-auth/api'
import type { Database } from '../../prisma/client.ts'
import type { Role } from '../../domain/access.ts'
import { recordActivity } from '../activity.ts'

interface Newcomer {
  email: string
  emailVerified: boolean
}

/**
 * Nobody becomes a user of their own accord: only with an address that the provider has verified, and that somebody
 * invited or whose domain the settings allow. @throws APIError `NOT_INVITED`
 */
export async function mayCome(
  database: Database,
  { email, emailVerified }: Newcomer,
  allowedDomains: readonly string[],
): Promise<void> {
  if (emailVerified) {
    if (isOf(email, allowedDomains)) return
    if ((await database.invitation.count({ where: open(email) })) > 0) return
  }
  throw new APIError('FORBIDDEN', { code: 'NOT_INVITED', message: 'Nobody has invited this address.' })
}

/** Makes who came through the provider a member of the workspaces that have invited their address. */
export async function joinInvited(
  database: Database,
  userId: string,
  allowedDomains: readonly string[],
): Promise<void> {
  const user = await database.user.findUniqueOrThrow({ where: { id: userId } })
  if (!user.emailVerified) return
  const { email } = user
  await database.$transaction(async (tx) => {
    const invited = await tx.invitation.findMany({ where: open(email) })
    for (const { id, workspaceId, role } of invited) await join(tx, { userId, workspaceId, role, invitationId: id })
    if (!isOf(email, allowedDomains) || (await tx.member.count({ where: { userId } })) > 0) return
    const oldest = await tx.workspace.findFirst({ orderBy: { createdAt: 'asc' } })
    if (oldest !== null) await join(tx, { userId, workspaceId: oldest.id, role: 'user', invitationId: null })
  })
}

interface Joining {
  userId: string
  workspaceId: string
  role: Role
  invitationId: string | null
}

/** @returns false where the invitation has been used meanwhile; then nothing is changed. */
export async function join(
  tx: Pick<Database, 'invitation' | 'member' | 'activity'>,
  { userId, workspaceId, role, invitationId }: Joining,
): Promise<boolean> {
  if (invitationId !== null) {
    const { count } = await tx.invitation.deleteMany({ where: { id: invitationId } })
    if (count === 0) return false
  }
  await tx.member.createMany({ data: { userId, workspaceId, role }, skipDuplicates: true })
  await recordActivity(tx, { userId, workspaceId, apiKeyId: null }, 'memberJoined', { subjectId: userId, detail: role })
  return true
}

function open(email: string) {
  return { email: email.toLowerCase(), expiresAt: { gt: new Date() } }
}

function isOf(email: string, domains: readonly string[]): boolean {
  return domains.includes(email.toLowerCase().slice(email.lastIndexOf('@') + 1))
}
