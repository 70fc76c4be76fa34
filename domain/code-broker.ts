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
import {
  type CodeRequest,
  type InLine,
  LATE_MS,
  type Line,
  type PausedLogin,
  isPaused,
  leave,
  pause,
  peopleWait,
  queue,
} from './code-line.ts'

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

export interface BrokerState extends Line, Spending {
  /** The newest messages, in the order of their arrival. */
  messages: SeenMessage[]
}

/** A carrier repeats a delivery for less than two days; more messages than this on one number in that time are kept in the database alone. */
const MESSAGES_KEPT = 200

export function emptyBroker(): BrokerState {
  return { open: [], paused: [], missed: [], messages: [], requestedAt: [], wrongAt: [] }
}

export type HoldDecision = 'held' | 'paused' | 'budgetExhausted'

/** A login is about to have a code sent. Asked again, it changes nothing. */
export function holdPlace(
  state: BrokerState,
  login: CodeRequest & { requester: { kind: 'login' } },
  budget: Budget,
): { state: BrokerState; decision: HoldDecision } {
  if (isKnown(state, login.id) || state.open.some(({ id }) => id === login.id)) return { state, decision: 'held' }
  if (isSpent(state, budget, login.openedAt)) return { state, decision: 'budgetExhausted' }
  if (peopleWait(state)) return { state: pause(state, login.id, login.requester), decision: 'paused' }
  return { state: queue(state, { ...login, held: true }), decision: 'held' }
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
  if (isSpent(state, budget, request.openedAt)) {
    return { state: leave(state, request.id), decision: { kind: 'refused', reason: 'budgetExhausted' } }
  }
  const opened = queue({ ...state, ...countRequest(state, budget, request.openedAt) }, request)
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
  if (request.held === true) {
    return { state: mark(kept, message.id, { undecided: true }), decision: { kind: 'undecided' } }
  }
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

function isKnown(state: BrokerState, requestId: string): boolean {
  return (
    state.open.some(({ id, held }) => id === requestId && held !== true) ||
    state.missed.some((ended) => ended.id === requestId) ||
    state.messages.some((message) => message.requestId === requestId)
  )
}

/**
 * The newest message, where it has a code that nobody was given, and who it is for: the first in the line that it came
 * in time for.
 */
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
    missed.findLast(({ from, endedAt }) => message.receivedAt >= from && message.receivedAt - endedAt <= LATE_MS)
  return tooLateFor === undefined
    ? { attribution: 'unrequested', requestId: null }
    : { attribution: 'late', requestId: tooLateFor.id }
}

function give(state: BrokerState, messageId: string, requestId: string): BrokerState {
  return mark(leave(state, requestId), messageId, { requestId, undecided: false })
}

function mark(state: BrokerState, messageId: string, as: Partial<SeenMessage>): BrokerState {
  const messages = state.messages.map((message) => (message.id === messageId ? { ...message, ...as } : message))
  return { ...state, messages }
}
