import { Router } from '@koa/router'
import type { Context, Middleware } from 'koa'

import type { Parts } from './parts.ts'
import { SinchError } from './sinch-errors.ts'

/** `POST /oauth2/token` */
export function tokenRoute({ tokens }: Parts): Router {
  const router = new Router()
  router.post('/oauth2/token', (ctx) => {
    if (tokens.isAccessKey(ctx.get('authorization'))) {
      ctx.body = tokens.issue()
    } else {
      ctx.status = 401
      ctx.body = { error: 'invalid_client', error_description: 'Client authentication failed' }
    }
  })
  return router
}

/** Lets a call in with a good token, or has it fail as the settings wish. */
export function access({ tokens, settings, background }: Parts): Middleware {
  return async (ctx, next) => {
    const status = settings.failCalls.shift()
    if (status !== undefined) throw failure(status)
    requireToken(ctx, tokens.judge(ctx.get('authorization')))
    await next()
    // A stop meanwhile breaks the connection off anyway.
    if (settings.answerDelayMs > 0) await background.pause(settings.answerDelayMs).catch(() => undefined)
  }

  function requireToken(ctx: Context, verdict: 'valid' | 'expired' | 'invalid'): void {
    const expired = settings.expireTokens > 0 || verdict === 'expired'
    if (settings.expireTokens > 0) settings.expireTokens--
    if (!expired && verdict === 'valid') return
    const reason = expired ? 'The token is expired' : 'The token is not valid'
    ctx.set('www-authenticate', `Bearer error="invalid_token", error_description="${reason}"`)
    throw new SinchError(401, 'UNAUTHENTICATED', reason)
  }
}

function failure(status: number): SinchError {
  if (status === 429) return new SinchError(429, 'RESOURCE_EXHAUSTED', 'Too many requests')
  return status >= 500
    ? new SinchError(status, 'INTERNAL', 'Internal error')
    : new SinchError(status, 'PERMISSION_DENIED', 'Permission denied')
}
