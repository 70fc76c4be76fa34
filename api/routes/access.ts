import { z } from 'zod'
import { announce } from '../../platform/changes.ts'
import type { Database } from '../../prisma/client.ts'
import type { AccountWithApp } from '../access.ts'
import { recordActivity } from '../activity.ts'
import type { Actor } from '../actor.ts'
import { endUse } from '../end-use.ts'
import { pageOf } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute } from '../route.ts'
import { id, idParams } from '../schemas.ts'

const roleSchema = z.enum(['owner', 'collaborator'])
const accessSchema = z.object({ userId: id, name: z.string(), email: z.string(), role: roleSchema }).meta({
  id: 'AccountAccess',
  description:
    'Who may use an account: its one Owner, and collaborators, who see codes, run logins and read the session.',
})

const tag = 'Sharing'
const path = '/accounts/{id}/access'
const memberPath = `${path}/{userId}`
const memberParams = idParams.extend({ userId: id })

export const accessRoutes = [
  accountRoute({
    method: 'get',
    path,
    tag,
    summary: 'Who may use the account',
    action: 'seeSharing',
    params: idParams,
    status: 200,
    response: pageOf(accessSchema),
    problems: [],
    handle: async ({ account }, { database }) => ({ items: await list(database, account.id), nextCursor: null }),
  }),

  accountRoute({
    method: 'put',
    path: memberPath,
    tag,
    summary: 'Share the account with a member, or hand it over',
    description: 'With the role `owner`, the former Owner becomes a collaborator.',
    action: 'shareAccount',
    params: memberParams,
    body: z.object({ role: roleSchema }),
    status: 200,
    response: accessSchema,
    problems: ['accountNeedsOwner'],
    async handle({ account, params: { userId }, body: { role }, actor }, { database }) {
      const where = { workspaceId_userId: { workspaceId: account.workspaceId, userId } }
      if ((await database.member.findUnique({ where })) === null) throw new ProblemError('notFound')
      if (role === 'owner') await handOver(database, actor, account, userId)
      else await share(database, actor, account, userId)
      const entry = (await list(database, account.id)).find((access) => access.userId === userId)
      if (entry === undefined) throw new ProblemError('notFound')
      return entry
    },
  }),

  accountRoute({
    method: 'delete',
    path: memberPath,
    tag,
    summary: 'Share it no longer',
    description: 'Whatever the person has open there ends at once.',
    action: 'shareAccount',
    params: memberParams,
    status: 204,
    problems: ['accountNeedsOwner'],
    async handle({ account, params: { userId }, actor }, { database, dispatcher }) {
      if (userId === account.ownerId) throw new ProblemError('accountNeedsOwner')
      await database.$transaction(async (tx) => {
        const { count } = await tx.accountAccess.deleteMany({ where: { accountId: account.id, userId } })
        if (count === 0) throw new ProblemError('notFound')
        await recordActivity(tx, actor, 'accountUnshared', { accountId: account.id, subjectId: userId })
        await endUse(tx, userId, { id: account.id })
        await announce(tx, { type: 'account', id: account.id, accountId: account.id })
      })
      dispatcher.kick()
    },
  }),
]

async function list(database: Database, accountId: string): Promise<z.input<typeof accessSchema>[]> {
  const person = { select: { id: true, name: true, email: true } } as const
  const { owner, collaborators } = await database.account.findUniqueOrThrow({
    where: { id: accountId },
    include: { owner: person, collaborators: { include: { user: person }, orderBy: { createdAt: 'asc' } } },
  })
  return [
    { ...owner, userId: owner.id, role: 'owner' },
    ...collaborators.map(({ user }) => ({ ...user, userId: user.id, role: 'collaborator' as const })),
  ]
}

async function share(database: Database, actor: Actor, account: AccountWithApp, userId: string): Promise<void> {
  if (userId === account.ownerId) throw new ProblemError('accountNeedsOwner')
  await database.$transaction(async (tx) => {
    const data = { accountId: account.id, userId }
    const { count } = await tx.accountAccess.createMany({ data, skipDuplicates: true })
    if (count === 0) return
    await recordActivity(tx, actor, 'accountShared', { accountId: account.id, subjectId: userId })
    await announce(tx, { type: 'account', id: account.id, accountId: account.id })
  })
}

async function handOver(database: Database, actor: Actor, account: AccountWithApp, userId: string): Promise<void> {
  const { id: accountId, ownerId } = account
  if (userId === ownerId) return
  await database.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({ where: { id: accountId, ownerId }, data: { ownerId: userId } })
    if (count === 0) throw new ProblemError('forbidden')
    await tx.accountAccess.deleteMany({ where: { accountId, userId } })
    await tx.accountAccess.create({ data: { accountId, userId: ownerId } })
    await recordActivity(tx, actor, 'accountHandedOver', { accountId, subjectId: userId })
    await announce(tx, { type: 'account', id: accountId, accountId })
  })
}
