import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import { ALERT_EVENTS } from '../../domain/alerts.ts'
import type { Database } from '../../prisma/client.ts'
import type { AlertEndpoint } from '../../prisma/generated/client.ts'
import type { Vault } from '../../vault/vault.ts'
import { usedBy } from '../access.ts'
import { recordActivity } from '../activity.ts'
import type { Actor } from '../actor.ts'
import { isPostable } from '../alerts/post.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'
import { id, idParams, line, present, timestamp, verbatim } from '../schemas.ts'
import type { Services } from '../services.ts'

const kindSchema = z.enum(['webhook', 'slack'])
const eventSchema = z.enum(ALERT_EVENTS)

const changes = {
  name: line(100),
  url: verbatim(2000).pipe(z.url()),
  events: z
    .array(eventSchema)
    .min(1)
    .transform((events) => [...new Set(events)]),
  accountIds: z.array(id).min(1).max(500).nullable().meta({ description: 'Null: every account of the workspace.' }),
  includeCode: z.boolean().meta({
    description:
      'Codes are sent only where this is so. A workspace owner may choose it for any account, other admins for accounts ' +
      'whose codes they may read.',
  }),
}
const newEndpoint = z.object({
  ...changes,
  kind: kindSchema,
  accountIds: changes.accountIds.default(null),
  includeCode: changes.includeCode.default(false),
})

const endpointSchema = z
  .object({
    id,
    name: z.string(),
    kind: kindSchema,
    url: z.string().meta({ description: "Of Slack's, which are secret, the origin alone." }),
    events: z.array(eventSchema),
    accountIds: z.array(id).nullable(),
    includeCode: z.boolean(),
    createdAt: timestamp,
  })
  .meta({ id: 'AlertEndpoint', description: 'Where alerts are sent to.' })

const shared = { tag: 'Alerts', action: 'manageAlerts' } as const

export const alertEndpointRoutes = [
  route({
    ...shared,
    method: 'get',
    path: '/alert-endpoints',
    summary: 'Where the workspace has alerts sent to',
    query: pageQuery,
    status: 200,
    response: pageOf(endpointSchema),
    problems: [],
    async handle({ query, actor: { workspaceId } }, { database, vault }) {
      const { items, nextCursor } = await readPage(query, (window) =>
        database.alertEndpoint.findMany({ where: { workspaceId }, orderBy: { id: 'desc' }, ...window }),
      )
      return { items: await Promise.all(items.map((row) => view(vault, row))), nextCursor }
    },
  }),

  route({
    ...shared,
    method: 'post',
    path: '/alert-endpoints',
    summary: 'Have alerts sent to a webhook, or to Slack',
    description:
      'Webhooks are signed as Standard Webhooks has it, with the `secret` that is shown this once. The address has to be ' +
      'one of https that is not in a private network.',
    body: newEndpoint,
    status: 201,
    response: endpointSchema.extend({
      secret: z.string().nullable().meta({ description: 'Shown this once. Slack has none.' }),
    }),
    problems: [],
    async handle({ body, actor }, { database, vault, alertHosts }) {
      requirePostable(body.url, alertHosts)
      await requireAccounts(database, actor, body.accountIds)
      await requireMaySend(database, actor, body)
      const endpointId = randomUUIDv7()
      const secret = body.kind === 'webhook' ? `whsec_${randomBytes(32).toString('base64')}` : null
      const data = {
        ...{ ...body, id: endpointId, workspaceId: actor.workspaceId, accountIds: body.accountIds ?? [] },
        url: await vault.seal('AlertEndpoint.url', endpointId, body.url),
        secret: secret && (await vault.seal('AlertEndpoint.secret', endpointId, secret)),
      }
      const made = await database.$transaction(async (tx) => {
        await recordActivity(tx, actor, 'alertEndpointCreated', { subjectId: endpointId, detail: body.name })
        return tx.alertEndpoint.create({ data })
      })
      return { ...(await view(vault, made)), secret }
    },
  }),

  route({
    ...shared,
    method: 'get',
    path: '/alert-endpoints/{id}',
    summary: 'One of them',
    params: idParams,
    status: 200,
    response: endpointSchema,
    problems: [],
    handle: async ({ params, actor }, { database, vault }) =>
      view(vault, await findEndpoint(database, actor, params.id)),
  }),

  route({
    ...shared,
    method: 'patch',
    path: '/alert-endpoints/{id}',
    summary: 'Change one of them',
    params: idParams,
    body: z.object(changes).partial(),
    status: 200,
    response: endpointSchema,
    problems: [],
    async handle({ params, body, actor }, { database, vault, alertHosts }) {
      const former = await findEndpoint(database, actor, params.id)
      const { url, accountIds, ...rest } = body
      if (url !== undefined) requirePostable(url, alertHosts)
      await requireAccounts(database, actor, accountIds ?? null)
      await requireMaySend(database, actor, { ...(await view(vault, former)), ...present(body) })
      const data = present({
        ...rest,
        accountIds: accountIds === null ? [] : accountIds,
        url: url === undefined ? undefined : await vault.seal('AlertEndpoint.url', former.id, url),
      })
      const changed = await database.$transaction(async (tx) => {
        await recordActivity(tx, actor, 'alertEndpointChanged', { subjectId: former.id, detail: former.name })
        return tx.alertEndpoint.update({ where: { id: former.id }, data })
      })
      return view(vault, changed)
    },
  }),

  route({
    ...shared,
    method: 'delete',
    path: '/alert-endpoints/{id}',
    summary: 'Send no more alerts there',
    params: idParams,
    status: 204,
    problems: [],
    async handle({ params, actor }, { database }) {
      const { id: endpointId, name } = await findEndpoint(database, actor, params.id)
      await database.$transaction(async (tx) => {
        await tx.alertEndpoint.delete({ where: { id: endpointId } })
        await recordActivity(tx, actor, 'alertEndpointDeleted', { subjectId: endpointId, detail: name })
      })
    },
  }),
]

async function view(vault: Vault, row: AlertEndpoint): Promise<z.input<typeof endpointSchema>> {
  const kind = kindSchema.parse(row.kind)
  const url = await vault.open('AlertEndpoint.url', row.id, row.url)
  return {
    ...row,
    kind,
    url: kind === 'slack' ? `${new URL(url).origin}/…` : url,
    events: z.array(eventSchema).parse(row.events),
    accountIds: row.accountIds.length === 0 ? null : row.accountIds,
  }
}

/** @throws ProblemError `notFound` */
export async function findEndpoint(database: Database, { workspaceId }: Actor, id: string): Promise<AlertEndpoint> {
  const endpoint = await database.alertEndpoint.findFirst({ where: { id, workspaceId } })
  if (endpoint === null) throw new ProblemError('notFound')
  return endpoint
}

function requirePostable(url: string, alertHosts: Services['alertHosts']): void {
  if (isPostable(url, alertHosts)) return
  throw new ProblemError('invalidRequest', { errors: [{ path: 'body.url', message: 'must be an https address' }] })
}

async function requireAccounts(
  database: Database,
  { workspaceId }: Actor,
  accountIds: readonly string[] | null,
): Promise<void> {
  const wanted = [...new Set(accountIds ?? [])]
  if ((await database.account.count({ where: { workspaceId, id: { in: wanted } } })) === wanted.length) return
  throw new ProblemError('invalidRequest', {
    errors: [{ path: 'body.accountIds', message: 'there is no such account' }],
  })
}

/** @throws ProblemError `forbidden` where these are codes that are not the actor's to have sent. */
async function requireMaySend(
  database: Database,
  actor: Actor,
  { accountIds, includeCode }: { accountIds: readonly string[] | null; includeCode: boolean },
): Promise<void> {
  if (!includeCode || actor.role === 'owner') return
  const wanted = [...new Set(accountIds ?? [])]
  const readable = await database.account.count({ where: { AND: [usedBy(actor), { id: { in: wanted } }] } })
  if (accountIds === null || readable < wanted.length) {
    throw new ProblemError('forbidden', { detail: 'These are codes that you may not read.' })
  }
}
