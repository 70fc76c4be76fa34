/**
 * Who gets which code of one account. Pure: each function takes the present state and answers with the next one and
 * what was decided; the number's workflow acts on it. Times are Unix milliseconds.
 *
 * The rules:
 * - a message is given to the code request that was open when it arrived; where several were, to the one opened first;
 * - a message is given at most once, and a request gets at most one;
 * - a request never gets a message older than its `from`; the newest wins, and a newer message without a readable code
 *   blocks an older code;
 * - a code that comes after its request ended is late; one that nobody asked for is unrequested;
 * - requests and wrong codes are counted in a sliding window, over people, robot and schedule together.
 */

export type Requester =
  { kind: 'setup' } | { kind: 'person'; userId: string } | { kind: 'login'; loginId: string; workflowId: string }

export interface CodeRequest {
  id: string
  requester: Requester
  /** Messages received before it do not belong to the request. */
  from: number
  openedAt: number
  deadline: number
}

export type EndedStatus = 'received' | 'timedOut' | 'cancelled'

/** `noCode`: nothing in it can be read as a code. */
export type Attribution = 'requested' | 'late' | 'unrequested' | 'noCode'

export interface ArrivedMessage {
  id: string
  receivedAt: number
  hasCode: boolean
}

interface SeenMessage extends ArrivedMessage {
  /** The request that it was given to. */
  requestId: string | null
}

interface MissedRequest {
  id: string
  from: number
  endedAt: number
}

export interface BrokerState {
  /** In the order of their opening. */
  open: CodeRequest[]
  /** Requests that ended without a code, for as long as their code would be called late. */
  missed: MissedRequest[]
  /** The newest messages, in the order of their arrival. */
  messages: SeenMessage[]
  requestedAt: number[]
  wrongAt: number[]
}

/** What an account may ask of its provider in a sliding window before Keyline stops by itself. */
export interface Budget {
  windowMs: number
  maxRequests: number
  maxWrongCodes: number
}

/** For this long after a request has ended without a code, a code is its late one. */
export const LATE_MS = 60 * 60_000
/** A carrier repeats a delivery for less than two days; more messages than this on one number in that time are kept in the database alone. */
const MESSAGES_KEPT = 200

export function emptyBroker(): BrokerState {
  return { open: [], missed: [], messages: [], requestedAt: [], wrongAt: [] }
}

export type OpenDecision =
  | { kind: 'waiting' }
  /** It had arrived already, after the request's `from`. */
  | { kind: 'given'; messageId: string }
  /** The same request is open, or has ended: nothing changes. */
  | { kind: 'known' }
  | { kind: 'refused'; reason: 'budgetExhausted' }

export function openRequest(
  state: BrokerState,
  request: CodeRequest,
  budget: Budget,
): { state: BrokerState; decision: OpenDecision } {
  if (isKnown(state, request.id)) return { state, decision: { kind: 'known' } }
  if (isSpent(state, budget, request.openedAt))
    return { state, decision: { kind: 'refused', reason: 'budgetExhausted' } }
  const counted = { ...state, requestedAt: [...within(state.requestedAt, budget, request.openedAt), request.openedAt] }

  const newest = newestSince(state, request.from)
  if (newest?.hasCode === true && newest.requestId === null && state.open.length === 0) {
    return { state: give(counted, newest.id, request.id), decision: { kind: 'given', messageId: newest.id } }
  }
  return { state: { ...counted, open: [...state.open, request] }, decision: { kind: 'waiting' } }
}

export type MessageDecision =
  | { kind: 'duplicate' }
  | { kind: 'given'; request: CodeRequest }
  | { kind: 'kept'; attribution: Exclude<Attribution, 'requested'>; requestId: string | null }

export function receiveMessage(
  state: BrokerState,
  message: ArrivedMessage,
): { state: BrokerState; decision: MessageDecision } {
  if (state.messages.some((seen) => seen.id === message.id)) return { state, decision: { kind: 'duplicate' } }
  const kept = { ...state, messages: [...state.messages, { ...message, requestId: null }].slice(-MESSAGES_KEPT) }
  if (!message.hasCode) return { state: kept, decision: { kind: 'kept', attribution: 'noCode', requestId: null } }

  const isNewest = state.messages.every((seen) => seen.receivedAt <= message.receivedAt)
  const asked = state.open.filter((request) => message.receivedAt >= request.from)
  const request = isNewest ? asked.find(({ deadline }) => message.receivedAt <= deadline) : undefined
  if (request !== undefined) {
    return { state: give(kept, message.id, request.id), decision: { kind: 'given', request } }
  }
  const tooLateFor = asked[0] ?? state.missed.findLast((missed) => isLateFor(missed, message))
  const attribution = tooLateFor === undefined ? 'unrequested' : 'late'
  return { state: kept, decision: { kind: 'kept', attribution, requestId: tooLateFor?.id ?? null } }
}

/** Ends an open request without a code. @returns the same state where it is not open. */
export function endRequest(state: BrokerState, requestId: string, now: number): BrokerState {
  const request = state.open.find(({ id }) => id === requestId)
  if (request === undefined) return state
  const stillMissed = state.missed.filter(({ endedAt }) => now - endedAt <= LATE_MS)
  return {
    ...state,
    open: state.open.filter((open) => open !== request),
    missed: [...stillMissed, { id: requestId, from: request.from, endedAt: now }],
  }
}

/** Counts another code asked of the provider for an open request, where the budget allows it. */
export function countResend(state: BrokerState, budget: Budget, now: number): { state: BrokerState; allowed: boolean } {
  if (isSpent(state, budget, now)) return { state, allowed: false }
  return { state: { ...state, requestedAt: [...within(state.requestedAt, budget, now), now] }, allowed: true }
}

export function countWrongCode(state: BrokerState, budget: Budget, now: number): BrokerState {
  return { ...state, wrongAt: [...within(state.wrongAt, budget, now), now] }
}

/** The deadline that comes first, or null when nothing is open. */
export function nextDeadline(state: BrokerState): number | null {
  return state.open.length === 0 ? null : Math.min(...state.open.map((request) => request.deadline))
}

export function overdue(state: BrokerState, now: number): CodeRequest[] {
  return state.open.filter((request) => request.deadline <= now)
}

function isLateFor(missed: MissedRequest, message: ArrivedMessage): boolean {
  return message.receivedAt >= missed.from && message.receivedAt - missed.endedAt <= LATE_MS
}

function isSpent(state: BrokerState, budget: Budget, now: number): boolean {
  return (
    within(state.requestedAt, budget, now).length >= budget.maxRequests ||
    within(state.wrongAt, budget, now).length >= budget.maxWrongCodes
  )
}

function within(times: number[], budget: Budget, now: number): number[] {
  return times.filter((time) => now - time < budget.windowMs)
}

function isKnown(state: BrokerState, requestId: string): boolean {
  return (
    state.open.some((request) => request.id === requestId) ||
    state.missed.some((ended) => ended.id === requestId) ||
    state.messages.some((message) => message.requestId === requestId)
  )
}

function newestSince(state: BrokerState, from: number): SeenMessage | undefined {
  return state.messages
    .filter((message) => message.receivedAt >= from)
    .reduce<SeenMessage | undefined>(
      (newest, message) => (newest === undefined || message.receivedAt >= newest.receivedAt ? message : newest),
      undefined,
    )
}

function give(state: BrokerState, messageId: string, requestId: string): BrokerState {
  return {
    ...state,
    open: state.open.filter((request) => request.id !== requestId),
    messages: state.messages.map((message) => (message.id === messageId ? { ...message, requestId } : message)),
  }
}
