/**
 * Who gets which code of one account. Pure: each function takes the present state and answers with the next one and
 * what was decided; the number's workflow acts on it. Times are Unix milliseconds.
 *
 * The rules:
 * - a message is given to the code request that was open when it arrived; where several were, to the first in the line;
 * - a login holds its place in the line before it types the password, for its code may come before its page asks for one;
 *   while people wait, it pauses, and a person may take the line over from it;
 * - a message is given at most once, and a request gets at most one;
 * - a request never gets a message older than its `from`; the newest wins, and a newer message without a readable code
 *   blocks an older code;
 * - a code that comes after its request ended is late; one that nobody asked for is unrequested;
 * - requests and wrong codes are counted in a sliding window, over people, robot and schedule together.
 */

import { type Budget, countRequest, isSpent, type Spending } from './code-budget.ts'

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

/** `takenOver`: a person went before the login that asked. */
export type EndedStatus = 'received' | 'timedOut' | 'cancelled' | 'takenOver'

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

/** `held`: a login's place, whose page has not asked for a code yet. */
interface InLine extends CodeRequest {
  held?: boolean
}

export interface PausedLogin {
  codeRequestId: string
  workflowId: string
}

export interface BrokerState extends Spending {
  /** The line: the first gets the next code. */
  open: InLine[]
  /** Logins that go on when no person waits any more. */
  paused: PausedLogin[]
  /** Requests that ended without a code, for as long as their code would be called late. */
  missed: MissedRequest[]
  /** The newest messages, in the order of their arrival. */
  messages: SeenMessage[]
}

const UNREQUESTED = { kind: 'kept', attribution: 'unrequested', requestId: null } as const

/** For this long after a request has ended without a code, a code is its late one. */
export const LATE_MS = 60 * 60_000
/** A carrier repeats a delivery for less than two days; more messages than this on one number in that time are kept in the database alone. */
const MESSAGES_KEPT = 200

export function emptyBroker(): BrokerState {
  return { open: [], paused: [], missed: [], messages: [], requestedAt: [], wrongAt: [] }
}

export type HoldDecision = 'held' | 'paused' | 'budgetExhausted'

/** A login is about to type the password. Asked again, it changes nothing. */
export function holdPlace(
  state: BrokerState,
  login: CodeRequest & { requester: { kind: 'login' } },
  budget: Budget,
): { state: BrokerState; decision: HoldDecision } {
  if (isKnown(state, login.id) || state.open.some(({ id }) => id === login.id)) return { state, decision: 'held' }
  if (isSpent(state, budget, login.openedAt)) return { state, decision: 'budgetExhausted' }
  if (peopleWait(state)) return { state: pause(state, login.id, login.requester), decision: 'paused' }
  return { state: { ...state, open: [...state.open, { ...login, held: true }] }, decision: 'held' }
}

/** Logins that may go on, since no person waits any more. */
export function handBack(state: BrokerState): { state: BrokerState; logins: PausedLogin[] } {
  if (state.paused.length === 0 || peopleWait(state)) return { state, logins: [] }
  return { state: { ...state, paused: [] }, logins: state.paused }
}

/** Has a person go before every login: @returns the requests that end by it. */
export function takeLineOver(state: BrokerState, now: number): { state: BrokerState; displaced: CodeRequest[] } {
  const logins = state.open.filter(({ requester }) => requester.kind === 'login')
  const next = logins.reduce((before, { id, requester }) => pause(endRequest(before, id, now), id, requester), state)
  return { state: next, displaced: logins.filter(({ held }) => held !== true) }
}

export type OpenDecision =
  | { kind: 'waiting' }
  /** It had arrived already, after the request's `from`. */
  | { kind: 'given'; messageId: string }
  /** The same request is open, or has ended: nothing changes. */
  | { kind: 'known' }
  | { kind: 'refused'; reason: 'budgetExhausted' | 'takenOver' }

/** Opens a request at the end of the line, or where it was held. */
export function openRequest(
  state: BrokerState,
  request: CodeRequest,
  budget: Budget,
): { state: BrokerState; decision: OpenDecision } {
  if (isKnown(state, request.id)) return { state, decision: { kind: 'known' } }
  if (isPaused(state, request.id)) return { state, decision: { kind: 'refused', reason: 'takenOver' } }
  if (isSpent(state, budget, request.openedAt))
    return { state: withoutPlace(state, request.id), decision: { kind: 'refused', reason: 'budgetExhausted' } }
  const counted = { ...state, ...countRequest(state, budget, request.openedAt) }

  const held = state.open.findIndex(({ id }) => id === request.id)
  const place = held === -1 ? state.open.length : held
  const code = place === 0 ? unclaimedCode(state, request) : undefined
  if (code !== undefined) {
    return { state: give(counted, code.id, request.id), decision: { kind: 'given', messageId: code.id } }
  }
  const open = state.open.toSpliced(place, held === -1 ? 0 : 1, request)
  return { state: { ...counted, open }, decision: { kind: 'waiting' } }
}

export interface Served {
  request: CodeRequest
  messageId: string
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
  // The page of a login that holds the first place may ask for this code in a moment.
  if (request?.held === true) return { state: kept, decision: UNREQUESTED }
  if (request !== undefined) {
    return { state: give(kept, message.id, request.id), decision: { kind: 'given', request } }
  }
  const tooLateFor =
    asked.find(({ held }) => held !== true) ?? state.missed.findLast((missed) => isLateFor(missed, message))
  if (tooLateFor === undefined) return { state: kept, decision: UNREQUESTED }
  return { state: kept, decision: { kind: 'kept', attribution: 'late', requestId: tooLateFor.id } }
}

/** Who is first in the line now may be the one that a code came for while another held the place. */
export function serveFirst(state: BrokerState): { state: BrokerState; served: Served | null } {
  const [first] = state.open
  if (first === undefined || first.held === true) return { state, served: null }
  const code = unclaimedCode(state, first)
  if (code === undefined) return { state, served: null }
  return { state: give(state, code.id, first.id), served: { request: first, messageId: code.id } }
}

/** Ends an open request without a code, or gives a held place up. @returns the same state where there is neither. */
export function endRequest(state: BrokerState, requestId: string, now: number): BrokerState {
  const request = state.open.find(({ id }) => id === requestId)
  if (request === undefined || request.held === true) return withoutPlace(state, requestId)
  const stillMissed = state.missed.filter(({ endedAt }) => now - endedAt <= LATE_MS)
  return {
    ...state,
    open: state.open.filter((open) => open !== request),
    missed: [...stillMissed, { id: requestId, from: request.from, endedAt: now }],
  }
}

/** The deadline that comes first, or null while nothing is open or held. */
export function nextDeadline(state: BrokerState): number | null {
  return state.open.length === 0 ? null : Math.min(...state.open.map((request) => request.deadline))
}

export function overdue(state: BrokerState, now: number): InLine[] {
  return state.open.filter((request) => request.deadline <= now)
}

function isLateFor(missed: MissedRequest, message: ArrivedMessage): boolean {
  return message.receivedAt >= missed.from && message.receivedAt - missed.endedAt <= LATE_MS
}

function isKnown(state: BrokerState, requestId: string): boolean {
  return (
    state.open.some(({ id, held }) => id === requestId && held !== true) ||
    state.missed.some((ended) => ended.id === requestId) ||
    state.messages.some((message) => message.requestId === requestId)
  )
}

function isPaused(state: BrokerState, requestId: string): boolean {
  return state.paused.some(({ codeRequestId }) => codeRequestId === requestId)
}

function peopleWait(state: BrokerState): boolean {
  return state.open.some(({ requester }) => requester.kind !== 'login')
}

function pause(state: BrokerState, codeRequestId: string, requester: Requester): BrokerState {
  if (requester.kind !== 'login') return state
  const others = state.paused.filter((login) => login.codeRequestId !== codeRequestId)
  return { ...state, paused: [...others, { codeRequestId, workflowId: requester.workflowId }] }
}

/** Neither in the line any more, nor paused. */
function withoutPlace(state: BrokerState, requestId: string): BrokerState {
  return {
    ...state,
    open: state.open.filter(({ id }) => id !== requestId),
    paused: state.paused.filter(({ codeRequestId }) => codeRequestId !== requestId),
  }
}

/** The newest message since the request's `from`, where it came in time and has a code that nobody was given. */
function unclaimedCode(state: BrokerState, { from, deadline }: CodeRequest): SeenMessage | undefined {
  const newest = state.messages
    .filter((message) => message.receivedAt >= from)
    .reduce<SeenMessage | undefined>(
      (latest, message) => (latest === undefined || message.receivedAt >= latest.receivedAt ? message : latest),
      undefined,
    )
  if (newest === undefined || newest.receivedAt > deadline) return undefined
  return newest.hasCode && newest.requestId === null ? newest : undefined
}

function give(state: BrokerState, messageId: string, requestId: string): BrokerState {
  return {
    ...state,
    open: state.open.filter((request) => request.id !== requestId),
    messages: state.messages.map((message) => (message.id === messageId ? { ...message, requestId } : message)),
  }
}
