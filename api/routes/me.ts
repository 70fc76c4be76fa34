import { z } from 'zod'
import { isAdmin, ROLES } from '../../domain/access.ts'
import { announce } from '../../platform/changes.ts'
import { recordOfPerson } from '../activity.ts'
import type { Actor } from '../actor.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'
import { id, line } from '../schemas.ts'
import type { Services } from '../services.ts'

const workspaceSchema = z.object({ id, name: z.string() })
const roleSchema = z.enum(ROLES)
const meSchema = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    role: roleSchema.meta({ description: 'In the workspace.' }),
    workspace: workspaceSchema,
    workspaces: z
      .array(workspaceSchema.extend({ role: roleSchema }))
      .meta({ description: 'Those of the person; of an API key, the one that it is for.' }),
    twoFactorEnabled: z.boolean(),
    temporalUi: z.url().nullable().meta({
      description: "For admins: Temporal's Web UI; `/workflows/<workflow id>` at its end is a workflow's page.",
    }),
    demo: z
      .object({ provider: z.url(), simulator: z.url() })
      .nullable()
      .meta({ description: 'What runs beside Keyline to try it out.' }),
  })
  .meta({ id: 'Me', description: 'Who the caller is.' })

const tag = 'Me'

export const meRoutes = [
  route({
    method: 'get',
    path: '/me',
    tag,
    summary: 'Who the caller is, and where',
    action: 'seeSelf',
    status: 200,
    response: meSchema,
    problems: [],
    handle: ({ actor }, services) => readMe(actor, services),
  }),

  route({
    method: 'patch',
    path: '/me',
    tag,
    summary: "Change one's name",
    action: 'changeSelf',
    body: z.object({ name: line(100) }),
    status: 200,
    response: meSchema,
    problems: [],
    async handle({ actor, body: { name } }, services) {
      await services.database.$transaction(async (tx) => {
        await tx.user.update({ where: { id: actor.userId }, data: { name } })
        await recordOfPerson(tx, actor.userId, 'profileChanged')
      })
      return readMe(actor, services)
    },
  }),

  route({
    method: 'post',
    path: '/me/workspace',
    tag,
    summary: 'Go to another of one’s workspaces',
    description:
      'Holds for this sign-in. A program stays in the workspace of its API key: for it this is `forbidden`. ' +
      'The streams of events of the person end.',
    action: 'changeSelf',
    body: z.object({ workspaceId: id }),
    status: 200,
    response: meSchema,
    problems: ['notFound'],
    async handle({ actor, body: { workspaceId } }, services) {
      const { userId, signInId } = actor
      if (signInId === null) throw new ProblemError('forbidden')
      const where = { workspaceId_userId: { workspaceId, userId } }
      const member = await services.database.member.findUnique({ where })
      if (member === null) throw new ProblemError('notFound')
      await services.database.$transaction(async (tx) => {
        await tx.signInSession.update({ where: { id: signInId }, data: { workspaceId } })
        await announce(tx, { type: 'access', id: userId })
      })
      return readMe({ ...actor, workspaceId, role: member.role }, services)
    },
  }),
]

async function readMe(
  { userId, workspaceId, role, signInId }: Actor,
  { database, temporalUi, demo }: Services,
): Promise<z.input<typeof meSchema>> {
  const mayBeIn = signInId === null ? { where: { workspaceId } } : {}
  const user = await database.user.findUniqueOrThrow({
    where: { id: userId },
    include: { memberships: { ...mayBeIn, include: { workspace: true }, orderBy: { workspace: { name: 'asc' } } } },
  })
  const workspaces = user.memberships.map((member) => ({ ...member.workspace, role: member.role }))
  const workspace = workspaces.find((one) => one.id === workspaceId)
  if (workspace === undefined) throw new ProblemError('notFound')
  return { ...user, role, workspace, workspaces, temporalUi: isAdmin(role) ? temporalUi : null, demo }
}
