import { findSignOut } from './controls.ts'
import { findCaptcha, findCodeEntry, findCredentials, hasPasswordField } from './forms.ts'
import type { PageModel } from './page-model.ts'
import type { Moment, PageView } from './page-view.ts'
import { mentions, sentencesAbout } from './words/index.ts'

/** A page with no more buttons and links than these has nothing else to say. */
const MAX_WAYS_BACK = 4

const WRONG: PageView = {
  state: 'invalidCredentials',
  detail: 'the site says that user name or password is wrong',
}

/** The page says no. */
export function refusal(model: PageModel, moment: Moment): PageView | null {
  const { submitted, before, unauthorized } = moment
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
  if (submitted === 'credentials' && hasPasswordField(model) && faultsIn(news).length > 0) return WRONG
  if (findCaptcha(model) || asksForHuman(model, moment))
    return { state: 'captcha', detail: 'the site asks for a captcha' }
  const gaveCredentials = submitted === 'username' || submitted === 'credentials'
  const told = form === null && !isDeadEnd(model, moment) ? model.alerts : [...news, ...answers]
  const faults = faultsIn(told)
  // An alert beside the form that came back, about what was typed into it: whatever its words, it is no praise.
  const cameBack = form !== null && typeof form !== 'string' && form.password !== null && submitted === 'credentials'
  const complaints = cameBack ? model.alerts.filter((text) => !before?.alerts.includes(text)) : []
  const isElse = (sentence: string): boolean => mentions(sentence, 'expired') || mentions(sentence, 'pending')
  faults.push(...sentencesAbout(complaints, 'password').filter((sentence) => !isElse(sentence)))
  if (gaveCredentials && (form !== null || findCodeEntry(model) === null) && faults.length > 0) return WRONG
  if (unauthorized && submitted === 'credentials' && (cameBack || !model.fields.some(({ visible }) => visible))) {
    return { state: 'invalidCredentials', detail: 'the site does not take user name and password' }
  }
  const codeFaults = [...sentencesAbout(news, 'code', 'wrong'), ...sentencesAbout(news, 'code', 'expired')]
  if (submitted === 'code' && codeFaults.length > 0) {
    return { state: 'codeRejected', detail: 'the site says that the code is wrong or too old' }
  }
  return null
}

/** What is said against user name or password. */
function faultsIn(texts: readonly string[]): string[] {
  return [...sentencesAbout(texts, 'password', 'wrong'), ...sentencesAbout(texts, 'signIn', 'wrong')]
}

/** New on the page, or on one that asks for nothing else: in words, for not every puzzle has a frame of a known service. */
function asksForHuman(model: PageModel, { submitted, before }: Moment): boolean {
  if (submitted === 'nothing' && (findCredentials(model) !== null || findCodeEntry(model) !== null)) return false
  const known = new Set([...(before?.headings ?? []), ...(before?.lines ?? [])])
  const news = [...model.headings, ...model.lines].filter((text) => !known.has(text))
  return sentencesAbout(news, 'human').some((sentence) => !mentions(sentence, 'decoy'))
}

/** Nothing to be typed, no session, and hardly a way but back. */
function isDeadEnd(model: PageModel, { sessionAppeared }: Moment): boolean {
  const isEmpty = model.fields.every(({ visible }) => !visible) && model.controls.length <= MAX_WAYS_BACK
  return isEmpty && !sessionAppeared && findSignOut(model) === null
}
