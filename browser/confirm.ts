import type { PageReading } from '../domain/login.ts'
import { awaitPage, type Judged } from './answer.ts'
import type { Evidence } from './page-view.ts'
import { signsOut } from './controls.ts'
import { EngineError } from './engine.ts'
import type { LivePage } from './live-page.ts'
import type { Written } from './in-page/index.ts'
import { newMemory } from './memory.ts'
import { mentions } from './words/index.ts'

/**
 * Opens the page that the login led to once more, in a fresh page with the session that would be saved: it has to look
 * signed in there too. Where the page itself says little, a stranger without the session must not get the same.
 */
export async function confirmSignedIn(page: LivePage, evidence: Evidence): Promise<PageReading> {
  const signedIn: PageReading = { state: 'signedIn', detail: DETAIL[evidence] }
  // The answer to a form has no address of its own.
  if (evidence === 'signOut' && page.traffic.wasPosted) return signedIn
  // A page that the server itself writes for members need not be drawn again.
  if (evidence === 'signOut' && isForMembers(await page.writtenAnew())) return signedIn

  const [again, stranger] = await Promise.all([
    revisit(page, 'member'),
    evidence === 'quiet' ? revisit(page, 'stranger') : null,
  ])
  if (again === null) return evidence === 'signOut' ? signedIn : unknown('the page cannot be opened again')
  if (isOutside(again)) return unknown('the session that began does not last')
  if (evidence !== 'quiet') return signedIn
  const forMembers = stranger === null || isOutside(stranger) || stranger.model.url !== again.model.url
  return forMembers ? signedIn : unknown('the page is open to everyone')
}

function isForMembers(written: Written | null): boolean {
  if (written === null || written.hasPassword) return false
  return written.controls.some(signsOut) && !written.controls.some(({ text }) => mentions(text, 'signIn'))
}

const DETAIL: Record<Evidence, string> = {
  signOut: 'the page offers to sign out',
  session: 'the sign-in form is gone and a session has begun',
  quiet: 'the page opens with the session only',
}

/** @returns null where it does not open. */
async function revisit(page: LivePage, as: 'member' | 'stranger'): Promise<Judged | null> {
  const other = await page.openBeside(as)
  try {
    await other.goToLogin()
    const seen = await awaitPage(other, newMemory(as === 'member'), as === 'member')
    return other.isProper(seen.model) ? seen : null
  } catch (error) {
    if (error instanceof EngineError && error.fault !== 'pageGone') return null
    throw error
  } finally {
    await other.close()
  }
}

/** Whether the page asks for what only people who are not signed in are asked for. */
function isOutside({ view: { state } }: Judged): boolean {
  return state !== 'signedIn' && state !== 'unknown' && state !== 'consent' && state !== 'interstitial'
}

function unknown(detail: string): PageReading {
  return { state: 'unknown', detail }
}
