import { z } from 'zod'
import { SCOPES } from '../../domain/access.ts'
import { announce } from '../../platform/changes.ts'
import type { Database } from '../../prisma/client.ts'
import { recordActivity } from '../activity.ts'
import type { Actor } from '../actor.ts'
import { hashToken, newToken } from '../token.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'
import { id, idParams, line, timestamp } from '../schemas.ts'

const scopesSchema = z.array(z.enum(SCOPES)).meta({
  description:
    'What the key may do of what its person may: read codes, run logins, read sessions, manage. ' +
    'Seeing what the person sees, secrets excepted, every key may.',
})
const keySchema = z
  .object({
    id,
    name: z.string(),
    scopes: scopesSchema,
    createdAt: timestamp,
    expiresAt: timestamp.nullable(),
    lastUsedAt: timestamp.nullable().meta({ description: 'True to the minute.' }),
  })
  .meta({ id: 'ApiKey' })

const newKey = z.object({
  name: line(100),
  scopes: scopesSchema.min(1).transform((scopes) => [...new Set(scopes)]),
  expiresAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .refine((date) => date > new Date(), 'must be in the future')
    .nullable()
    .default(null),
})

const tag = 'API keys'
const action = 'manageOwnKeys'

export const apiKeyRoutes = [
  route({
    method: 'get',
    path: '/api-keys',
    tag,
    summary: "The caller's API keys",
    action,
    query: pageQuery,
    status: 200,
    response: pageOf(keySchema),
    problems: [],
    async handle({ query, actor }, { database }) {
      const { items, nextCursor } = await readPage(query, (window) =>
        database.apiKey.findMany({ where: ownedBy(actor), orderBy: { id: 'desc' }, ...window }),
      )
      return { items: items.map((key) => ({ ...key, scopes: scopesSchema.parse(key.scopes) })), nextCursor }
    },
  }),

  route({
    method: 'post',
    path: '/api-keys',
    tag,
    summary: 'Make an API key, which acts as the caller',
    description: 'A key makes keys of no more scopes than its own, which end no later than itself.',
    action,
    body: newKey,
    status: 201,
    response: keySchema.extend({ key: z.string().meta({ description: 'Shown this once.' }) }),
    problems: [],
    async handle({ body, actor }, { database }) {
      await requireNoMoreThanOwn(database, actor, body)
      const key = `kl_${newToken()}`
      const { userId, workspaceId } = actor
      const made = await database.$transaction(async (tx) => {
        const created = await tx.apiKey.create({ data: { ...body, userId, workspaceId, keyHash: hashToken(key) } })
        await recordActivity(tx, actor, 'apiKeyCreated', { subjectId: created.id, detail: body.scopes.join(' ') })
        return created
      })
      return { ...made, scopes: body.scopes, key }
    },
  }),

  route({
    method: 'delete',
    path: '/api-keys/{id}',
    tag,
    summary: 'End an API key, at once',
    action,
    params: idParams,
    status: 204,
    problems: [],
    async handle({ params, actor }, { database }) {
      await database.$transaction(async (tx) => {
        const { count } = await tx.apiKey.deleteMany({ where: { id: params.id, ...ownedBy(actor) } })
        if (count === 0) throw new ProblemError('notFound')
        await recordActivity(tx, actor, 'apiKeyRevoked', { subjectId: params.id })
        await announce(tx, { type: 'access', id: actor.userId })
      })
    },
  }),
]

function ownedBy({ userId, workspaceId }: Actor) {
  return { userId, workspaceId }
}

async function requireNoMoreThanOwn(database: Database, actor: Actor, wanted: z.output<typeof newKey>): Promise<void> {
  const { apiKeyId, scopes } = actor
  if (apiKeyId === null || scopes === null) return
  const { expiresAt: end } = await database.apiKey.findUniqueOrThrow({ where: { id: apiKeyId } })
  const outlives = end !== null && (wanted.expiresAt === null || wanted.expiresAt > end)
  if (outlives || !wanted.scopes.every((scope) => scopes.includes(scope))) {
    throw new ProblemError('forbidden', { detail: 'A key makes no key that may do more than itself, or for longer.' })
  }
}
