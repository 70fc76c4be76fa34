import { findAssent, findSignOut } from './controls.ts'
import { hasPasswordField } from './forms.ts'
import type { Control, PageModel } from './page-model.ts'
import type { Moment, PageView } from './page-view.ts'
import { mayKnow, mentions } from './words/index.ts'

/** A page with more is a place to work in, and may talk of anything. */
const MANY_CONTROLS = 12
/** One with fewer is about what it says, whichever way out it offers. */
const FEW_CONTROLS = 6

/** Whether the page is one to work in, rather than one that asks for what it talks of. */
export function isPlace(model: PageModel, { submitted }: Moment): boolean {
  const many = submitted === 'code' ? 0 : FEW_CONTROLS
  const { length } = buttonsOf(model)
  return length > MANY_CONTROLS || (length > many && findSignOut(model) !== null)
}

/** The page is the goal, or a riddle. */
export function arrival(model: PageModel, { properPage, sessionAppeared, submitted }: Moment): PageView {
  const titles = [model.title, ...model.headings.slice(0, 1)]
  const signOut = findSignOut(model)
  const ways = buttonsOf(model)
  const isSmall = ways.length <= FEW_CONTROLS
  const about = isSmall && !signOut ? [...titles, ...model.lines] : titles
  if (!properPage || about.some((text) => mentions(text, 'failure'))) return unknown('an error page')
  if (hasPasswordField(model)) return unknown('a page with a password field that is no sign-in form')
  if (titles.some((title) => mentions(title, 'challenge'))) return unknown('a further step that is not known')
  if (submitted === 'nothing' && !sessionAppeared) return unknown('nothing on the page is known')
  if (isSmall && findAssent(model, signOut ? ['accept'] : ['accept', 'proceed', 'sendCode']))
    return unknown('the page asks for a consent')

  if (signOut) return { state: 'signedIn', detail: 'the page offers to sign out', evidence: 'signOut' }
  // What such a page asks for would not be understood.
  if (!mayKnow(model.language)) return unknown('a page in a language that is not known')
  const captions = ways.map(({ text }) => text)
  if (!sessionAppeared || captions.some((text) => mentions(text, 'signIn')))
    return unknown('nothing on the page is known')

  const everything = [...model.headings, ...captions, ...model.lines, new URL(model.url).pathname.replaceAll('/', ' ')]
  // A page with nothing to do may be one that everybody gets.
  const innocent =
    captions.length > 0 && !everything.some((text) => mentions(text, 'challenge') || mentions(text, 'signIn'))
  const detail = 'the sign-in form is gone and a session has begun'
  return { state: 'signedIn', detail, evidence: innocent ? 'session' : 'quiet' }
}

/** Without what only belongs to a field or a list. */
function buttonsOf({ controls }: PageModel): Control[] {
  return controls.filter(({ kind }) => kind !== 'choice' && kind !== 'tick')
}

function unknown(detail: string): PageView {
  return { state: 'unknown', detail }
}
