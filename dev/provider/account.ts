import Router from '@koa/router'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { filesPage, securityPage } from './account-pages.ts'
import type { Codes } from './codes.ts'
import { codeOf, lockedText, problemOf, shorten, waitText } from './sign-in.ts'
import { codePage, refusalPage } from './sign-in-pages.ts'
import type { Store, User } from './store.ts'
import { enter, userAt, type VisitorContext, type VisitorState } from './visitor.ts'

const SECURITY = '/account/security'
const VERIFY = '/account/security/verify'
/** Numbers typed without a country are taken for numbers of this one. */
const HOME_REGION = 'US'

/** The signed-in pages: files, and the phone number with its verification by SMS. */
export function accountRoutes(store: Store, codes: Codes): Router<VisitorState> {
  const router = new Router<VisitorState>()

  /** Runs the handler for the signed-in user; anybody else is sent to sign in. */
  const signedIn = (handle: (ctx: VisitorContext, user: User) => void) => (ctx: VisitorContext) => {
    const user = userAt(ctx, store, 'signedIn')
    if (user) handle(ctx, user)
    else ctx.redirect('/sign-in')
  }

  const showSecurity = (ctx: VisitorContext, user: User, problem: string | null, message: string | null): void => {
    ctx.status = problem === null ? 200 : 422
    ctx.body = securityPage(ctx.state.session, user, problem, message)
  }

  const showVerify = (ctx: VisitorContext, user: User, problem: string | null, message: string | null): void => {
    ctx.status = problem === null ? 200 : 422
    ctx.body = codePage(ctx.state.session, store.settings, {
      heading: 'Confirm your number',
      sentTo: shorten(user.pendingNumber),
      path: VERIFY,
      back: { path: SECURITY, text: 'Not now' },
      problem,
      message,
    })
  }

  router.get(
    '/account',
    signedIn((ctx, user) => {
      ctx.body = filesPage(ctx.state.session, user)
    }),
  )

  router.get(
    SECURITY,
    signedIn((ctx, user) => showSecurity(ctx, user, null, null)),
  )

  router.post(
    `${SECURITY}/phone-number`,
    signedIn((ctx, user) => {
      const parsed = parsePhoneNumberFromString(ctx.state.form.get('phoneNumber') ?? '', HOME_REGION)
      if (!parsed?.isPossible()) return showSecurity(ctx, user, 'This is not a phone number.', null)
      const seconds = codes.secondsToWait(user, 'phoneNumber')
      if (seconds > 0) return showSecurity(ctx, user, waitText(seconds), null)
      user.pendingNumber = parsed.number
      codes.send(user, 'phoneNumber', parsed.number)
      ctx.redirect(VERIFY)
    }),
  )

  router.get(
    VERIFY,
    signedIn((ctx, user) => (user.pendingNumber === null ? ctx.redirect(SECURITY) : showVerify(ctx, user, null, null))),
  )

  router.post(
    VERIFY,
    signedIn((ctx, user) => {
      if (user.pendingNumber === null) return ctx.redirect(SECURITY)
      const verdict = codes.check(user, 'phoneNumber', codeOf(ctx))
      if (verdict.is === 'locked') {
        enter(ctx, store, { name: 'anonymous' })
        ctx.status = 422
        ctx.body = refusalPage(ctx.state.session, 'Signed out', lockedText(user))
        return
      }
      if (verdict.is !== 'right') return showVerify(ctx, user, problemOf(verdict), null)
      Object.assign(user, { phoneNumber: user.pendingNumber, pendingNumber: null })
      store.save()
      showSecurity(ctx, user, null, 'Your number is verified. We will text you a code when you sign in.')
    }),
  )

  router.post(
    `${VERIFY}/resend`,
    signedIn((ctx, user) => {
      if (user.pendingNumber === null) return ctx.redirect(SECURITY)
      const seconds = codes.secondsToWait(user, 'phoneNumber')
      if (seconds > 0) return showVerify(ctx, user, waitText(seconds), null)
      codes.send(user, 'phoneNumber', user.pendingNumber)
      showVerify(ctx, user, null, 'We sent a new code. Earlier ones no longer work.')
    }),
  )

  router.post(
    `${SECURITY}/phone-number/remove`,
    signedIn((ctx, user) => {
      Object.assign(user, { phoneNumber: null, pendingNumber: null })
      codes.forget(user, 'phoneNumber')
      store.save()
      showSecurity(ctx, user, null, 'Your number is removed. Sign-in asks for the password alone.')
    }),
  )

  return router
}
