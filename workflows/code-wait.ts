import {
  condition,
  getExternalWorkflowHandle,
  log,
  patched,
  setHandler,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow'
import {
  type AccountLoginInput,
  type BrowserActivities,
  type CodeReference,
  type CodeRequestEnd,
  type LoginResult,
  type PlaceDecision,
  cancelCodeRequestSignal,
  codeArrivedSignal,
  codeRequestEndedSignal,
  codeSuppliedSignal,
  codeWasWrongSignal,
  loginNeedsCodeSignal,
  loginWantsPlaceSignal,
  loginWantsResendSignal,
  phoneNumberWorkflowId,
  placeDecidedSignal,
  resendDecidedSignal,
} from './contracts.ts'

/** The number answers within a moment; if it does not, the login goes on without another code. */
const ANSWER_MS = 10_000
/** People wait for a code for less than this; a login that made way for them waits no longer. */
const PAUSE_MS = 20 * 60_000

/** A login's side of its code requests: asks the number's workflow, waits, and takes a person's code at any moment. */
export interface CodeWait {
  /**
   * Before the password is typed: keeps a place in the line, behind the people who wait, and within the budget.
   * @returns how the login ends where it may not go on.
   */
  holdPlace(): Promise<LoginResult | null>
  /** @param from the moment (Unix ms) from which on a message can be the answer. */
  get(browser: BrowserActivities, from: number): Promise<CodeReference | LoginResult>
  /** The code that `get` gave was refused by the provider. */
  wasWrong(): Promise<void>
  /** Has the page send another code. @returns false where the page offers none, or the budget forbids it. */
  askAnother(browser: BrowserActivities): Promise<boolean>
  /** Ends what is still asked for. */
  withdraw(): Promise<void>
}

interface Asked {
  codeRequestId: string
  /** True until the page asks for the code. */
  held: boolean
  place: PlaceDecision | null
  messageId: string | null
  ended: CodeRequestEnd | 'noNumber' | null
  resendAllowed: boolean | null
}

export function codeWait(
  { loginId, accountId, settings }: AccountLoginInput,
  on: { record(step: 'paused' | 'requestCode' | 'resendCode' | 'codeArrived' | 'codeSupplied'): void },
): CodeWait {
  const requester = { kind: 'login', loginId, workflowId: workflowInfo().workflowId } as const
  let asked: Asked | null = null
  let supplied: string | null = null

  setHandler(placeDecidedSignal, ({ codeRequestId, decision }) => {
    if (asked?.codeRequestId === codeRequestId) asked.place = decision
  })
  setHandler(codeArrivedSignal, ({ codeRequestId, messageId }) => {
    if (asked?.codeRequestId === codeRequestId) asked.messageId = messageId
  })
  setHandler(codeRequestEndedSignal, ({ codeRequestId, reason }) => {
    if (asked?.codeRequestId === codeRequestId) asked.ended = reason
  })
  setHandler(resendDecidedSignal, ({ codeRequestId, allowed }) => {
    if (asked?.codeRequestId === codeRequestId) asked.resendAllowed = allowed
  })
  setHandler(codeSuppliedSignal, ({ suppliedCodeId }) => {
    supplied = suppliedCodeId
  })

  async function holdPlace(): Promise<LoginResult | null> {
    if (!patched('place-before-password')) return null
    // What was asked for from a page that is gone would take the next code.
    await withdraw()
    const request = newRequest(true)
    while ((await askPlace(request)) === 'paused') {
      on.record('paused')
      const goesOn = (): boolean => decided(request) === 'handedBack'
      if (!(await condition(goesOn, PAUSE_MS, { summary: UNTIL_NOBODY_WAITS }))) return MADE_WAY
    }
    return decided(request) === 'budgetExhausted' ? BUDGET_EXHAUSTED : null
  }

  /** @returns null where nobody answers. */
  async function askPlace(request: Asked): Promise<PlaceDecision | null> {
    request.place = null
    const { codeRequestId } = request
    const heard = await tellNumber((number) =>
      number.signal(loginWantsPlaceSignal, { codeRequestId, requester, from: Date.now() }),
    )
    if (heard) await condition(() => request.place !== null, ANSWER_MS, { summary: 'Ask for a place in the line' })
    return decided(request)
  }

  async function get(browser: BrowserActivities, from: number): Promise<CodeReference | LoginResult> {
    const request = asked?.held === true ? asked : newRequest(false)
    await ask(request, from)
    on.record('requestCode')
    await untilAnswered(request, settings.resendAfterMs)
    if (!isAnswered(request) && (await askAnother(browser))) on.record('resendCode')
    await untilAnswered(request, settings.codeMs - settings.resendAfterMs)
    if (request.ended === 'takenOver' && supplied === null) return afterMakingWay(browser, request)
    return take(request)
  }

  /** A person took the code that this login had the page send. When they are done, the page may send another. */
  async function afterMakingWay(browser: BrowserActivities, takenOver: Asked): Promise<CodeReference | LoginResult> {
    let request = takenOver
    do {
      on.record('paused')
      const waited = request
      const goesOn = (): boolean => supplied !== null || decided(waited) === 'handedBack'
      if (!(await condition(goesOn, PAUSE_MS, { summary: UNTIL_NOBODY_WAITS }))) return MADE_WAY
      if (supplied !== null) return take(request)
      if (patched('place-before-resend')) request = newRequest(true)
    } while (request.held && (await askPlace(request)) === 'paused')
    if (decided(request) === 'budgetExhausted') return BUDGET_EXHAUSTED
    const from = Date.now()
    return (await askAnother(browser)) ? get(browser, from) : MADE_WAY
  }

  function newRequest(held: boolean): Asked {
    asked = { codeRequestId: uuid4(), held, place: null, messageId: null, ended: null, resendAllowed: null }
    return asked
  }

  async function ask(request: Asked, from: number): Promise<void> {
    request.held = false
    const { codeRequestId } = request
    const heard = await tellNumber((number) =>
      number.signal(loginNeedsCodeSignal, { codeRequestId, requester, from, timeoutMs: settings.codeMs }),
    )
    // Without a managed number a person can still type the code.
    if (!heard) request.ended = 'noNumber'
  }

  function isAnswered(request: Asked): boolean {
    return supplied !== null || request.messageId !== null || ENDS_THE_WAIT.has(request.ended)
  }

  async function untilAnswered(request: Asked, timeoutMs: number): Promise<void> {
    await condition(() => isAnswered(request), timeoutMs, { summary: 'Wait for the code' })
  }

  /** A person's code goes first: they typed it knowing what the page shows. */
  async function take(request: Asked): Promise<CodeReference | LoginResult> {
    if (supplied !== null) {
      const id = supplied
      supplied = null
      await withdraw()
      on.record('codeSupplied')
      return { kind: 'supplied', id }
    }
    if (request.messageId !== null) {
      on.record('codeArrived')
      return { kind: 'message', id: request.messageId }
    }
    if (request.ended === 'budgetExhausted') {
      return BUDGET_EXHAUSTED
    }
    return { outcome: 'codeTimedOut', detail: 'No code came in time.' }
  }

  async function askAnother(browser: BrowserActivities): Promise<boolean> {
    return (await resendAllowed()) && browser.resendCode({ loginId })
  }

  async function resendAllowed(): Promise<boolean> {
    const request = asked
    if (request === null) return false
    request.resendAllowed = null
    const { codeRequestId } = request
    const { workflowId } = workflowInfo()
    const heard = await tellNumber((number) => number.signal(loginWantsResendSignal, { codeRequestId, workflowId }))
    if (!heard) return true
    const answer = (): boolean | null => request.resendAllowed
    await condition(() => answer() !== null, ANSWER_MS, { summary: 'May another code be asked for?' })
    return answer() ?? false
  }

  async function wasWrong(): Promise<void> {
    await tellNumber((number) => number.signal(codeWasWrongSignal))
  }

  async function withdraw(): Promise<void> {
    if (asked === null || asked.messageId !== null || asked.ended !== null) return
    const { codeRequestId } = asked
    await tellNumber((number) => number.signal(cancelCodeRequestSignal, { codeRequestId }))
  }

  /** @returns false where the account has no number to hear it. */
  async function tellNumber(say: (number: NumberHandle) => Promise<void>): Promise<boolean> {
    try {
      await say(getExternalWorkflowHandle(phoneNumberWorkflowId(accountId)))
      return true
    } catch (error) {
      log.info('The account has no managed number', { reason: error instanceof Error ? error.name : 'unknown' })
      return false
    }
  }

  return { holdPlace, get, wasWrong, askAnother, withdraw }
}

const UNTIL_NOBODY_WAITS = 'Wait until no person waits for a code'
const ENDS_THE_WAIT = new Set<Asked['ended']>(['budgetExhausted', 'takenOver'])
const BUDGET_EXHAUSTED: LoginResult = {
  outcome: 'budgetExhausted',
  detail: 'Too many codes were asked for this account in a short time.',
}
const MADE_WAY: LoginResult = { outcome: 'cancelled', detail: 'A person took over the next code.' }

/** What the number's workflow said; a function, for it is said while this one waits. */
function decided({ place }: Asked): PlaceDecision | null {
  return place
}

type NumberHandle = ReturnType<typeof getExternalWorkflowHandle>
