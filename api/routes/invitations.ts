import { z } from 'zod'
import { reaches, ROLES } from '../../domain/access.ts'
import { recordActivity } from '../activity.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'
import { id, idParams, timestamp } from '../schemas.ts'

export const invitationSchema = z
  .object({ id, email: z.string(), role: z.enum(ROLES), createdAt: timestamp, expiresAt: timestamp })
  .meta({ id: 'Invitation', description: 'Somebody who may become a member.' })

const tag = 'Members'

export const invitationRoutes = [
  route({
    method: 'get',
    path: '/invitations',
    tag,
    summary: 'Who has been invited and has not come yet',
    action: 'manageMembers',
    query: pageQuery,
    status: 200,
    response: pageOf(invitationSchema),
    problems: [],
    handle: ({ query, actor: { workspaceId } }, { database }) =>
      readPage(query, (window) =>
        database.invitation.findMany({ where: { workspaceId }, orderBy: { id: 'desc' }, ...window }),
      ),
  }),

  route({
    method: 'delete',
    path: '/invitations/{id}',
    tag,
    summary: 'Withdraw an invitation',
    action: 'manageMembers',
    params: idParams,
    status: 204,
    problems: [],
    async handle({ params, actor }, { database }) {
      const where = { id: params.id, workspaceId: actor.workspaceId }
      await database.$transaction(async (tx) => {
        const invitation = await tx.invitation.findUnique({ where })
        if (invitation === null) throw new ProblemError('notFound')
        if (!reaches(actor.role, invitation.role)) throw new ProblemError('forbidden')
        await tx.invitation.delete({ where })
        await recordActivity(tx, actor, 'invitationWithdrawn', { subjectId: params.id })
      })
    },
  }),
]
