import Router, { type RouterContext } from '@koa/router'
import type { Context } from 'koa'
import getRawBody from 'raw-body'
import { z } from 'zod'
import { providerSettings } from './settings.ts'
import type { Store, User } from './store.ts'

const BODY_LIMIT = '16kb'

const newUser = z.strictObject({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) })

/** For tests and demos: the provider's behaviour, and the facts on its side. No password and no code is ever in an answer. */
export function controlRoutes(store: Store): Router {
  const router = new Router({ prefix: '/control' })

  // Programs send no origin; web pages do, and none has a say here.
  router.use(async (ctx, next) => {
    if (ctx.get('origin') === '') await next()
    else refuse(ctx, 403, 'not for web pages')
  })

  const findUser = (ctx: RouterContext): User | null =>
    store.users.get(ctx.params['username'] ?? '') ?? refuse(ctx, 404, 'no such user')

  router.get('/settings', (ctx) => {
    ctx.body = store.settings
  })

  router.patch('/settings', async (ctx) => {
    const change = await parseBody(ctx, providerSettings.partial())
    if (!change) return
    Object.assign(store.settings, change)
    store.save()
    ctx.body = store.settings
  })

  router.post('/users', async (ctx) => {
    const given = await parseBody(ctx, newUser)
    if (!given) return
    if (store.users.has(given.username)) {
      refuse(ctx, 409, 'there is such a user already')
      return
    }
    ctx.status = 201
    ctx.body = facts(store.addUser(given.username, given.password))
  })

  router.get('/users/:username', (ctx) => {
    const user = findUser(ctx)
    if (user) ctx.body = facts(user)
  })

  router.post('/users/:username/reset', (ctx) => {
    const user = findUser(ctx)
    if (!user) return
    store.resetUser(user)
    ctx.body = facts(user)
  })

  return router
}

function facts(user: User): object {
  return {
    username: user.username,
    phoneNumber: user.phoneNumber ?? user.pendingNumber,
    phoneNumberVerified: user.phoneNumber !== null,
    signInCount: user.signInCount,
    resumedSessionCount: user.resumedSessionCount,
    smsSentCount: user.smsSentCount,
    wrongCodeCount: user.wrongCodeCount,
    wrongPasswordCount: user.wrongPasswordCount,
    lockedUntil: user.lockedUntil > Date.now() ? new Date(user.lockedUntil).toISOString() : null,
    lastSignInAt: user.lastSignInAt === null ? null : new Date(user.lastSignInAt).toISOString(),
  }
}

/** @returns null where the body does not do; that is answered already then. */
async function parseBody<T>(ctx: Context, schema: z.ZodType<T>): Promise<T | null> {
  const text = await getRawBody(ctx.req, { limit: BODY_LIMIT, encoding: 'utf8' })
  const result = schema.safeParse(jsonOrNull(text))
  return result.success ? result.data : refuse(ctx, 422, z.prettifyError(result.error))
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function refuse(ctx: Context, status: number, message: string): null {
  ctx.status = status
  ctx.body = { message }
  return null
}
