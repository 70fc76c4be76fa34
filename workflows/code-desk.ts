import { patched, proxyActivities, proxyLocalActivities, uuid4 } from '@temporalio/workflow'
import {
  type BrokerState,
  type Kept,
  emptyBroker,
  holdPlace,
  moveOn,
  openRequest,
  receiveMessage,
} from '../domain/code-broker.ts'
import { type Budget, countResend, countWrongCode, isSpent } from '../domain/code-budget.ts'
import {
  type CodeRequest,
  type EndedStatus,
  endRequest,
  nextDeadline,
  overdue,
  takeLineOver,
} from '../domain/code-line.ts'
import { tellCode, tellEnd, tellPlace, tellResend } from './code-answers.ts'
import type { CodeActivities, CodeRequestInput, LoginPlace, MessageArrived } from './contracts.ts'

/** A login that holds its place for longer, from its password to the page that asks for a code, has met its end. */
const HOLD_MS = 3 * 60_000

const codes = proxyActivities<CodeActivities>({ startToCloseTimeout: '30s', summary: 'Keep the books of codes' })
/** For what somebody waits for who looks at the books: without a way over Temporal's queue. */
const codesAtOnce = proxyLocalActivities<CodeActivities>({ startToCloseTimeout: '10s' })

/** Where one account's code requests and messages meet: decides by the broker's rules, tells the askers, keeps the books. */
export interface CodeDesk {
  /** Keeps a place for a login that is about to type its password. */
  hold(place: LoginPlace): Promise<void>
  /** @returns why the request is refused, or null when it is open or served. */
  open(input: CodeRequestInput): Promise<'budgetExhausted' | 'takenOver' | null>
  receive(message: MessageArrived): Promise<void>
  decideResend(input: { codeRequestId: string; workflowId: string }): Promise<void>
  wrongCode(): Promise<void>
  end(codeRequestId: string, status: Exclude<EndedStatus, 'received'>): Promise<void>
  endAll(status: Exclude<EndedStatus, 'received'>): Promise<void>
  /** The set-up waits for its code. @param from messages received before it are not for the set-up, Unix ms. */
  openSetup(from: number, timeoutMs: number): Promise<void>
  /** The set-up waits for its code no longer; left open, it would take the next one from whoever asks for it. */
  endSetup(): Promise<void>
  endOverdue(): Promise<void>
  /** Unix ms, or null while nothing is open. */
  nextDeadline(): number | null
}

/** @param ledger holds the broker's state, for the caller to carry over a continue-as-new. */
export function codeDesk(accountId: string, budget: Budget, ledger: { broker: BrokerState }): CodeDesk {
  // What was carried over may be of an earlier version.
  ledger.broker = { ...emptyBroker(), ...ledger.broker }

  async function hold({ codeRequestId, requester, from }: LoginPlace): Promise<void> {
    const now = Date.now()
    const request = { id: codeRequestId, requester, from, openedAt: now, deadline: now + HOLD_MS }
    const { state, decision } = holdPlace(ledger.broker, request, budget)
    ledger.broker = state
    await tellPlace({ codeRequestId, ...requester }, decision)
  }

  async function open(input: CodeRequestInput): Promise<'budgetExhausted' | 'takenOver' | null> {
    const now = Date.now()
    if (input.takeOver === true && !isSpent(ledger.broker, budget, now)) await displaceLogins()
    const { codeRequestId: id, requester, from, timeoutMs } = input
    const request: CodeRequest = { id, requester, from, openedAt: now, deadline: now + timeoutMs }
    const { state, decision } = openRequest(ledger.broker, request, budget)
    ledger.broker = state
    switch (decision.kind) {
      case 'known':
        return null
      case 'waiting':
        await Promise.all([recordRequest(request, 'waiting', null), decide()])
        return null
      case 'given':
        await give(request, decision.messageId)
        return null
      case 'refused':
        await Promise.all([tellEnd(request, decision.reason), decide()])
        return decision.reason
    }
  }

  async function receive(message: MessageArrived): Promise<void> {
    const { state, decision } = receiveMessage(ledger.broker, { id: message.messageId, ...message })
    ledger.broker = state
    switch (decision.kind) {
      case 'duplicate':
        return
      case 'given':
        return give(decision.request, message.messageId)
      case 'undecided':
        if (patched('undecided-while-held')) return decide()
        ledger.broker = { ...state, messages: state.messages.map((each) => ({ ...each, undecided: false })) }
        return recordKept({ messageId: message.messageId, attribution: 'unrequested', requestId: null })
      case 'kept':
        await Promise.all([recordKept({ messageId: message.messageId, ...decision }), decide()])
    }
  }

  /** Ends, where it can, what was left open while a login held the first place. */
  async function decide(): Promise<void> {
    if (ledger.broker.messages.some(({ undecided }) => undecided === true)) await advance()
  }

  async function displaceLogins(): Promise<void> {
    const { state, displaced } = takeLineOver(ledger.broker, Date.now())
    ledger.broker = state
    await Promise.all(
      displaced.map((request) =>
        Promise.all([tellEnd(request, 'takenOver'), recordRequest(request, 'takenOver', null)]),
      ),
    )
  }

  async function advance(): Promise<void> {
    const { state, moved } = moveOn(ledger.broker)
    ledger.broker = state
    const { served, kept, logins } = moved
    await Promise.all([
      served && give(served.request, served.messageId),
      ...kept.map(recordKept),
      ...logins.map((login) => tellPlace(login, 'handedBack')),
    ])
  }

  async function give(request: CodeRequest, messageId: string): Promise<void> {
    // The asker first: it may be a login with a page that waits.
    await Promise.all([
      tellCode(request, messageId),
      recordRequest(request, 'received', messageId).then(() =>
        codes.recordAttribution({ messageId, attribution: 'requested', codeRequestId: request.id }),
      ),
      advance(),
    ])
  }

  async function end(codeRequestId: string, status: Exclude<EndedStatus, 'received'>): Promise<void> {
    const request = ledger.broker.open.find((open) => open.id === codeRequestId)
    ledger.broker = endRequest(ledger.broker, codeRequestId, Date.now())
    const wasOpen = request !== undefined && request.held !== true
    await Promise.all([
      wasOpen && Promise.all([tellEnd(request, status), recordRequest(request, status, null)]),
      advance(),
    ])
  }

  async function endAll(status: Exclude<EndedStatus, 'received'>): Promise<void> {
    await Promise.all(ledger.broker.open.map((request) => end(request.id, status)))
  }

  async function openSetup(from: number, timeoutMs: number): Promise<void> {
    await open({ codeRequestId: uuid4(), requester: { kind: 'setup' }, from, timeoutMs })
  }

  async function endSetup(): Promise<void> {
    const ofSetup = ledger.broker.open.filter(({ requester }) => requester.kind === 'setup')
    await Promise.all(ofSetup.map((request) => end(request.id, 'cancelled')))
  }

  async function endOverdue(): Promise<void> {
    await Promise.all(overdue(ledger.broker, Date.now()).map((request) => end(request.id, 'timedOut')))
  }

  async function decideResend(input: { codeRequestId: string; workflowId: string }): Promise<void> {
    const { state, allowed } = countResend(ledger.broker, budget, Date.now())
    ledger.broker = state
    await Promise.all([tellResend(input, allowed), recordSpending()])
  }

  async function wrongCode(): Promise<void> {
    ledger.broker = countWrongCode(ledger.broker, budget, Date.now())
    await recordSpending()
  }

  async function recordSpending(): Promise<void> {
    if (!patched('spending-on-record')) return
    const { requestedAt, wrongAt } = ledger.broker
    await codes.recordSpending({ accountId, spending: { requestedAt, wrongAt, at: Date.now() } })
  }

  function recordRequest(
    request: CodeRequest,
    status: 'waiting' | EndedStatus,
    messageId: string | null,
  ): Promise<void> {
    const { id: codeRequestId, requester, openedAt, deadline } = request
    const endedAt = status === 'waiting' ? null : Date.now()
    const { requestedAt, wrongAt } = ledger.broker
    const isWaitedFor = status === 'received' && requester.kind === 'person' && patched('received-on-record-at-once')
    return (isWaitedFor ? codesAtOnce : codes).recordCodeRequest({
      spending: { requestedAt, wrongAt, at: Date.now() },
      codeRequestId,
      accountId,
      requester,
      openedAt,
      deadline,
      status,
      messageId,
      endedAt,
    })
  }

  function recordKept({ messageId, attribution, requestId }: Kept & { messageId: string }): Promise<void> {
    return codes.recordAttribution({ messageId, attribution, codeRequestId: requestId })
  }

  return {
    hold,
    open,
    receive,
    decideResend,
    wrongCode,
    end,
    endAll,
    openSetup,
    endSetup,
    endOverdue,
    nextDeadline: () => nextDeadline(ledger.broker),
  }
}
