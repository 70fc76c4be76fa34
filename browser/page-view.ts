import type { PageState } from '../domain/login.ts'
import type { Past } from './controls.ts'
import type { CodeEntry, SignInForm } from './forms.ts'
import type { Control, PageModel } from './page-model.ts'

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
