import { z } from 'zod'
import {
  isAdmin,
  judgeInWorkspace,
  judgeOnAccount,
  relationTo,
  type AccountAction,
  type Relation,
  type WorkspaceAction,
} from '../domain/access.ts'
import type { Database } from '../prisma/client.ts'
import type { Prisma } from '../prisma/generated/client.ts'
import type { Actor } from './actor.ts'
import { ProblemError } from './problem.ts'

export const withApp = {
  app: true,
  collaborators: { select: { userId: true } },
} satisfies Prisma.AccountInclude

export type AccountWithApp = Prisma.AccountGetPayload<{ include: typeof withApp }>

/** What a route does: in the workspace, or to the account that its `{id}` is, or belongs to. */
export type Access =
  | { action: WorkspaceAction; of: 'workspace' }
  | { action: AccountAction; of: 'account' | 'message' | 'codeRequest' | 'login' }

const id = z.uuid()

/**
 * The one place that lets a request through, before anything of it is looked at.
 * @param thing the `{id}` of the route.
 * @returns the account that the route is about; null where it is about the workspace.
 * @throws ProblemError `notFound` of what the actor may not see, `forbidden` of what they may see and not do.
 */
export async function admit(
  database: Database,
  actor: Actor,
  { action, of }: Access,
  thing: unknown,
): Promise<AccountWithApp | null> {
  if (of === 'workspace') {
    if (judgeInWorkspace(actor, action) !== 'allowed') throw new ProblemError('forbidden')
    return null
  }
  const parsed = id.safeParse(thing)
  const account = parsed.success ? await findAccount(database, actor, of, parsed.data) : null
  if (account === null) throw new ProblemError('notFound')
  const verdict = judgeOnAccount(actor, action, relationOf(actor, account))
  if (verdict === 'hidden') throw new ProblemError('notFound')
  if (verdict === 'forbidden') throw new ProblemError('forbidden')
  return account
}

type Holder = Exclude<Access['of'], 'workspace'>

function findAccount(database: Database, actor: Actor, of: Holder, thing: string): Promise<AccountWithApp | null> {
  const where: Record<Holder, Prisma.AccountWhereInput> = {
    account: { id: thing },
    message: { messages: { some: { id: thing } } },
    codeRequest: { codeRequests: { some: { id: thing } } },
    login: { logins: { some: { id: thing } } },
  }
  return database.account.findFirst({ where: { workspaceId: actor.workspaceId, ...where[of] }, include: withApp })
}

export function relationOf(actor: Actor, { ownerId, collaborators }: AccountWithApp): Relation {
  return relationTo({ ownerId, collaboratorIds: collaborators.map(({ userId }) => userId) }, actor)
}

/** The accounts that the actor may see, as a condition of a query. */
export function seenBy(actor: Actor): Prisma.AccountWhereInput {
  return isAdmin(actor.role) ? { workspaceId: actor.workspaceId } : usedBy(actor)
}

/** The accounts whose codes are the actor's to read. */
export function usedBy({ workspaceId, userId }: Actor): Prisma.AccountWhereInput {
  return { workspaceId, OR: [{ ownerId: userId }, { collaborators: { some: { userId } } }] }
}
