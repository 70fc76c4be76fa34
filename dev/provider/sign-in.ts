import { randomInt } from 'node:crypto'
import Router from '@koa/router'
import type { CodeVerdict, Codes } from './codes.ts'
import { codePage, signInPage } from './sign-in-pages.ts'
import type { Store, User } from './store.ts'
import { enter, userAt, type VisitorContext, type VisitorState } from './visitor.ts'

const WRONG_PASSWORDS_BEFORE_LOCK = 10
const CAPTCHA_LETTERS = 'ABDEFGHKMNPRSTXYZ'

/** Signing in: user name and password, then a code where the account has a verified number. */
export function signInRoutes(store: Store, codes: Codes): Router<VisitorState> {
  const router = new Router<VisitorState>()

  const showSignIn = (ctx: VisitorContext, problem: string | null): void => {
    const letters = Array.from({ length: 5 }, () => CAPTCHA_LETTERS.charAt(randomInt(CAPTCHA_LETTERS.length)))
    ctx.state.session.captcha = store.settings.captcha ? letters.join('') : null
    ctx.status = problem === null ? 200 : 422
    ctx.body = signInPage(ctx.state.session, store.settings, problem)
  }

  const refuse = (ctx: VisitorContext, problem: string): void => {
    enter(ctx, store, { name: 'anonymous' })
    showSignIn(ctx, problem)
  }

  const signIn = (ctx: VisitorContext, user: User): void => {
    Object.assign(user, { lastSignInAt: Date.now(), wrongPasswordsInARow: 0 })
    user.signInCount++
    enter(ctx, store, { name: 'signedIn', username: user.username })
    store.save()
    ctx.redirect('/account')
  }

  const showCode = (ctx: VisitorContext, user: User, problem: string | null, message: string | null = null): void => {
    ctx.status = problem === null ? 200 : 422
    ctx.body = codePage(ctx.state.session, store.settings, {
      heading: 'Enter your code',
      sentTo: shorten(user.phoneNumber),
      path: '/sign-in/code',
      back: { path: '/sign-in', text: 'Use another account' },
      problem,
      message,
    })
  }

  router.get('/sign-in', (ctx) => {
    const user = userAt(ctx, store, 'signedIn')
    if (user && store.settings.rememberSessions) {
      user.resumedSessionCount++
      store.save()
      return ctx.redirect('/account')
    }
    if (ctx.state.session.stage.name !== 'anonymous') enter(ctx, store, { name: 'anonymous' })
    showSignIn(ctx, null)
  })

  router.post('/sign-in', (ctx) => {
    const { session, form } = ctx.state
    if (session.captcha !== null && form.get('captcha')?.trim().toUpperCase() !== session.captcha) {
      return showSignIn(ctx, 'Those are not the characters in the picture. Please try again.')
    }
    const username = session.stage.name === 'password' ? session.stage.username : (form.get('username') ?? '').trim()
    if (!form.has('password')) {
      enter(ctx, store, { name: 'password', username })
      return showSignIn(ctx, null)
    }
    const user = store.users.get(username)
    if (user && isLocked(user)) return refuse(ctx, lockedText(user))
    if (!user || !store.isPassword(user, form.get('password') ?? '')) {
      if (user) countWrongPassword(store, user)
      return refuse(ctx, user && isLocked(user) ? lockedText(user) : 'The username or password is incorrect.')
    }
    if (user.phoneNumber === null || !store.settings.codeRequired) return signIn(ctx, user)
    enter(ctx, store, { name: 'code', username })
    codes.send(user, 'signIn', user.phoneNumber)
    ctx.redirect('/sign-in/code')
  })

  router.get('/sign-in/code', (ctx) => {
    const user = userAt(ctx, store, 'code')
    if (!user) return ctx.redirect('/sign-in')
    showCode(ctx, user, null)
  })

  router.post('/sign-in/code', (ctx) => {
    const user = userAt(ctx, store, 'code')
    if (!user) return ctx.redirect('/sign-in')
    const verdict = codes.check(user, 'signIn', codeOf(ctx))
    if (verdict.is === 'right') return signIn(ctx, user)
    if (verdict.is === 'locked') return refuse(ctx, lockedText(user))
    showCode(ctx, user, problemOf(verdict))
  })

  router.post('/sign-in/code/resend', (ctx) => {
    const user = userAt(ctx, store, 'code')
    if (!user || user.phoneNumber === null) return ctx.redirect('/sign-in')
    const seconds = codes.secondsToWait(user, 'signIn')
    if (seconds > 0) return showCode(ctx, user, waitText(seconds))
    codes.send(user, 'signIn', user.phoneNumber)
    showCode(ctx, user, null, 'We sent a new code. Earlier ones no longer work.')
  })

  router.post('/sign-out', (ctx) => {
    enter(ctx, store, { name: 'anonymous' })
    store.save()
    ctx.redirect('/sign-in')
  })

  return router
}

/** The code from one field, or from one box for each digit. */
export function codeOf({ state: { form } }: VisitorContext): string {
  return (form.get('code') ?? form.getAll('digit').join('')).replace(/\s/g, '')
}

/** What the user is told about a code that does not do. */
export function problemOf(verdict: Exclude<CodeVerdict, { is: 'right' | 'locked' }>): string {
  if (verdict.is === 'expired') return 'This code has expired. Please ask for a new one.'
  return `That code is not right. ${verdict.triesLeft} ${verdict.triesLeft === 1 ? 'try' : 'tries'} left.`
}

export function waitText(seconds: number): string {
  return `Please wait ${seconds} seconds before you ask for another code.`
}

export function lockedText({ lockedUntil }: User): string {
  const minutes = Math.max(1, Math.ceil((lockedUntil - Date.now()) / 60_000))
  return `Too many wrong tries: this account is locked for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
}

/** Enough of a number to be known by its owner. */
export function shorten(phoneNumber: string | null): string {
  return `•••\u00a0••\u00a0${phoneNumber?.slice(-2) ?? ''}`
}

function isLocked({ lockedUntil }: User): boolean {
  return lockedUntil > Date.now()
}

function countWrongPassword(store: Store, user: User): void {
  user.wrongPasswordCount++
  user.wrongPasswordsInARow++
  if (user.wrongPasswordsInARow >= WRONG_PASSWORDS_BEFORE_LOCK) {
    user.wrongPasswordsInARow = 0
    user.lockedUntil = Date.now() + store.settings.lockSeconds * 1000
  }
  store.save()
}
