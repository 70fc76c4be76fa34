import type Router from '@koa/router'
import type { Context } from 'koa'
import { APIError } from 'better-auth/api'
import { z } from 'zod'
import { readJson } from '../body.ts'
import { ProblemError, type ProblemCode } from '../problem.ts'
import type { RateLimits } from '../rate-limits.ts'
import { requireSameOrigin } from '../same-origin.ts'
import { CLIENT_IP_HEADER, SIGN_IN_PATH, type SignIn } from './sign-in.ts'

/** What is open of the sign-in library; the rest of it is not there. */
const OPEN: readonly [method: 'get' | 'post', path: string][] = [
  ['post', '/sign-in/email'],
  ['post', '/sign-in/social'],
  ['get', '/callback/:provider'],
  ['post', '/link-social'],
  ['post', '/accept-invitation'],
  ['post', '/sign-out'],
  ['get', '/get-session'],
  ['get', '/list-sessions'],
  ['post', '/revoke-session'],
  ['post', '/revoke-sessions'],
  ['post', '/revoke-other-sessions'],
  ['post', '/change-password'],
  ['post', '/two-factor/enable'],
  ['post', '/two-factor/disable'],
  ['post', '/two-factor/verify-totp'],
  ['post', '/two-factor/verify-backup-code'],
  ['post', '/two-factor/generate-backup-codes'],
]

interface MountParts {
  signIn: SignIn
  limits: RateLimits
  publicUrl: string
}

/** Puts the sign-in library on the router, with the API's own checks before it and its own problems after it. */
export function mountSignIn(router: Router, parts: MountParts): void {
  for (const [method, path] of OPEN) {
    router[method](`${SIGN_IN_PATH}${path}`, (ctx) => answer(ctx, path, parts))
  }
  // For the page where people sign in.
  router.get(`${SIGN_IN_PATH}/ways`, (ctx) => {
    ctx.body = { password: true, openId: parts.signIn.hasOpenId }
  })
}

const address = z.object({ email: z.string().max(320) })

async function answer(ctx: Context, path: string, { signIn, limits, publicUrl }: MountParts): Promise<void> {
  requireSameOrigin(ctx, publicUrl)
  await limits.stranger(ctx.ip)
  const { raw, value } = await readJson(ctx)
  const email = path === '/sign-in/email' ? address.safeParse(value).data?.email : undefined
  if (email !== undefined) await limits.signIn(email, ctx.ip)
  const response = await handle(signIn, requestOf(ctx, raw, publicUrl))
  if (response.status >= 400) throw problemOf(response.status, await response.text())
  if (email !== undefined) await limits.signedIn(email, ctx.ip)
  await send(ctx, response)
}

async function handle(signIn: SignIn, request: Request): Promise<Response> {
  try {
    return await signIn.handle(request)
  } catch (error) {
    if (error instanceof APIError) throw problemOf(error.statusCode, JSON.stringify(error.body ?? {}))
    throw error
  }
}

/** As the library is to see it: under the public address, and from where it really came. */
function requestOf(ctx: Context, raw: Buffer, publicUrl: string): Request {
  const headers = new Headers({ [CLIENT_IP_HEADER]: ctx.ip })
  for (const name of ['cookie', 'content-type', 'user-agent'])
    if (ctx.get(name) !== '') headers.set(name, ctx.get(name))
  const body = raw.length === 0 ? null : new Uint8Array(raw)
  return new Request(new URL(ctx.path + ctx.search, publicUrl), { method: ctx.method, headers, body })
}

async function send(ctx: Context, response: Response): Promise<void> {
  ctx.status = response.status
  const location = response.headers.get('location')
  if (location !== null) ctx.set('Location', location)
  for (const cookie of response.headers.getSetCookie()) ctx.append('Set-Cookie', cookie)
  ctx.body = await response.text()
  ctx.type = response.headers.get('content-type') ?? 'application/json'
}

const PROBLEM_OF: Record<number, ProblemCode> = {
  400: 'invalidRequest',
  401: 'signInRefused',
  403: 'forbidden',
  404: 'notFound',
  422: 'invalidRequest',
  429: 'tooManyRequests',
}
const explained = z.object({ message: z.string() })

function problemOf(status: number, body: string): ProblemError {
  const code = PROBLEM_OF[status]
  if (code === undefined) throw new Error(`The sign-in library answered ${status}`)
  const detail = explained.safeParse(JSON.parse(body || '{}')).data?.message
  return new ProblemError(code, detail === undefined ? {} : { detail })
}
