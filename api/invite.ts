import type { Role } from '../domain/access.ts'
import type { Database } from '../prisma/client.ts'
import type { Invitation } from '../prisma/generated/client.ts'
import { hashToken, newToken } from './token.ts'

const INVITATION_MS = 7 * 86_400_000

export interface Invited {
  workspaceId: string
  email: string
  role: Role
  /** Null where the installer invites. */
  invitedById: string | null
}

/**
 * Invites somebody, for seven days; a new invitation of the same address takes the place of the former one.
 * @returns the link that makes its holder a member, which is stored nowhere.
 */
export async function invite(
  database: Pick<Database, 'invitation'>,
  publicUrl: string,
  { workspaceId, email, ...invited }: Invited,
): Promise<Invitation & { link: string }> {
  const token = newToken()
  const fresh = { ...invited, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + INVITATION_MS) }
  const invitation = await database.invitation.upsert({
    where: { workspaceId_email: { workspaceId, email } },
    create: { workspaceId, email, ...fresh },
    update: fresh,
  })
  // Behind the #, which browsers send to no server and no log holds.
  return { ...invitation, link: `${publicUrl}/invitation#${token}` }
}
