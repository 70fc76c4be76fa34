import { timingSafeEqual } from 'node:crypto'
import type { Context, Middleware, ParameterizedContext } from 'koa'
import getRawBody from 'raw-body'
import { refusalPage } from './sign-in-pages.ts'
import type { Session, Stage, Store, User } from './store.ts'

/** Who is there, and what their form says. */
export interface VisitorState {
  session: Session
  form: URLSearchParams
}

export type VisitorContext = ParameterizedContext<VisitorState>

const COOKIE = 'harbor_session'
const COOKIE_LIFE_MS = 30 * 86_400_000
const FORM_LIMIT = '16kb'

/** Finds or starts the visitor's session, reads the form, and turns away a form that does not come from our own pages. */
export function visitor(store: Store): Middleware<VisitorState> {
  return async (ctx, next) => {
    ctx.state.session = store.findSession(ctx.cookies.get(COOKIE)) ?? enter(ctx, store, { name: 'anonymous' })
    if (ctx.method === 'POST') {
      ctx.state.form = new URLSearchParams(await getRawBody(ctx.req, { limit: FORM_LIMIT, encoding: 'utf8' }))
      if (!isSame(ctx.state.form.get('csrf') ?? '', ctx.state.session.csrf)) {
        ctx.status = 403
        ctx.body = refusalPage(ctx.state.session, 'This form is out of date', 'Please go back and try once more.')
        return
      }
    }
    ctx.set('cache-control', 'no-store')
    await next()
  }
}

/** Moves the visitor to a stage, in a new session with a new cookie. */
export function enter(ctx: Context | VisitorContext, store: Store, stage: Stage): Session {
  const { session: former } = ctx.state as Partial<VisitorState>
  if (former) store.sessions.delete(former.id)
  const session = store.startSession(stage)
  const isKept = stage.name === 'signedIn' && store.settings.rememberSessions
  ctx.cookies.set(COOKIE, session.id, { sameSite: 'lax', ...(isKept && { maxAge: COOKIE_LIFE_MS }) })
  ctx.state.session = session
  return session
}

/** @returns the user whose session is at this stage, or null. */
export function userAt(ctx: VisitorContext, store: Store, name: 'password' | 'code' | 'signedIn'): User | null {
  const { stage } = ctx.state.session
  return stage.name === name ? (store.users.get(stage.username) ?? null) : null
}

function isSame(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))
}
