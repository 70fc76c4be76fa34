import { Readable } from 'node:stream'
import Router from '@koa/router'
import type { Context } from 'koa'
import { z } from 'zod'
import type { Carrier, WebhookKind } from '../carrier/port.ts'
import { admit, type Access } from './access.ts'
import type { Actor } from './actor.ts'
import { authenticate } from './auth.ts'
import { readJson } from './body.ts'
import { mountCodec, type CodecParts } from './codec.ts'
import { docsPages } from './docs.ts'
import { checkReadiness } from './health.ts'
import { fingerprint, idempotencyKey, isKept, once, type Answer } from './idempotency.ts'
import type { Metrics } from './metrics.ts'
import { openApiDocument } from './openapi.ts'
import { problemDetails, ProblemError } from './problem.ts'
import { createRateLimits, type RateLimits } from './rate-limits.ts'
import type { Route } from './route.ts'
import { accessRoutes } from './routes/access.ts'
import { accountRoutes } from './routes/accounts.ts'
import { activityRoutes } from './routes/activity.ts'
import { alarmRoutes } from './routes/alarms.ts'
import { alertDeliveryRoutes } from './routes/alert-deliveries.ts'
import { alertEndpointRoutes } from './routes/alert-endpoints.ts'
import { apiKeyRoutes } from './routes/api-keys.ts'
import { appRoutes } from './routes/apps.ts'
import { codeBudgetRoutes } from './routes/code-budget.ts'
import { codeRequestRoutes } from './routes/code-requests.ts'
import { diagnosisRoutes } from './routes/diagnosis.ts'
import { eventRoutes } from './routes/events.ts'
import { inboxRoutes } from './routes/inbox.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { loginRecordRoutes } from './routes/login-records.ts'
import { loginScheduleRoutes } from './routes/login-schedule.ts'
import { loginRoutes } from './routes/logins.ts'
import { meRoutes } from './routes/me.ts'
import { memberRoutes } from './routes/members.ts'
import { numberReleaseRoutes } from './routes/number-release.ts'
import { phoneNumberRoutes } from './routes/phone-number.ts'
import { recipeRoutes } from './routes/recipes.ts'
import { sessionRoutes } from './routes/session.ts'
import { statusRoutes } from './routes/status.ts'
import type { Services } from './services.ts'
import { mountSignIn } from './sign-in/mount.ts'
import type { SignIn } from './sign-in/sign-in.ts'
import { receiveWebhook } from './webhooks.ts'

const API = '/api/v1'

export const routes: readonly Route[] = [
  ...meRoutes,
  ...appRoutes,
  ...recipeRoutes,
  ...accountRoutes,
  ...accessRoutes,
  ...phoneNumberRoutes,
  ...numberReleaseRoutes,
  ...inboxRoutes,
  ...alarmRoutes,
  ...codeBudgetRoutes,
  ...codeRequestRoutes,
  ...diagnosisRoutes,
  ...loginRoutes,
  ...loginRecordRoutes,
  ...sessionRoutes,
  ...loginScheduleRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...apiKeyRoutes,
  ...alertEndpointRoutes,
  ...alertDeliveryRoutes,
  ...activityRoutes,
  ...eventRoutes,
  ...statusRoutes,
]

export interface RouterParts extends Services, CodecParts {
  signIn: SignIn
  carrier: Pick<Carrier, 'verifyWebhook' | 'parseWebhook'>
  metrics: Metrics
  /** Fires when the server stops: whoever waits is answered now. */
  closing: AbortSignal
}

/** Every path of the server. */
export async function createRouter(parts: RouterParts): Promise<Router> {
  const router = new Router()
  const limits = createRateLimits(parts.database)
  for (const route of routes) {
    router.register(koaPath(`${API}${route.path}`), [route.method], (ctx) => answer(ctx, route, parts, limits))
  }
  mountSignIn(router, { ...parts, limits })
  for (const kind of ['sms', 'conversation', 'numbers'] as const) {
    router.post(`/webhooks/sinch/${kind}`, (ctx) => takeWebhook(ctx, kind, parts))
  }
  mountCodec(router, parts, async (ctx) => {
    const actor = await requireActor(ctx, parts, limits, parts.temporalUiOrigin)
    await limits.request(actor.userId)
    await admit(parts.database, actor, { action: 'readWorkflows', of: 'workspace' }, undefined)
  })
  operations(router, parts)

  const document = openApiDocument(routes, API)
  router.get('/openapi.json', (ctx) => {
    ctx.body = document
  })
  for (const [path, page] of await docsPages()) {
    router.get(path, (ctx) => {
      ctx.type = page.type
      ctx.body = page.body
    })
  }
  return router
}

function operations(router: Router, { database, temporal, metrics }: RouterParts): void {
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' }
  })
  router.get('/readyz', async (ctx) => {
    const { ready, checks } = await checkReadiness(database, temporal)
    ctx.status = ready ? 200 : 503
    ctx.body = { status: ready ? 'ok' : 'unavailable', checks }
  })
  router.get('/metrics', async (ctx) => {
    ctx.type = metrics.registry.contentType
    ctx.body = await metrics.registry.metrics()
  })
}

async function answer(ctx: Context, route: Route, parts: RouterParts, limits: RateLimits): Promise<void> {
  const { id } = z.object({ id: z.string().optional() }).parse(ctx['params'])
  const enter = async () => {
    const actor = await requireActor(ctx, parts, limits)
    return { actor, account: await admit(parts.database, actor, route.access, id) }
  }
  const { actor, account } = await enter()
  await limits.request(actor.userId)
  if (route.method === 'get' && READS_SECRETS.has(route.access.action)) await limits.secret(actor.userId)
  const { raw, value } = await readJson(ctx)
  const work = route.prepare({
    params: ctx['params'],
    query: { ...ctx.query },
    body: value,
    actor,
    account,
    stillAdmitted: async () => {
      await enter()
    },
    signal: whileSomebodyWaits(ctx, parts.closing),
    lastEventId: ctx.get('last-event-id') || null,
  })
  if (route.method === 'post' && ctx.req.headers['idempotency-key'] !== undefined) {
    send(ctx, await onceForKey(ctx, actor, raw, parts, () => answered(route.status, () => work(parts))))
  } else if (route.csv !== undefined && ctx.accepts('application/json', 'text/csv') === 'text/csv') {
    const answered = await work(parts)
    sendCsv(ctx, route.csv(answered), page.parse(answered).nextCursor)
  } else if (route.media === 'text/event-stream') {
    sendEvents(ctx, eventStream.parse(await work(parts)))
  } else if (route.media === 'image/png') {
    sendPicture(ctx, picture.parse(await work(parts)))
  } else {
    send(ctx, { status: route.status, body: await work(parts) })
  }
}

const READS_SECRETS = new Set<Access['action']>(['readCodes', 'readSession'])

async function requireActor(
  ctx: Context,
  parts: RouterParts,
  limits: RateLimits,
  guest: string | null = null,
): Promise<Actor> {
  const actor = await authenticate(ctx, parts, guest)
  if (actor !== null) return actor
  await limits.stranger(ctx.ip)
  throw new ProblemError('unauthorized', { headers: { 'WWW-Authenticate': 'Bearer' } })
}

function onceForKey(ctx: Context, actor: Actor, raw: Buffer, services: Services, work: () => Promise<Answer>) {
  const key = idempotencyKey.safeParse(ctx.get('idempotency-key'))
  if (!key.success) {
    const errors = key.error.issues.map(({ message }) => ({ path: 'headers.idempotency-key', message }))
    throw new ProblemError('invalidRequest', { errors })
  }
  return once(services, actor, key.data, fingerprint(ctx.method, ctx.path, raw), work)
}

/** A refusal is an answer too: it is kept, and given again. Those of 429 and 5xx are not, and go their usual way. */
async function answered(status: number, work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { status, body: await work() }
  } catch (error) {
    if (error instanceof ProblemError && isKept(error.status))
      return { status: error.status, body: problemDetails(error) }
    throw error
  }
}

function send(ctx: Context, { status, body }: Answer): void {
  ctx.status = status
  if (status !== 204) ctx.body = body
  if (status >= 400) ctx.type = 'application/problem+json'
}

const page = z.object({ nextCursor: z.string().nullable() })

function sendCsv(ctx: Context, csv: string, nextCursor: string | null): void {
  const next = new URLSearchParams({ ...ctx.query, cursor: nextCursor ?? '' })
  if (nextCursor !== null) ctx.set('Link', `<${ctx.path}?${next.toString()}>; rel="next"`)
  ctx.type = 'text/csv; charset=utf-8'
  ctx.body = csv
}

const picture = z.instanceof(Buffer)

function sendPicture(ctx: Context, png: Buffer): void {
  ctx.type = 'image/png'
  ctx.body = png
}

const eventStream = z.custom<AsyncIterable<string>>((value) => typeof value === 'object')

function sendEvents(ctx: Context, events: AsyncIterable<string>): void {
  ctx.type = 'text/event-stream'
  // Read by nginx and others, which would hold events back until they are many.
  ctx.set('X-Accel-Buffering', 'no')
  ctx.body = Readable.from(events)
}

async function takeWebhook(ctx: Context, kind: WebhookKind, parts: RouterParts): Promise<void> {
  const { carrier, metrics } = parts
  try {
    const outcome = await receiveWebhook(ctx, kind, carrier, parts)
    metrics.webhooks.inc({ kind, outcome })
    ctx.body = { outcome }
  } catch (error) {
    metrics.webhooks.inc({ kind, outcome: error instanceof ProblemError ? error.code : 'failed' })
    throw error
  }
}

/** Fires when the answer is out, when its caller has gone, or when the server stops. */
function whileSomebodyWaits(ctx: Context, closing: AbortSignal): AbortSignal {
  const controller = new AbortController()
  const end = (): void => {
    closing.removeEventListener('abort', end)
    controller.abort()
  }
  closing.addEventListener('abort', end)
  ctx.res.once('close', end)
  return controller.signal
}

function koaPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}
