import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  TimeoutFailure,
  isCancellation,
  patched,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow'
import type { LoginOutcome, LoginStatus, LoginStepName, PageReading, PageState } from '../domain/login.ts'
import {
  type AccountLoginInput,
  BROWSER_TASK_QUEUE,
  type BrowserActivities,
  type BrowserFailureType,
  type CodeReference,
  type LoginActivities,
  type LoginResult,
  SEARCH_ATTRIBUTES,
  loginStatusQuery,
} from './contracts.ts'
import { codeWait } from './code-wait.ts'

/** How often a login may start again after its browser was lost, or type another code after a wrong one. */
const MAX_STARTS = 3
const MAX_CODES = 2
/** A password whose answer was lost may have been a wrong one. Typed once more it locks no account; more often it may. */
const MAX_UNANSWERED_PASSWORDS = 2

const books = proxyActivities<LoginActivities>({ startToCloseTimeout: '30s', summary: 'Keep the books of the login' })
const anyBrowser = proxyActivities<BrowserActivities>({
  taskQueue: BROWSER_TASK_QUEUE,
  summary: 'Open the login page',
  startToCloseTimeout: '90s',
  scheduleToCloseTimeout: '10 minutes',
  heartbeatTimeout: '15s',
  retry: { maximumAttempts: 3 },
})

/**
 * One sign-in to one account. Its id is `login/<accountId>`, so one login at a time holds the account. It ends with a
 * typed outcome, whatever happened; the browser is closed in any case.
 */
export async function accountLogin(input: AccountLoginInput): Promise<LoginResult> {
  const { loginId, accountId } = input
  let status: LoginStatus = 'running'
  let steps = 0
  let unansweredPasswords = 0
  // The books are written one line after the other, beside the login: no page waits for them.
  let written = Promise.resolve()
  const code = codeWait(input, {
    record: (name) => {
      record(name, 'waitingForCode')
    },
  })
  setHandler(loginStatusQuery, () => status)

  const result = await untilEnded()
  status = 'ended'
  show(result.outcome, result.detail)
  upsertSearchAttributes([{ key: SEARCH_ATTRIBUTES.outcome, value: result.outcome }])
  await CancellationScope.nonCancellable(async () => {
    await code.withdraw()
    await written
    await books.endLogin({ loginId, accountId, endedAt: Date.now(), ...result })
  })
  return result

  async function untilEnded(): Promise<LoginResult> {
    try {
      for (let start = 1; start <= MAX_STARTS; start++) {
        const ended = await signIn()
        if (ended !== 'pageGone') return ended
        if (unansweredPasswords === MAX_UNANSWERED_PASSWORDS && patched('unanswered-passwords'))
          return {
            outcome: 'failed',
            detail: 'The browser was lost again before the site had answered to the password.',
          }
        record('startAgain')
      }
      return { outcome: 'failed', detail: `The browser was lost ${String(MAX_STARTS)} times.` }
    } catch (error) {
      if (isCancellation(error)) return { outcome: 'cancelled', detail: null }
      return { outcome: 'failed', detail: whatFailed(error) }
    }
  }

  /** One browser, from opening to closing. */
  async function signIn(): Promise<LoginResult | 'pageGone'> {
    record('openBrowser')
    const { taskQueue, ...page } = await anyBrowser.openLoginPage({ loginId, accountId, seq: steps })
    const browser = browserOn(taskQueue)
    let gone = false
    try {
      return await throughPages(browser, page)
    } catch (error) {
      gone = isPageGone(error)
      if (gone) return 'pageGone'
      throw error
    } finally {
      if (!gone) await CancellationScope.nonCancellable(() => close(browser, loginId))
    }
  }

  async function throughPages(browser: BrowserActivities, first: PageReading): Promise<LoginResult> {
    if (first.state === 'signedIn') return keepSession(browser, 'alreadySignedIn')
    if (first.state === 'credentials') {
      const stopped = await code.holdPlace()
      if (stopped !== null) return stopped
    }
    // The provider sends its SMS as soon as it has the password: from here on a code may come.
    let from = Date.now()
    let page = first
    if (page.state === 'credentials') {
      record('enterCredentials')
      unansweredPasswords += 1
      page = await browser.submitCredentials({ loginId, accountId, seq: steps })
      unansweredPasswords = 0
    }
    for (let typed = 0; page.state === 'code' && typed < MAX_CODES; typed++) {
      const answer = await code.get(browser, from)
      if ('outcome' in answer) return answer
      from = Date.now()
      page = await typeCode(browser, answer)
      if (page.state !== 'codeRejected') continue
      await code.wasWrong()
      if (typed + 1 < MAX_CODES && (await another(browser))) page = { ...page, state: 'code' }
    }
    return page.state === 'signedIn' ? keepSession(browser, 'signedIn') : endOn(page)
  }

  /** People who wait go first here too: the next code would be theirs. */
  async function another(browser: BrowserActivities): Promise<boolean> {
    return (await code.holdPlace()) === null && code.askAnother(browser)
  }

  function typeCode(browser: BrowserActivities, reference: CodeReference): Promise<PageReading> {
    record('typeCode')
    return browser.submitCode({ loginId, code: reference, seq: steps })
  }

  async function keepSession(browser: BrowserActivities, outcome: LoginOutcome): Promise<LoginResult> {
    record('saveSession')
    await browser.saveSession({ loginId, accountId })
    return { outcome, detail: null }
  }

  function record(name: LoginStepName, next: LoginStatus = 'running'): void {
    status = next
    steps += 1
    show(name, null)
    const step = { loginId, seq: steps, name, detail: null, at: Date.now(), status }
    // They tell what happened, also of a login that is being cancelled.
    written = written.then(() => CancellationScope.nonCancellable(() => books.recordLoginStep(step)))
  }

  function show(now: string, detail: string | null): void {
    setCurrentDetails(`**${status}**: ${now}${detail === null ? '' : `\n- ${detail}`}`)
    upsertSearchAttributes([{ key: SEARCH_ATTRIBUTES.status, value: status }])
  }
}

/** The activities on the one browser worker that has the page. None of them may run twice: a page has moved on. */
function browserOn(taskQueue: string): BrowserActivities {
  return proxyActivities<BrowserActivities>({
    taskQueue,
    summary: 'Act on the page',
    startToCloseTimeout: '90s',
    // Nobody takes it up: the worker is gone, and its page with it.
    scheduleToStartTimeout: '15s',
    heartbeatTimeout: '15s',
    retry: { maximumAttempts: 1 },
  })
}

/** A page that cannot be closed is gone already, or its worker closes it by itself when nobody comes back to it. */
async function close(browser: BrowserActivities, loginId: string): Promise<void> {
  try {
    await browser.closeLoginPage({ loginId })
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error
  }
}

function endOn(page: PageReading): LoginResult {
  return { outcome: OUTCOME_ON[page.state], detail: page.detail }
}

const OUTCOME_ON: Record<PageState, LoginOutcome> = {
  signedIn: 'signedIn',
  invalidCredentials: 'invalidCredentials',
  codeRejected: 'codeRejected',
  accountLocked: 'accountLocked',
  captcha: 'captchaRequired',
  // The form again, without a word about what was wrong with it, is nothing that we understand.
  credentials: 'challengeUnknown',
  code: 'challengeUnknown',
  unknown: 'challengeUnknown',
}

function isPageGone(error: unknown): boolean {
  if (!(error instanceof ActivityFailure)) return false
  return error.cause instanceof TimeoutFailure || failureType(error) === 'pageGone'
}

function failureType(error: unknown): BrowserFailureType | null {
  const cause = error instanceof ActivityFailure ? error.cause : null
  return cause instanceof ApplicationFailure ? (cause.type as BrowserFailureType) : null
}

function whatFailed(error: unknown): string {
  switch (failureType(error)) {
    case 'siteUnreachable':
      return 'The site could not be reached.'
    case 'refused':
      return 'The page is not one where the password may be typed.'
    case 'pageGone':
      return 'The browser was lost.'
    case null:
      return 'No browser could do the work.'
  }
}
