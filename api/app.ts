import { randomUUID } from 'node:crypto'
import type Router from '@koa/router'
import Koa, { type Context, type Next } from 'koa'
import type { Logger } from 'pino'
import { isDatabaseOutage } from './database.ts'
import { loggable } from '../platform/loggable.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { problemDetails, ProblemError } from './problem.ts'
import { createRouter, type RouterParts } from './router.ts'
import { serveWebApp, type WebApp } from './web-app.ts'

export interface AppParts extends Omit<RouterParts, 'metrics'> {
  log: Logger
  /** How many reverse proxies stand before the server; each adds to `X-Forwarded-For`. */
  proxyHops: number
  /** Null where only the API is served. */
  web: WebApp | null
}

/** The whole HTTP side: API, webhooks, operations, web app. */
export async function createApp(parts: AppParts): Promise<Koa> {
  const metrics = createMetrics(parts.database)
  const router = await createRouter({ ...parts, metrics })
  const app = new Koa({ proxy: parts.proxyHops > 0, maxIpsCount: parts.proxyHops })
  app.use((ctx, next) => observe(ctx, next, parts.log, metrics))
  app.use(secure)
  app.use((ctx, next) => explain(ctx, next, parts.log))
  app.use(router.routes())
  app.use((ctx) => {
    if (parts.web === null || !serveWebApp(ctx, parts.web)) nothingHere(ctx, router)
  })
  // Faults are answered and logged above; what is left are connections that break while an answer is written.
  app.on('error', (error: unknown) => {
    parts.log.debug(loggable(error), 'An answer could not be written')
  })
  return app
}

/** Asked every few seconds. */
const OF_MACHINES = new Set(['/healthz', '/readyz', '/metrics'])

/** One line and one measurement for each request; never its query or its body. */
async function observe(ctx: Context, next: Next, log: Logger, { requests }: Metrics): Promise<void> {
  const startedAt = performance.now()
  await next()
  const ms = performance.now() - startedAt
  const { method, status } = ctx
  const route = matchedRoute(ctx) ?? 'none'
  requests.observe({ method, route, status: String(status) }, ms / 1000)
  log[OF_MACHINES.has(route) ? 'debug' : 'info']({ method, route, status, ms: Math.round(ms) }, 'request')
}

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Codes, messages and sessions are nobody's to keep on the way.
  'Cache-Control': 'no-store',
}

async function secure(ctx: Context, next: Next): Promise<void> {
  ctx.set(HEADERS)
  await next()
}

/** Turns whatever went wrong into a problem that says what the caller can do about it, and no more. */
async function explain(ctx: Context, next: Next, log: Logger): Promise<void> {
  try {
    await next()
  } catch (error) {
    if (error instanceof ProblemError) {
      answer(ctx, error)
      return
    }
    const instance = `urn:uuid:${randomUUID()}`
    log.error({ fault: loggable(error), instance, route: matchedRoute(ctx) }, 'A request failed')
    answer(ctx, new ProblemError(isDatabaseOutage(error) ? 'databaseUnavailable' : 'internal'), instance)
  }
}

function answer(ctx: Context, problem: ProblemError, instance?: string): void {
  ctx.status = problem.status
  ctx.set(problem.headers)
  ctx.body = { ...problemDetails(problem), ...(instance !== undefined && { instance }) }
  ctx.type = 'application/problem+json'
}

function nothingHere(ctx: Context, router: Router): never {
  const methods = new Set(router.match(ctx.path, ctx.method).path.flatMap((layer) => layer.methods))
  if (methods.size === 0) throw new ProblemError('notFound')
  throw new ProblemError('methodNotAllowed', { headers: { Allow: [...methods].join(', ') } })
}

/** The pattern, not the path: ids are not for metrics. */
function matchedRoute(ctx: Context): string | undefined {
  const pattern: unknown = ctx['_matchedRoute']
  return typeof pattern === 'string' ? pattern : undefined
}
