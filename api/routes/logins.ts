import { randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import { LOGIN_OUTCOMES, type LoginStatus, type LoginStepName } from '../../domain/login.ts'
import type { Database } from '../../prisma/client.ts'
import type { CodeRequest, Prisma } from '../../prisma/generated/client.ts'
import { codeSuppliedSignal, loginWorkflowId } from '../../workflows/contracts.ts'
import { recordActivity } from '../activity.ts'
import { longPoll } from '../long-poll.ts'
import { cancelLogin } from '../login-cancel.ts'
import { startLogin } from '../login-start.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { peopleOf, personSchema, type Person } from '../people.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute } from '../route.ts'
import { id, idParams, timestamp, typedCode, waitQuery } from '../schemas.ts'
import { callTemporal } from '../temporal.ts'

export const statusSchema = z.enum(['queued', 'running', 'waitingForCode', 'ended'] satisfies LoginStatus[])
const outcomeSchema = z.enum(LOGIN_OUTCOMES)
export const stepNameSchema = z.enum([
  'openBrowser',
  'enterCredentials',
  'paused',
  'requestCode',
  'resendCode',
  'codeArrived',
  'codeSupplied',
  'typeCode',
  'saveSession',
  'startAgain',
  'end',
] satisfies LoginStepName[])

const loginSchema = z
  .object({
    id,
    accountId: id,
    trigger: z.enum(['person', 'schedule']),
    startedBy: personSchema.nullable().meta({ description: 'Null where the schedule did, or a person who is gone.' }),
    status: statusSchema,
    waiting: z
      .object({ codeRequestId: id, since: timestamp, until: timestamp })
      .nullable()
      .meta({ description: 'The code request that it has open.' }),
    outcome: outcomeSchema.nullable().meta({ description: 'Null until it has ended.' }),
    detail: z.string().nullable().meta({ description: 'For people, where the outcome alone does not say it.' }),
    steps: z.array(
      z.object({
        seq: z.int(),
        name: stepNameSchema,
        detail: z.string().nullable(),
        at: timestamp,
        screenshot: z.boolean().meta({ description: 'There is a picture of the page after it.' }),
      }),
    ),
    queuedAt: timestamp,
    endedAt: timestamp.nullable(),
  })
  .meta({ id: 'Login' })
const startedSchema = loginSchema.extend({
  joined: z.boolean().meta({ description: 'True where a login was running already: this is the one.' }),
})

const tag = 'Logins'
const onAccount = { path: '/accounts/{id}/logins', tag, params: idParams }

export const loginRoutes = [
  accountRoute({
    ...onAccount,
    method: 'post',
    summary: 'Log in now, or join the login that is running',
    action: 'runLogins',
    status: 202,
    response: startedSchema,
    problems: ['automationPaused', 'temporalUnavailable'],
    async handle({ account, actor }, services) {
      const { database } = services
      const { loginId, joined } = await startLogin(services, account, actor)
      await recordActivity(database, actor, 'loginStarted', { accountId: account.id, subjectId: loginId })
      return { ...(await viewOne(database, await findLogin(database, loginId))), joined }
    },
  }),

  accountRoute({
    ...onAccount,
    method: 'get',
    summary: 'The logins of the account, newest first',
    action: 'seeAccount',
    query: pageQuery,
    status: 200,
    response: pageOf(loginSchema),
    problems: [],
    async handle({ account: { id: accountId }, query }, { database }) {
      const orderBy = [{ queuedAt: 'desc' as const }, { id: 'desc' as const }]
      const { items, nextCursor } = await readPage(query, (window) =>
        database.login.findMany({ where: { accountId }, include, orderBy, ...window }),
      )
      const related = await relatedTo(database, items)
      return { items: items.map((login) => view(login, related)), nextCursor }
    },
  }),

  accountRoute({
    method: 'get',
    path: '/logins/{id}',
    tag,
    summary: 'How far a login is, or how it ended',
    action: 'seeAccount',
    of: 'login',
    description: 'With `wait`, answers at its next step or change of status, and at the latest when the wait is over.',
    params: idParams,
    query: waitQuery,
    status: 200,
    response: loginSchema,
    problems: [],
    async handle({ params, query, actor, stillAdmitted, signal }, { database, changes }) {
      const login = await longPoll(changes, {
        actor,
        stillAdmitted,
        matches: (change) => change.type === 'login' && change.id === params.id,
        waitSeconds: query.wait,
        signal,
        read: () => findLogin(database, params.id),
        settled: (now, first) =>
          now.endedAt !== null || now.status !== first.status || now.steps.length !== first.steps.length,
      })
      return viewOne(database, login)
    },
  }),

  accountRoute({
    method: 'post',
    path: '/logins/{id}/code',
    tag,
    summary: 'Give a waiting login the code that came elsewhere',
    action: 'runLogins',
    of: 'login',
    params: idParams,
    body: z.object({ code: typedCode }),
    status: 202,
    response: loginSchema,
    problems: ['loginEnded', 'temporalUnavailable'],
    async handle({ params, body, actor }, { database, vault, temporal }) {
      const login = await findRunning(database, params.id)
      const about = { accountId: login.accountId, subjectId: login.id }
      const suppliedCodeId = randomUUIDv7()
      const code = await vault.seal('SuppliedCode.code', suppliedCodeId, body.code)
      await database.$transaction(async (tx) => {
        await recordActivity(tx, actor, 'codeSupplied', about)
        await tx.suppliedCode.create({ data: { id: suppliedCodeId, loginId: login.id, userId: actor.userId, code } })
      })
      const handle = temporal.workflow.getHandle(loginWorkflowId(login.accountId))
      await callTemporal(temporal, 'loginEnded', () => handle.signal(codeSuppliedSignal, { suppliedCodeId }))
      return viewOne(database, login)
    },
  }),

  accountRoute({
    method: 'post',
    path: '/logins/{id}/cancel',
    tag,
    summary: 'Cancel a login; its browser is closed',
    action: 'runLogins',
    of: 'login',
    params: idParams,
    status: 202,
    response: loginSchema,
    problems: ['loginEnded', 'temporalUnavailable'],
    async handle({ params, actor }, { database, temporal }) {
      const { id: loginId, accountId } = await findRunning(database, params.id)
      await cancelLogin({ database, temporal }, { id: loginId, accountId })
      await recordActivity(database, actor, 'loginCancelled', { accountId, subjectId: loginId })
      return viewOne(database, await findLogin(database, loginId))
    },
  }),
]

const include = {
  steps: { orderBy: { seq: 'asc' } },
  records: { where: { picture: { not: null } }, select: { seq: true } },
} satisfies Prisma.LoginInclude
type LoginRow = Prisma.LoginGetPayload<{ include: typeof include }>

async function findLogin(database: Database, loginId: string): Promise<LoginRow> {
  const login = await database.login.findUnique({ where: { id: loginId }, include })
  if (login === null) throw new ProblemError('notFound')
  return login
}

async function findRunning(database: Database, loginId: string): Promise<LoginRow> {
  const login = await findLogin(database, loginId)
  if (login.endedAt !== null) throw new ProblemError('loginEnded')
  return login
}

interface Related {
  people: ReadonlyMap<string, Person>
  /** The code requests that are open, by the id of their login. */
  waiting: ReadonlyMap<string | null, CodeRequest>
}

/** Who started these logins, and what they wait for, in two queries. */
async function relatedTo(database: Database, logins: readonly LoginRow[]): Promise<Related> {
  const loginIds = logins.filter(({ status }) => status === 'waitingForCode').map((login) => login.id)
  const [people, open] = await Promise.all([
    peopleOf(
      database,
      logins.map(({ userId }) => userId),
    ),
    loginIds.length === 0
      ? []
      : database.codeRequest.findMany({ where: { loginId: { in: loginIds }, status: 'waiting' } }),
  ])
  return { people, waiting: new Map(open.map((request) => [request.loginId, request])) }
}

async function viewOne(database: Database, login: LoginRow): Promise<z.input<typeof loginSchema>> {
  return view(login, await relatedTo(database, [login]))
}

function view(login: LoginRow, { people, waiting }: Related): z.input<typeof loginSchema> {
  const request = waiting.get(login.id)
  return {
    ...login,
    trigger: loginSchema.shape.trigger.parse(login.trigger),
    startedBy: people.get(login.userId ?? '') ?? null,
    status: statusSchema.parse(login.status),
    waiting: request ? { codeRequestId: request.id, since: request.openedAt, until: request.deadline } : null,
    outcome: outcomeSchema.nullable().parse(login.outcome),
    steps: login.steps.map((step) => ({
      ...step,
      name: stepNameSchema.parse(step.name),
      screenshot: login.records.some(({ seq }) => seq === step.seq),
    })),
  }
}
