import { arrival, isPlace } from './arrival.ts'
import {
  findAnotherWay,
  findConsent,
  findDecline,
  findEntrance,
  findNotice,
  findOwnAccount,
  findPasswordWay,
  findSendBeside,
  findSignOut,
  findSmsOffer,
  findWayPast,
} from './controls.ts'
import { codeScore, usernameScore, type Score } from './features.ts'
import { findCodeEntry, findCredentials, hasPasswordField, wasSent, type CodeEntry, type SignInForm } from './forms.ts'
import { type PageModel, titlesOf } from './page-model.ts'
import type { Moment, PageView } from './page-view.ts'
import { mayBeOurs, shownDigits } from './phone-hint.ts'
import { refusal } from './refusals.ts'
import { mentions } from './words/index.ts'

/**
 * Says what the page is. Whatever is not clear is `unknown`: a wrong guess can cost a wrong password or a wasted code.
 * Refusals are looked for first, for a page that refuses often shows the form again.
 */
export function classify(model: PageModel, moment: Moment): PageView {
  const consent = findConsent(model, moment)
  if (consent) return { state: 'consent', detail: 'a question about cookies', control: consent }
  return refusal(model, moment) ?? request(model, moment) ?? passage(model, moment) ?? arrival(model, moment)
}

/** The page asks for something. */
function request(model: PageModel, moment: Moment): PageView | null {
  const { submitted } = moment
  const form = findCredentials(model)
  const entry = findCodeEntry(model)
  if (form === 'ambiguous' || entry === 'ambiguous') return unknown('more than one form could be the right one')
  if (form === 'registration') return unknown('the page is for signing up')

  // The password is what was given: a mail or a passkey is not for us.
  const isBefore = submitted === 'nothing' ? form !== null : submitted === 'username' && form === null
  const wayToPassword = isBefore && !hasPasswordField(model) ? findPasswordWay(model, moment) : null
  if (wayToPassword) return { state: 'landing', detail: 'a way to the password', control: wayToPassword }

  const expected = submitted === 'nothing' || (submitted === 'username' && form?.password)
  if (form && expected) return { state: 'credentials', detail: describe(form), form }
  if (entry && form?.password?.filled === false) return unknown('the page wants the password together with the code')
  const source = entry?.source === 'unsaid' && moment.askedForSms ? 'sms' : entry?.source
  if (entry && submitted !== 'code') {
    const offer = source === 'sms' ? sendFirst(model, moment) : smsOffer(model, moment)
    if (offer) return offer
  }
  if (source === 'other') return otherChallenge(model, moment, 'a code that does not come by SMS')
  if (source === 'unsaid' && submitted !== 'code' && !wasSent(model)) {
    // Nothing tells an authenticator's code from one by SMS: the page's other ways may.
    const control = findAnotherWay(model, moment)
    if (control) return { state: 'otherChallenge', detail: 'a code that may come from elsewhere', control }
  }
  if (entry && submitted === 'code') return unknown('the page asks for a code again and does not say why')
  if (entry && !mayBeOurs(shownDigits(model.lines.join('\n')), moment.phoneNumber))
    return unknown('the code goes to another number')
  if (entry) return { state: 'code', detail: describeCode(entry), entry }
  if (form) return unknown('the sign-in form came back and does not say why')
  return null
}

/** The page stands between two others, and a press leads on. */
function passage(model: PageModel, moment: Moment): PageView | null {
  if (moment.submitted === 'nothing') {
    if (hasPasswordField(model) || moment.sessionAppeared || findSignOut(model) !== null) return null
    const own = findOwnAccount(model, moment)
    if (own) return { state: 'landing', detail: 'our account among several', control: own }
    const entrance = findEntrance(model, moment)
    return entrance && { state: 'landing', detail: 'a link to the sign-in form', control: entrance }
  }
  if (hasPasswordField(model)) return null
  const inside = isPlace(model, moment)
  const titles = titlesOf(model)
  const isChallenge = titles.some((title) => mentions(title, 'challenge'))
  if (moment.submitted !== 'code' && (!inside || isChallenge)) {
    const offer = smsOffer(model, moment)
    if (offer) return offer
  }
  const offers = inside ? titles : [...titles, ...model.lines]
  const lasting = offers.some((text) => mentions(text, 'lasting'))
  const decline = inside ? null : findDecline(model, moment)
  const wayPast = decline ?? (lasting && !asksElsewhere(titles) ? findWayPast(model, moment) : null)
  if (wayPast) return { state: 'interstitial', detail: 'an offer on the way', control: wayPast }
  const asks = asksElsewhere(inside ? [model.title, model.headings[0] ?? ''] : [...titles, ...model.lines])
  if (asks) return otherChallenge(model, moment, 'something other than an SMS code')
  const isIn = moment.properPage && (moment.sessionAppeared || moment.submitted === 'code')
  const notice = isIn && !inside ? findNotice(model, moment) : null
  return notice && { state: 'interstitial', detail: 'a notice', control: notice }
}

/** A field for the code, and beside it the button that has one sent: to be pressed unless that has happened. */
function sendFirst(model: PageModel, moment: Moment): PageView | null {
  const control = wasSent(model) ? null : findSendBeside(model, moment)
  return control && { state: 'sendCode', detail: 'a button that has the code sent', control }
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
