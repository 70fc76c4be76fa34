/**
 * Who gets which code of one account. Pure: each function takes the present state and answers with the next one and
 * what was decided; the number's workflow acts on it. Times are Unix milliseconds.
 *
 * The rules:
 * - a message is given to the code request that was open when it arrived; where several were, to the first in the line;
 * - a login holds its place in the line before it has a code sent, for that may come before its page asks for one; what
 *   comes is undecided until the login asks or gives its place up. While people wait, it pauses, and a person may take
 *   the line over from it;
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
  /** It may be for a login that holds its place, and whose page has not asked for it yet. */
  undecided?: boolean
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
  const held = state.open.findIndex(({ id }) => id === request.id)
  const open = state.open.toSpliced(held === -1 ? state.open.length : held, held === -1 ? 0 : 1, request)
  const opened = { ...state, ...countRequest(state, budget, request.openedAt), open }
  const match = matchNewest(opened)
  if (match?.request !== request) return { state: opened, decision: { kind: 'waiting' } }
  const { message } = match
  return { state: give(opened, message.id, request.id), decision: { kind: 'given', messageId: message.id } }
}

/** Of a message that no request was given. */
export interface Kept {
  attribution: Exclude<Attribution, 'requested'>
  /** The request that it is late for. */
  requestId: string | null
}

export type MessageDecision =
  | { kind: 'duplicate' }
  | { kind: 'given'; request: CodeRequest }
  /** A login holds the first place; `moveOn` decides when it no longer does. */
  | { kind: 'undecided' }
  | ({ kind: 'kept' } & Kept)

export function receiveMessage(
  state: BrokerState,
  message: ArrivedMessage,
): { state: BrokerState; decision: MessageDecision } {
  if (state.messages.some((seen) => seen.id === message.id)) return { state, decision: { kind: 'duplicate' } }
  const kept = { ...state, messages: [...state.messages, { ...message, requestId: null }].slice(-MESSAGES_KEPT) }
  if (!message.hasCode) return { state: kept, decision: { kind: 'kept', attribution: 'noCode', requestId: null } }

  const match = matchNewest(kept)
  if (match?.message.id !== message.id) return { state: kept, decision: { kind: 'kept', ...nobodys(kept, message) } }
  const { request } = match
  if (request.held === true)
    return { state: mark(kept, message.id, { undecided: true }), decision: { kind: 'undecided' } }
  return { state: give(kept, message.id, request.id), decision: { kind: 'given', request } }
}

export interface Moved {
  /** Who is first now may be the one that a code came for while another held the place. */
  served: { request: CodeRequest; messageId: string } | null
  /** What was undecided, and can be for nobody any more. */
  kept: (Kept & { messageId: string })[]
  /** Logins that may go on, since no person waits any more. */
  logins: PausedLogin[]
}

/** Once the line, or what is in it, has changed. */
export function moveOn(state: BrokerState): { state: BrokerState; moved: Moved } {
  const match = matchNewest(state)
  const isServed = match !== undefined && match.request.held !== true
  const unclaimed = state.messages.filter((message) => message.undecided === true && message !== match?.message)
  const kept = unclaimed.map((message) => ({ messageId: message.id, ...nobodys(state, message) }))

  const served = isServed ? { request: match.request, messageId: match.message.id } : null
  const decided = unclaimed.reduce((before, { id }) => mark(before, id, { undecided: false }), state)
  const next = served === null ? decided : give(decided, served.messageId, served.request.id)
  const logins = peopleWait(next) ? [] : next.paused
  return { state: { ...next, paused: logins.length > 0 ? [] : next.paused }, moved: { served, kept, logins } }
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

/** The newest message, where it has a code that nobody was given, and who it is for: the first in the line that it came in time for. */
function matchNewest({ messages, open }: BrokerState): { message: SeenMessage; request: InLine } | undefined {
  const message = messages.reduce<SeenMessage | undefined>(
    (newest, each) => (newest === undefined || each.receivedAt >= newest.receivedAt ? each : newest),
    undefined,
  )
  if (message?.hasCode !== true || message.requestId !== null) return undefined
  const request = open.find(({ from, deadline }) => message.receivedAt >= from && message.receivedAt <= deadline)
  return request && { message, request }
}

/** Of a message with a code that nobody is given: late for a request, or asked for by nobody. */
function nobodys({ open, missed }: BrokerState, message: ArrivedMessage): Kept {
  const tooLateFor =
    open.find(({ from, held }) => held !== true && message.receivedAt >= from) ??
    missed.findLast((each) => isLateFor(each, message))
  return tooLateFor === undefined
    ? { attribution: 'unrequested', requestId: null }
    : { attribution: 'late', requestId: tooLateFor.id }
}

function give(state: BrokerState, messageId: string, requestId: string): BrokerState {
  const open = state.open.filter((request) => request.id !== requestId)
  return mark({ ...state, open }, messageId, { requestId, undecided: false })
}

function mark(state: BrokerState, messageId: string, as: Partial<SeenMessage>): BrokerState {
  const messages = state.messages.map((message) => (message.id === messageId ? { ...message, ...as } : message))
  return { ...state, messages }
}
