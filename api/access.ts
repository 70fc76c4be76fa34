import type { Database } from '../prisma/client.ts'
import type { Prisma } from '../prisma/generated/client.ts'
import type { Actor } from './auth.ts'
import { ProblemError } from './problem.ts'

/**
 * `use`: see its codes and status, run logins, read the session · `own`: also its number, its name and password, its
 * end. The account Owner may do both, a collaborator the first.
 */
export type AccountRight = 'use' | 'own'

export type AccountWithApp = Prisma.AccountGetPayload<{ include: { app: true } }>

/** The accounts that the actor may see, as a condition of a query. */
export function visibleTo(actor: Actor): Prisma.AccountWhereInput {
  return {
    workspaceId: actor.workspaceId,
    OR: [{ ownerId: actor.userId }, { collaborators: { some: { userId: actor.userId } } }],
  }
}

/** @throws ProblemError `notFound` where the actor may not see the account, `forbidden` where seeing it is all they may. */
export async function requireAccount(
  database: Database,
  actor: Actor,
  accountId: string,
  right: AccountRight,
): Promise<AccountWithApp> {
  const account = await database.account.findFirst({
    where: { id: accountId, ...visibleTo(actor) },
    include: { app: true },
  })
  if (account === null) throw new ProblemError('notFound')
  if (right === 'own' && account.ownerId !== actor.userId) {
    throw new ProblemError('forbidden', { detail: 'Only the account Owner may do this.' })
  }
  return account
}

/** @throws ProblemError `forbidden` where the actor is not an admin of their workspace. */
export function requireAdmin(actor: Actor): void {
  if (actor.role === 'user')
    throw new ProblemError('forbidden', { detail: 'Only admins of the workspace may do this.' })
}
