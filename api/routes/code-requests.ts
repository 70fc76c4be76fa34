import { randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import {
  cancelCodeRequestSignal,
  phoneNumberWorkflowId,
  requestCodeUpdate,
  type CodeRequestRecord,
} from '../../workflows/contracts.ts'
import type { Database } from '../../prisma/client.ts'
import type { Services } from '../services.ts'
import type { CodeRequest } from '../../prisma/generated/client.ts'
import { recordActivity } from '../activity.ts'
import type { Actor } from '../actor.ts'
import { type Askers, askersOf, requesterSchema } from '../askers.ts'
import { longPoll } from '../long-poll.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { personSchema } from '../people.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute } from '../route.ts'
import { id, idParams, timestamp, waitQuery } from '../schemas.ts'
import { callTemporal } from '../temporal.ts'

export const statusSchema = z
  .enum(['waiting', 'received', 'timedOut', 'cancelled', 'takenOver'] satisfies CodeRequestRecord['status'][])
  .meta({ description: '`takenOver`: a person went before the login that asked.' })
const codeRequestSchema = z
  .object({
    id,
    accountId: id,
    requester: requesterSchema,
    requestedBy: personSchema.nullable().meta({ description: 'Who asked, or started the login that asks.' }),
    loginId: id.nullable(),
    status: statusSchema,
    behind: z.int().meta({ description: 'While it waits: how many get a code before it.' }),
    code: z.string().nullable().meta({ description: 'Once received. That the caller has seen it is recorded.' }),
    messageId: id.nullable(),
    openedAt: timestamp,
    deadline: timestamp,
    endedAt: timestamp.nullable(),
  })
  .meta({ id: 'CodeRequest' })
// The answer to a POST is kept for its repetitions, and no code is kept there.
const listedSchema = codeRequestSchema.omit({ code: true }).extend({
  code: z.null().meta({ description: 'The code is given by GET alone.' }),
})

const tag = 'Code requests'

export const codeRequestRoutes = [
  accountRoute({
    method: 'post',
    path: '/accounts/{id}/code-requests',
    tag,
    summary: 'Expect a code from now on',
    action: 'readCodes',
    params: idParams,
    body: z
      .object({
        timeoutSeconds: z.int().min(10).max(900).default(120),
        takeOver: z
          .boolean()
          .default(false)
          .meta({ description: 'Goes before a login that waits; the login pauses until nobody waits any more.' }),
      })
      .prefault({}),
    status: 201,
    response: listedSchema,
    problems: ['noManagedNumber', 'numberNotReady', 'numberReleasing', 'budgetExhausted', 'temporalUnavailable'],
    async handle({ account, body, actor }, { database, temporal }) {
      const codeRequestId = randomUUIDv7()
      const input = {
        codeRequestId,
        requester: { kind: 'person' as const, userId: actor.userId },
        from: Date.now(),
        timeoutMs: body.timeoutSeconds * 1000,
        takeOver: body.takeOver,
      }
      const handle = temporal.workflow.getHandle(phoneNumberWorkflowId(account.id))
      await callTemporal(temporal, 'noManagedNumber', () => handle.executeUpdate(requestCodeUpdate, { args: [input] }))
      await recordActivity(database, actor, 'codeRequested', { accountId: account.id, subjectId: codeRequestId })
      return { ...(await viewOne(database, await findRequest(database, codeRequestId))), code: null }
    },
  }),

  accountRoute({
    method: 'get',
    path: '/accounts/{id}/code-requests',
    tag,
    summary: 'Who waited for a code, and who waits; newest first',
    action: 'readCodes',
    params: idParams,
    query: pageQuery.extend({ status: statusSchema.optional() }),
    status: 200,
    response: pageOf(listedSchema),
    problems: [],
    async handle({ account: { id: accountId }, query }, { database }) {
      const where = { accountId, ...(query.status !== undefined && { status: query.status }) }
      const orderBy = [{ openedAt: 'desc' as const }, { id: 'desc' as const }]
      const { items, nextCursor } = await readPage(query, (window) =>
        database.codeRequest.findMany({ where, orderBy, ...window }),
      )
      const related = await relatedTo(database, items)
      return { items: items.map((request) => ({ ...view(request, related), code: null })), nextCursor }
    },
  }),

  accountRoute({
    method: 'get',
    path: '/code-requests/{id}',
    tag,
    summary: 'The code, or that it is still awaited',
    action: 'readCodes',
    of: 'codeRequest',
    description: 'With `wait`, answers as soon as the request has ended, and at the latest when the wait is over.',
    params: idParams,
    query: waitQuery,
    status: 200,
    response: codeRequestSchema,
    problems: [],
    async handle({ params, query, actor, stillAdmitted, signal }, services) {
      const { database, changes } = services
      const request = await longPoll(changes, {
        actor,
        stillAdmitted,
        matches: (change) => change.type === 'codeRequest' && change.id === params.id,
        waitSeconds: query.wait,
        signal,
        read: () => findRequest(database, params.id),
        settled: (now) => now.status !== 'waiting',
      })
      const [shown, code] = await Promise.all([viewOne(database, request), revealCode(services, actor, request)])
      return { ...shown, code }
    },
  }),

  accountRoute({
    method: 'delete',
    path: '/code-requests/{id}',
    tag,
    summary: 'Expect the code no longer',
    action: 'readCodes',
    of: 'codeRequest',
    params: idParams,
    status: 204,
    problems: ['temporalUnavailable'],
    async handle({ params }, { database, temporal }) {
      const request = await findRequest(database, params.id)
      if (request.status !== 'waiting') return
      const handle = temporal.workflow.getHandle(phoneNumberWorkflowId(request.accountId))
      await callTemporal(temporal, 'noManagedNumber', () =>
        handle.signal(cancelCodeRequestSignal, { codeRequestId: request.id }),
      )
    },
  }),
]

async function findRequest(database: Database, id: string): Promise<CodeRequest> {
  const request = await database.codeRequest.findUnique({ where: { id } })
  if (request === null) throw new ProblemError('notFound')
  return request
}

async function revealCode({ database, vault }: Services, actor: Actor, request: CodeRequest): Promise<string | null> {
  if (request.status !== 'received' || request.messageId === null) return null
  const { accountId } = request
  const [message] = await Promise.all([
    database.message.findUnique({ where: { id: request.messageId }, select: { code: true } }),
    recordActivity(database, actor, 'codeViewed', { accountId, subjectId: request.messageId }),
  ])
  const sealed = message?.code ?? null
  return sealed === null ? null : vault.open('Message.code', request.messageId, sealed)
}

interface Related {
  askers: Askers
  waiting: readonly CodeRequest[]
}

/** Who asked, and who waits on the same accounts, in a fixed number of queries. */
async function relatedTo(database: Database, requests: readonly CodeRequest[]): Promise<Related> {
  const accountIds = requests.filter(({ status }) => status === 'waiting').map(({ accountId }) => accountId)
  const where = { accountId: { in: accountIds }, status: 'waiting' }
  const [askers, waiting] = await Promise.all([
    askersOf(database, requests),
    accountIds.length === 0 ? [] : database.codeRequest.findMany({ where }),
  ])
  return { askers, waiting }
}

async function viewOne(database: Database, request: CodeRequest) {
  return view(request, await relatedTo(database, [request]))
}

function view(request: CodeRequest, { askers, waiting }: Related) {
  const { accountId, openedAt } = request
  const isBefore = (other: CodeRequest): boolean => other.accountId === accountId && other.openedAt < openedAt
  return {
    ...request,
    requester: requesterSchema.parse(request.requester),
    requestedBy: personSchema.safeParse(askers.get(request.id)).data ?? null,
    status: statusSchema.parse(request.status),
    behind: request.status === 'waiting' ? waiting.filter(isBefore).length : 0,
  }
}
