import { condition, getExternalWorkflowHandle, log, setHandler, uuid4, workflowInfo } from '@temporalio/workflow'
import {
  type AccountLoginInput,
  type BrowserActivities,
  type CodeReference,
  type CodeRequestEnd,
  type LoginResult,
  cancelCodeRequestSignal,
  codeArrivedSignal,
  codeRequestEndedSignal,
  codeSuppliedSignal,
  codeWasWrongSignal,
  loginNeedsCodeSignal,
  loginWantsResendSignal,
  phoneNumberWorkflowId,
  resendDecidedSignal,
} from './contracts.ts'

/** The number answers within a moment; if it does not, the login goes on without another code. */
const ANSWER_MS = 10_000

/** A login's side of its code requests: asks the number's workflow, waits, and takes a person's code at any moment. */
export interface CodeWait {
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
  messageId: string | null
  ended: CodeRequestEnd | 'noNumber' | null
  resendAllowed: boolean | null
}

export function codeWait(
  { loginId, accountId, settings }: AccountLoginInput,
  on: { record(step: 'requestCode' | 'resendCode' | 'codeArrived' | 'codeSupplied'): void },
): CodeWait {
  let asked: Asked | null = null
  let supplied: string | null = null

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

  async function get(browser: BrowserActivities, from: number): Promise<CodeReference | LoginResult> {
    const request = await ask(from)
    on.record('requestCode')
    await untilAnswered(request, settings.resendAfterMs)
    if (!isAnswered(request) && (await askAnother(browser))) on.record('resendCode')
    await untilAnswered(request, settings.codeMs - settings.resendAfterMs)
    return take(request)
  }

  async function ask(from: number): Promise<Asked> {
    const request: Asked = { codeRequestId: uuid4(), messageId: null, ended: null, resendAllowed: null }
    asked = request
    const requester = { kind: 'login', loginId, workflowId: workflowInfo().workflowId } as const
    const { codeRequestId } = request
    const heard = await tellNumber((number) =>
      number.signal(loginNeedsCodeSignal, { codeRequestId, requester, from, timeoutMs: settings.codeMs }),
    )
    // Without a managed number a person can still type the code.
    if (!heard) request.ended = 'noNumber'
    return request
  }

  function isAnswered(request: Asked): boolean {
    return supplied !== null || request.messageId !== null || request.ended === 'budgetExhausted'
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
      return { outcome: 'budgetExhausted', detail: 'Too many codes were asked for this account in a short time.' }
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

  return { get, wasWrong, askAnother, withdraw }
}

type NumberHandle = ReturnType<typeof getExternalWorkflowHandle>
