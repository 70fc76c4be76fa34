import type { PageState } from '../domain/login.ts'
import {
  findAnotherWay,
  findConsent,
  findEntrance,
  findSendBeside,
  findSignOut,
  findSmsOffer,
  findWayPast,
  type Past,
} from './controls.ts'
import { codeScore, usernameScore, type Score } from './features.ts'
import {
  findCaptcha,
  findCodeEntry,
  findCredentials,
  hasPasswordField,
  type CodeEntry,
  type SignInForm,
} from './forms.ts'
import type { Control, PageModel } from './page-model.ts'
import { mayBeOurs } from './phone-hint.ts'
import { mayKnow, mentions, sentencesAbout } from './words/index.ts'

/** What led to the page, without which it cannot be judged. */
export interface Moment extends Past {
  /** `username`: the first of two pages; `credentials`: the password too. */
  submitted: 'nothing' | 'username' | 'credentials' | 'code'
  /** The page just before the last step, or null. */
  before: PageModel | null
  /** It is a page of the site that the server meant to give: right host, no error status. */
  properPage: boolean
  /** The server answered the step with 401. */
  unauthorized: boolean
  /** A cookie or stored value that looks like a session came with the submit, or with the saved session. */
  sessionAppeared: boolean
}

/** What makes a page look like the goal, strongest first. */
export type Evidence =
  /** It offers to sign out. */
  | 'signOut'
  /** A session has begun, and nothing on the page speaks of signing in. */
  | 'session'
  /** A session has begun, and nothing on the page asks for anything. */
  | 'quiet'

/** A page, judged. `detail` is fixed text. */
export type PageView =
  | { state: 'credentials'; detail: string; form: SignInForm }
  | { state: 'code'; detail: string; entry: CodeEntry }
  | { state: 'signedIn'; detail: string; evidence: Evidence }
  /** Pages on the way, that one press leads on from. */
  | { state: 'consent' | 'landing' | 'methodChoice' | 'sendCode' | 'interstitial'; detail: string; control: Control }
  /** A challenge that is not for us; `control` leads to others, if the page has any. */
  | { state: 'otherChallenge'; detail: string; control: Control | null }
  | { state: Exclude<PageState, 'credentials' | 'code' | 'signedIn'>; detail: string }

/** A page with more is a place to work in, and may talk of anything; one with fewer asks for what it talks of. */
const MANY_CONTROLS = 12

/**
 * Says what the page is. Whatever is not clear is `unknown`: a wrong guess can cost a wrong password or a wasted code.
 * Refusals are looked for first, for a page that refuses often shows the form again.
 */
export function classify(model: PageModel, moment: Moment): PageView {
  const consent = findConsent(model, moment)
  if (consent) return { state: 'consent', detail: 'a question about cookies', control: consent }
  return refusal(model, moment) ?? request(model, moment) ?? passage(model, moment) ?? arrival(model, moment)
}

/** The page says no. */
function refusal(model: PageModel, { submitted, before, unauthorized }: Moment): PageView | null {
  const known = new Set(submitted === 'nothing' ? model.lines : before?.lines)
  const form = findCredentials(model)
  // The page that asks for the password after the user name may talk of wrong ones without meaning this one.
  const wantsPassword = submitted === 'username' && hasPasswordField(model)
  const title = model.title === before?.title ? [] : [model.title]
  const lines = wantsPassword ? [] : [...title, ...model.headings, ...model.lines.filter((line) => !known.has(line))]
  const wasThere = new Set(before?.controls.map(({ text }) => text))
  // Some sites answer on the button itself.
  const captions =
    submitted === 'nothing' ? [] : model.controls.filter(({ kind }) => kind === 'submit' || kind === 'button')
  const answers = captions.map(({ text }) => text).filter((text) => !wasThere.has(text))
  const news = [...model.alerts, ...lines]

  if (sentencesAbout(news, 'locked').some((sentence) => !mentions(sentence, 'warning'))) {
    return { state: 'accountLocked', detail: 'the site says that the account is locked' }
  }
  if (findCaptcha(model)) return { state: 'captcha', detail: 'the site asks for a captcha' }
  const gaveCredentials = submitted === 'username' || submitted === 'credentials'
  const told = form === null ? model.alerts : [...news, ...answers]
  const faults = [...sentencesAbout(told, 'password', 'wrong'), ...sentencesAbout(told, 'signIn', 'wrong')]
  // An alert beside the form that came back, about what was typed into it: whatever its words, it is no praise.
  const cameBack = form !== null && typeof form !== 'string' && form.password !== null && submitted === 'credentials'
  const complaints = cameBack ? model.alerts.filter((text) => !before?.alerts.includes(text)) : []
  const isElse = (sentence: string): boolean => mentions(sentence, 'expired') || mentions(sentence, 'pending')
  faults.push(...sentencesAbout(complaints, 'password').filter((sentence) => !isElse(sentence)))
  if (gaveCredentials && (form !== null || findCodeEntry(model) === null) && faults.length > 0) {
    return { state: 'invalidCredentials', detail: 'the site says that user name or password is wrong' }
  }
  if (unauthorized && submitted === 'credentials' && (cameBack || !model.fields.some(({ visible }) => visible))) {
    return { state: 'invalidCredentials', detail: 'the site does not take user name and password' }
  }
  const codeFaults = [...sentencesAbout(news, 'code', 'wrong'), ...sentencesAbout(news, 'code', 'expired')]
  if (submitted === 'code' && codeFaults.length > 0) {
    return { state: 'codeRejected', detail: 'the site says that the code is wrong or too old' }
  }
  return null
}

/** The page asks for something. */
function request(model: PageModel, moment: Moment): PageView | null {
  const { submitted } = moment
  const form = findCredentials(model)
  const entry = findCodeEntry(model)
  if (form === 'ambiguous' || entry === 'ambiguous') return unknown('more than one form could be the right one')
  if (form === 'registration') return unknown('the page is for signing up')

  const expected = submitted === 'nothing' || (submitted === 'username' && form?.password)
  if (form && expected) return { state: 'credentials', detail: describe(form), form }
  if (entry && form?.password?.filled === false) return unknown('the page wants the password together with the code')
  if (entry && submitted !== 'code') {
    const offer = entry.source === 'sms' ? sendFirst(model, moment) : smsOffer(model, moment)
    if (offer) return offer
  }
  if (entry?.source === 'other') return otherChallenge(model, moment, 'a code that does not come by SMS')
  if (entry?.source === 'unsaid' && submitted !== 'code' && !wasSent(model)) {
    // Nothing tells an authenticator's code from one by SMS: the page's other ways may.
    const control = findAnotherWay(model, moment)
    if (control) return { state: 'otherChallenge', detail: 'a code that may come from elsewhere', control }
  }
  if (entry && submitted === 'code') return unknown('the page asks for a code again and does not say why')
  if (entry && !mayBeOurs(model.lines.join('\n'), moment.phoneNumber)) return unknown('the code goes to another number')
  if (entry) return { state: 'code', detail: describeCode(entry), entry }
  if (form) return unknown('the sign-in form came back and does not say why')
  return null
}

/** The page stands between two others, and a press leads on. */
function passage(model: PageModel, moment: Moment): PageView | null {
  if (moment.submitted === 'nothing') {
    const entrance = hasPasswordField(model) ? null : findEntrance(model, moment)
    const inside = moment.sessionAppeared || findSignOut(model) !== null
    return entrance && !inside ? { state: 'landing', detail: 'a link to the sign-in form', control: entrance } : null
  }
  if (hasPasswordField(model)) return null
  const inside = findSignOut(model) !== null || buttonsOf(model).length > MANY_CONTROLS
  const titles = [model.title, ...model.headings]
  const isChallenge = titles.some((title) => mentions(title, 'challenge'))
  if (moment.submitted !== 'code' && (!inside || isChallenge)) {
    const offer = smsOffer(model, moment)
    if (offer) return offer
  }
  const offers = inside ? titles : [...titles, ...model.lines]
  const lasting = offers.some((text) => mentions(text, 'lasting'))
  const wayPast = lasting && !asksElsewhere(titles) ? findWayPast(model, moment) : null
  if (wayPast) return { state: 'interstitial', detail: 'an offer on the way', control: wayPast }
  const asks = asksElsewhere(inside ? [model.title, model.headings[0] ?? ''] : [...titles, ...model.lines])
  return asks ? otherChallenge(model, moment, 'something other than an SMS code') : null
}

/** A field for the code, and beside it the button that has one sent: to be pressed unless that has happened. */
function sendFirst(model: PageModel, moment: Moment): PageView | null {
  const control = wasSent(model) ? null : findSendBeside(model, moment)
  return control && { state: 'sendCode', detail: 'a button that has the code sent', control }
}

function wasSent(model: PageModel): boolean {
  return [...model.headings, ...model.lines, ...model.alerts].some((line) => mentions(line, 'sent'))
}

function smsOffer(model: PageModel, moment: Moment): PageView | null {
  const offer = findSmsOffer(model, moment)
  if (offer?.kind === 'notOurs') return unknown('no phone number on the page is clearly ours')
  if (offer?.kind === 'methodChoice')
    return { state: offer.kind, detail: 'a choice of methods', control: offer.control }
  return offer && { state: offer.kind, detail: 'an offer to send a code', control: offer.control }
}

function otherChallenge(model: PageModel, moment: Moment, what: string): PageView {
  return { state: 'otherChallenge', detail: `the page asks for ${what}`, control: findAnotherWay(model, moment) }
}

/** The page is the goal, or a riddle. */
function arrival(model: PageModel, { properPage, sessionAppeared, submitted }: Moment): PageView {
  const titles = [model.title, ...model.headings.slice(0, 1)]
  if (!properPage || titles.some((title) => mentions(title, 'failure'))) return unknown('an error page')
  if (hasPasswordField(model)) return unknown('a page with a password field that is no sign-in form')
  const signOut = findSignOut(model)
  if (titles.some((title) => mentions(title, 'challenge'))) return unknown('a further step that is not known')
  if (submitted === 'nothing' && !sessionAppeared) return unknown('nothing on the page is known')

  if (signOut) return { state: 'signedIn', detail: 'the page offers to sign out', evidence: 'signOut' }
  // What such a page asks for would not be understood.
  if (!mayKnow(model.language)) return unknown('a page in a language that is not known')
  const controls = buttonsOf(model).map(({ text }) => text)
  if (!sessionAppeared || controls.some((text) => mentions(text, 'signIn')))
    return unknown('nothing on the page is known')

  const everything = [...model.headings, ...controls, ...model.lines, new URL(model.url).pathname.replaceAll('/', ' ')]
  const innocent = !everything.some((text) => mentions(text, 'challenge') || mentions(text, 'signIn'))
  const detail = 'the sign-in form is gone and a session has begun'
  return { state: 'signedIn', detail, evidence: innocent ? 'session' : 'quiet' }
}

/** Without what only belongs to a field or a list. */
function buttonsOf({ controls }: PageModel): Control[] {
  return controls.filter(({ kind }) => kind !== 'choice' && kind !== 'tick')
}

function asksElsewhere(texts: readonly string[]): boolean {
  return texts.some((text) => mentions(text, 'pending'))
}

function describe({ username, password }: SignInForm): string {
  const what = username && password ? 'user name and password' : password ? 'a password' : 'a user name'
  return username ? because(what, usernameScore(username)) : what
}

function describeCode({ boxes: [box, ...more] }: CodeEntry): string {
  return because(more.length > 0 ? 'a code, one box a digit' : 'a code', codeScore(box))
}

function because(what: string, { reasons }: Score): string {
  return reasons.length > 0 ? `${what} (${reasons.join(', ')})` : what
}

function unknown(detail: string): PageView {
  return { state: 'unknown', detail }
}
