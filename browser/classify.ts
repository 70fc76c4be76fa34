import type { PageState } from '../domain/login.ts'
import {
  findCaptcha,
  findCodeEntry,
  findCredentials,
  hasPasswordField,
  type CodeEntry,
  type SignInForm,
} from './forms.ts'
import type { PageModel } from './page-model.ts'
import { mentions, sentencesAbout } from './words/index.ts'

/** What led to the page, without which it cannot be judged. */
export interface Moment {
  /** `username`: the first of two pages; `credentials`: the password too. */
  submitted: 'nothing' | 'username' | 'credentials' | 'code'
  /** The page just before the submit, or null. */
  before: PageModel | null
  /** It is a page of the site that the server meant to give: right host, no error status. */
  properPage: boolean
  /** A cookie or stored value that looks like a session came with the submit, or with the saved session. */
  sessionAppeared: boolean
}

/** A page, judged. `detail` is fixed text. */
export type PageView =
  | { state: 'credentials'; detail: string; form: SignInForm }
  | { state: 'code'; detail: string; entry: CodeEntry }
  /** `session` alone is weak: a page on its way to the next question can look like that for a moment. */
  | { state: 'signedIn'; detail: string; evidence: 'signOut' | 'session' }
  | { state: Exclude<PageState, 'credentials' | 'code' | 'signedIn'>; detail: string }

/**
 * Says what the page is. Whatever is not clear is `unknown`: a wrong guess can cost a wrong password or a wasted code.
 * Refusals are looked for first, for a page that refuses often shows the form again.
 */
export function classify(model: PageModel, moment: Moment): PageView {
  return refusal(model, moment) ?? request(model, moment) ?? arrival(model, moment)
}

/** The page says no. */
function refusal(model: PageModel, { submitted, before }: Moment): PageView | null {
  const known = new Set(submitted === 'nothing' ? model.lines : before?.lines)
  const news = [...model.alerts, ...model.headings, ...model.lines.filter((line) => !known.has(line))]

  if (sentencesAbout(news, 'locked').some((sentence) => !mentions(sentence, 'warning'))) {
    return { state: 'accountLocked', detail: 'the site says that the account is locked' }
  }
  if (findCaptcha(model)) return { state: 'captcha', detail: 'the site asks for a captcha' }
  const gaveCredentials = submitted === 'username' || submitted === 'credentials'
  if (gaveCredentials && findCredentials(model) && sentencesAbout(news, 'password', 'wrong').length > 0) {
    return { state: 'invalidCredentials', detail: 'the site says that user name or password is wrong' }
  }
  const codeFaults = [...sentencesAbout(news, 'code', 'wrong'), ...sentencesAbout(news, 'code', 'expired')]
  if (submitted === 'code' && codeFaults.length > 0) {
    return { state: 'codeRejected', detail: 'the site says that the code is wrong or too old' }
  }
  return null
}

/** The page asks for something. */
function request(model: PageModel, { submitted }: Moment): PageView | null {
  const form = findCredentials(model)
  const entry = findCodeEntry(model)
  if (form === 'ambiguous' || entry === 'ambiguous') return unknown('more than one form could be the right one')
  if (form === 'registration') return unknown('the page is for signing up')

  const expected = submitted === 'nothing' || (submitted === 'username' && form?.password)
  if (form && expected) return { state: 'credentials', detail: describe(form), form }
  if (entry && form?.password?.filled === false) return unknown('the page wants the password together with the code')
  if (entry?.source === 'other') return unknown('the page asks for a code that does not come by SMS')
  if (entry && submitted === 'code') return unknown('the page asks for a code again and does not say why')
  if (entry) return { state: 'code', detail: entry.boxes.length > 1 ? 'a code, one box a digit' : 'a code', entry }
  if (form) return unknown('the sign-in form came back and does not say why')
  return null
}

/** The page is the goal, or a riddle. */
function arrival(model: PageModel, { properPage, sessionAppeared }: Moment): PageView {
  const titles = [model.title, ...model.headings]
  if (!properPage || titles.some((title) => mentions(title, 'failure'))) return unknown('an error page')
  if (hasPasswordField(model)) return unknown('a page with a password field that is no sign-in form')
  if (titles.some((title) => mentions(title, 'challenge'))) return unknown('a further step that is not known')

  const controls = model.controls.map(({ text }) => text)
  if (controls.some((text) => mentions(text, 'signOut'))) {
    return { state: 'signedIn', detail: 'the page offers to sign out', evidence: 'signOut' }
  }
  const everything = [...titles, ...controls, ...model.lines, new URL(model.url).pathname.replaceAll('/', ' ')]
  const innocent = !everything.some((text) => mentions(text, 'challenge') || mentions(text, 'signIn'))
  if (sessionAppeared && innocent) {
    return { state: 'signedIn', detail: 'the sign-in form is gone and a session has begun', evidence: 'session' }
  }
  return unknown('nothing on the page is known')
}

function describe(form: SignInForm): string {
  if (form.username && form.password) return 'user name and password'
  return form.password ? 'a password' : 'a user name'
}

function unknown(detail: string): PageView {
  return { state: 'unknown', detail }
}
