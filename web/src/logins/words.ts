import type { Schemas } from '../api/client.ts'
import type { Tone } from '../ui/status.tsx'

export type Login = Schemas['Login']
export type Outcome = NonNullable<Login['outcome']>
export type LoggedStep = Schemas['LoggedStep']
type StepName = Login['steps'][number]['name']

interface Verdict {
  tone: Tone
  title: string
  /** What it means, and what to do; empty where the title says it all. */
  advice: string
}

export const VERDICTS: Record<Outcome, Verdict> = {
  signedIn: { tone: 'good', title: 'Signed in', advice: '' },
  alreadySignedIn: { tone: 'good', title: 'Still signed in', advice: 'The saved session was good: no SMS was needed.' },
  invalidCredentials: {
    tone: 'bad',
    title: 'The provider refused the password',
    advice: 'Keyline typed it once and stopped. Correct the password before the next login.',
  },
  codeTimedOut: {
    tone: 'warn',
    title: 'No code came in time',
    advice: 'The provider may be slow, or the number may not be set there. Try again in a few minutes.',
  },
  codeRejected: {
    tone: 'bad',
    title: 'The provider refused the code',
    advice: 'Keyline stopped before the account is locked. Try again in a few minutes.',
  },
  accountLocked: {
    tone: 'bad',
    title: 'The provider has locked the account',
    advice: 'Unlock it there first. Until then every login makes it worse.',
  },
  captchaRequired: {
    tone: 'warn',
    title: 'The provider asks for a person',
    advice: 'It shows a captcha, which Keyline leaves alone. Sign in yourself, and use Get a code.',
  },
  challengeUnknown: {
    tone: 'warn',
    title: 'The provider asks for something that Keyline does not know',
    advice: 'Sign in yourself, and use Get a code. A recipe can teach Keyline this page.',
  },
  budgetExhausted: {
    tone: 'warn',
    title: 'Too many codes were asked for',
    advice: 'Keyline stops before the provider locks the account. Wait until the limit resets.',
  },
  cancelled: { tone: 'idle', title: 'Cancelled', advice: '' },
  failed: { tone: 'bad', title: 'It could not be done', advice: 'Nothing was changed at the provider. Try again.' },
}

export const STEP_WORDS: Record<StepName, string> = {
  openBrowser: 'Open the sign-in page',
  enterCredentials: 'Type user name and password',
  requestCode: 'Wait for the code',
  resendCode: 'Ask for another code',
  codeArrived: 'The code has arrived',
  codeSupplied: 'A person has given the code',
  typeCode: 'Type the code',
  saveSession: 'Make sure, and keep the session',
  startAgain: 'Start again: the browser was lost',
  paused: 'Wait for a person to finish',
  end: 'Close the browser',
}

/** What a page was taken for. */
const PAGES: Partial<Record<string, string>> = {
  credentials: 'a sign-in page',
  code: 'a page that asks for the code',
  signedIn: 'a page of a signed-in person',
  invalidCredentials: 'a refusal of the password',
  codeRejected: 'a refusal of the code',
  accountLocked: 'a locked account',
  captcha: 'a captcha',
  consent: 'a question about cookies or terms',
  landing: 'a page that leads to the sign-in',
  methodChoice: 'a choice of how to sign in',
  sendCode: 'an offer to send the code',
  interstitial: 'a page in between',
  otherChallenge: 'a question that is not for Keyline',
  unknown: 'a page that Keyline does not know',
}

/** What the engine saw or did, as a sentence without its full stop. */
export function loggedInWords({ action, page, target }: LoggedStep): string {
  switch (action) {
    case 'read':
      return `Saw ${PAGES[page] ?? 'a page'}`
    case 'type':
      return `Typed into ${target ?? 'a field'}`
    case 'press':
      return `Pressed ${target ?? 'a button'}`
    case 'recipe':
      return `Recipe ${target ?? 'dropped'}`
  }
}

/** Who or what started it. */
export function startedBy(login: Login, readerId: string): string {
  if (login.trigger === 'schedule') return 'The schedule'
  if (login.startedBy === null) return 'A former member'
  return login.startedBy.id === readerId ? 'You' : login.startedBy.name
}

/** How long it took, or has taken so far: `8 s`, `1 min 12 s`. */
export function duration(login: Login, now: number): string {
  const end = login.endedAt === null ? now : Date.parse(login.endedAt)
  const seconds = Math.max(0, Math.round((end - Date.parse(login.queuedAt)) / 1000))
  const rest = `${String(seconds % 60)} s`
  return seconds < 60 ? rest : `${String(Math.floor(seconds / 60))} min ${rest}`
}
