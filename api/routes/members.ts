import { z } from 'zod'
import { reaches, ROLES } from '../../domain/access.ts'
import { announce } from '../../platform/changes.ts'
import type { Transaction } from '../../prisma/client.ts'
import { recordActivity } from '../activity.ts'
import type { Actor } from '../actor.ts'
import { endUse } from '../end-use.ts'
import { invite } from '../invite.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'
import { id, idParams } from '../schemas.ts'
import { invitationSchema } from './invitations.ts'

const roleSchema = z.enum(ROLES)
const memberSchema = z
  .object({ id, name: z.string(), email: z.string(), role: roleSchema })
  .meta({ id: 'Member', description: 'A person of the workspace.' })

const tag = 'Members'
const path = '/members/{id}'

export const memberRoutes = [
  route({
    method: 'get',
    path: '/members',
    tag,
    summary: 'The people of the workspace',
    action: 'seeMembers',
    query: pageQuery,
    status: 200,
    response: pageOf(memberSchema),
    problems: [],
    async handle({ query, actor: { workspaceId } }, { database }) {
      const where = { memberships: { some: { workspaceId } } }
      const include = { memberships: { where: { workspaceId } } }
      const orderBy = [{ name: 'asc' as const }, { id: 'asc' as const }]
      const { items, nextCursor } = await readPage(query, (window) =>
        database.user.findMany({ where, include, orderBy, ...window }),
      )
      return { items: items.flatMap((user) => user.memberships.map(({ role }) => ({ ...user, role }))), nextCursor }
    },
  }),

  route({
    method: 'post',
    path: '/members',
    tag,
    summary: 'Invite somebody',
    description:
      'Give them the link: with it they become a member, once, within seven days. A new invitation of the same address takes the place of the former one.',
    action: 'manageMembers',
    body: z.object({ email: z.email().max(320).toLowerCase(), role: roleSchema.default('user') }),
    status: 201,
    response: invitationSchema.extend({ link: z.string().meta({ description: 'Shown this once.' }) }),
    problems: ['alreadyMember'],
    async handle({ body: { email, role }, actor }, { database, publicUrl }) {
      requireReach(actor, role)
      const { workspaceId, userId: invitedById } = actor
      const known = await database.member.count({ where: { workspaceId, user: { email } } })
      if (known > 0) throw new ProblemError('alreadyMember')
      return database.$transaction(async (tx) => {
        const invitation = await invite(tx, publicUrl, { workspaceId, email, role, invitedById })
        await recordActivity(tx, actor, 'memberInvited', { subjectId: invitation.id, detail: role })
        return invitation
      })
    },
  }),

  route({
    method: 'patch',
    path,
    tag,
    summary: "Change a member's role",
    description: 'Nobody gives a role above their own, or changes the role of somebody above them.',
    action: 'manageMembers',
    params: idParams,
    body: z.object({ role: roleSchema }),
    status: 200,
    response: memberSchema,
    problems: ['lastOwner'],
    async handle({ params: { id: userId }, body: { role }, actor }, { database }) {
      requireReach(actor, role)
      const { workspaceId } = actor
      return database.$transaction(async (tx) => {
        const member = await holdMember(tx, actor, userId)
        if (role !== 'owner') await requireOtherOwner(tx, member)
        await tx.member.update({ where: { workspaceId_userId: { workspaceId, userId } }, data: { role } })
        await recordActivity(tx, actor, 'roleChanged', { subjectId: userId, detail: `${member.role} → ${role}` })
        await announce(tx, { type: 'access', id: userId })
        return { ...member.user, role }
      })
    },
  }),

  route({
    method: 'delete',
    path,
    tag,
    summary: 'Remove a member',
    description:
      "Their API keys end, and what was shared with them. A member's own accounts go to the one whom `handTo` names; without it, a member who has accounts stays.",
    action: 'manageMembers',
    params: idParams,
    query: z.object({ handTo: id.optional().meta({ description: 'The member who takes the accounts over.' }) }),
    status: 204,
    problems: ['lastOwner', 'memberOwnsAccounts'],
    async handle({ params: { id: userId }, query: { handTo }, actor }, { database, dispatcher }) {
      const { workspaceId } = actor
      await database.$transaction(async (tx) => {
        const member = await holdMember(tx, actor, userId)
        await requireOtherOwner(tx, member)
        await handAccounts(tx, actor, userId, handTo)
        await tx.accountAccess.deleteMany({ where: { userId, account: { workspaceId } } })
        await tx.apiKey.deleteMany({ where: { userId, workspaceId } })
        await tx.member.delete({ where: { workspaceId_userId: { workspaceId, userId } } })
        await recordActivity(tx, actor, 'memberRemoved', { subjectId: userId })
        await endUse(tx, userId, { workspaceId })
      })
      dispatcher.kick()
    },
  }),
]

/** @throws ProblemError `forbidden` where the role is above the actor's own. */
function requireReach(actor: Actor, role: (typeof ROLES)[number]): void {
  if (!reaches(actor.role, role)) throw new ProblemError('forbidden', { detail: 'This role is above your own.' })
}

/** Holds the workspace's membership still until the transaction ends. @throws ProblemError `notFound`, `forbidden` */
async function holdMember(tx: Transaction, actor: Actor, userId: string) {
  const { workspaceId } = actor
  await tx.$executeRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId}::uuid FOR UPDATE`
  const where = { workspaceId_userId: { workspaceId, userId } }
  const member = await tx.member.findUnique({ where, include: { user: true } })
  if (member === null) throw new ProblemError('notFound')
  requireReach(actor, member.role)
  return member
}

async function requireOtherOwner(tx: Transaction, member: { workspaceId: string; role: string }): Promise<void> {
  if (member.role !== 'owner') return
  const owners = await tx.member.count({ where: { workspaceId: member.workspaceId, role: 'owner' } })
  if (owners === 1) throw new ProblemError('lastOwner')
}

/** @throws ProblemError `memberOwnsAccounts` where nobody is named to take them */
async function handAccounts(tx: Transaction, actor: Actor, userId: string, handTo: string | undefined): Promise<void> {
  const { workspaceId } = actor
  const accounts = await tx.account.findMany({
    where: { workspaceId, ownerId: userId },
    select: { id: true, label: true },
  })
  if (accounts.length === 0) return
  if (handTo === undefined) throw new ProblemError('memberOwnsAccounts', { accounts })
  const heirs = await tx.member.count({ where: { workspaceId, userId: handTo } })
  if (handTo === userId || heirs === 0) {
    throw new ProblemError('invalidRequest', { errors: [{ path: 'query.handTo', message: 'must be another member' }] })
  }
  const ids = accounts.map((account) => account.id)
  await tx.account.updateMany({ where: { id: { in: ids } }, data: { ownerId: handTo } })
  await tx.accountAccess.deleteMany({ where: { accountId: { in: ids }, userId: handTo } })
  for (const accountId of ids) await recordActivity(tx, actor, 'accountHandedOver', { accountId, subjectId: handTo })
}
