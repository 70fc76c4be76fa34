import { getExternalWorkflowHandle, log, proxyActivities } from '@temporalio/workflow'
import {
  type Attribution,
  type BrokerState,
  type Budget,
  type CodeRequest,
  type EndedStatus,
  countResend,
  countWrongCode,
  endRequest,
  nextDeadline,
  openRequest,
  overdue,
  receiveMessage,
} from '../domain/code-broker.ts'
import {
  type CodeActivities,
  type CodeRequestEnd,
  type CodeRequestInput,
  type MessageArrived,
  codeArrivedSignal,
  codeRequestEndedSignal,
  resendDecidedSignal,
} from './contracts.ts'

const codes = proxyActivities<CodeActivities>({ startToCloseTimeout: '30s', summary: 'Keep the books of codes' })

/** Where one account's code requests and messages meet: decides by the broker's rules, tells the askers, keeps the books. */
export interface CodeDesk {
  /** @returns why the request is refused, or null when it is open or served. */
  open(input: CodeRequestInput): Promise<'budgetExhausted' | null>
  receive(message: MessageArrived): Promise<void>
  decideResend(input: { codeRequestId: string; workflowId: string }): Promise<void>
  wrongCode(): void
  end(codeRequestId: string, status: Exclude<EndedStatus, 'received'>): Promise<void>
  endAll(status: Exclude<EndedStatus, 'received'>): Promise<void>
  /** The set-up waits for its code no longer; left open, it would take the next one from whoever asks for it. */
  endSetup(): Promise<void>
  endOverdue(): Promise<void>
  /** Unix ms, or null while nothing is open. */
  nextDeadline(): number | null
}

/** @param ledger holds the broker's state, for the caller to carry over a continue-as-new. */
export function codeDesk(accountId: string, budget: Budget, ledger: { broker: BrokerState }): CodeDesk {
  async function open(input: CodeRequestInput): Promise<'budgetExhausted' | null> {
    const now = Date.now()
    const { codeRequestId: id, requester, from, timeoutMs } = input
    const request: CodeRequest = { id, requester, from, openedAt: now, deadline: now + timeoutMs }
    const { state, decision } = openRequest(ledger.broker, request, budget)
    ledger.broker = state
    switch (decision.kind) {
      case 'known':
        return null
      case 'waiting':
        await recordRequest(request, 'waiting', null)
        return null
      case 'given':
        await give(request, decision.messageId)
        return null
      case 'refused':
        await tellEnd(request, decision.reason)
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
      case 'kept':
        return recordAttribution(message.messageId, decision.attribution, decision.requestId)
    }
  }

  async function give(request: CodeRequest, messageId: string): Promise<void> {
    // The asker first: it may be a login with a page that waits.
    await Promise.all([
      request.requester.kind === 'login' &&
        tell(request.requester.workflowId, (login) =>
          login.signal(codeArrivedSignal, { codeRequestId: request.id, messageId }),
        ),
      recordRequest(request, 'received', messageId).then(() => recordAttribution(messageId, 'requested', request.id)),
    ])
  }

  async function end(codeRequestId: string, status: Exclude<EndedStatus, 'received'>): Promise<void> {
    const request = ledger.broker.open.find((open) => open.id === codeRequestId)
    if (request === undefined) return
    ledger.broker = endRequest(ledger.broker, codeRequestId, Date.now())
    await Promise.all([tellEnd(request, status), recordRequest(request, status, null)])
  }

  async function endAll(status: Exclude<EndedStatus, 'received'>): Promise<void> {
    await Promise.all(ledger.broker.open.map((request) => end(request.id, status)))
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
    await tell(input.workflowId, (login) =>
      login.signal(resendDecidedSignal, { codeRequestId: input.codeRequestId, allowed }),
    )
  }

  function wrongCode(): void {
    ledger.broker = countWrongCode(ledger.broker, budget, Date.now())
  }

  function recordRequest(
    request: CodeRequest,
    status: 'waiting' | EndedStatus,
    messageId: string | null,
  ): Promise<void> {
    const { id: codeRequestId, requester, openedAt, deadline } = request
    const endedAt = status === 'waiting' ? null : Date.now()
    return codes.recordCodeRequest({
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

  function recordAttribution(messageId: string, attribution: Attribution, codeRequestId: string | null): Promise<void> {
    return codes.recordAttribution({ messageId, attribution, codeRequestId })
  }

  return {
    open,
    receive,
    decideResend,
    wrongCode,
    end,
    endAll,
    endSetup,
    endOverdue,
    nextDeadline: () => nextDeadline(ledger.broker),
  }
}

/** A login's request that is not (or no longer) open; people see it in the database. */
export async function tellEnd(request: Pick<CodeRequest, 'id' | 'requester'>, reason: CodeRequestEnd): Promise<void> {
  if (request.requester.kind !== 'login') return
  await tell(request.requester.workflowId, (login) =>
    login.signal(codeRequestEndedSignal, { codeRequestId: request.id, reason }),
  )
}

type LoginHandle = ReturnType<typeof getExternalWorkflowHandle>

/** A login that has ended meanwhile needs no answer. */
async function tell(workflowId: string, say: (login: LoginHandle) => Promise<void>): Promise<void> {
  try {
    await say(getExternalWorkflowHandle(workflowId))
  } catch (error) {
    log.info('The login that asked for a code has ended', { reason: error instanceof Error ? error.name : 'unknown' })
  }
}
