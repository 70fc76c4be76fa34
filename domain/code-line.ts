/** The line of one account: who waits for a code, in which order, and which logins made way. Times are Unix milliseconds. */

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

/** `held`: a login's place, whose page has not asked for a code yet. */
export interface InLine extends CodeRequest {
  held?: boolean
}

interface MissedRequest {
  id: string
  from: number
  endedAt: number
}

export interface PausedLogin {
  codeRequestId: string
  workflowId: string
}

export interface Line {
  /** The first gets the next code. */
  open: InLine[]
  /** Logins that go on when no person waits any more. */
  paused: PausedLogin[]
  /** Requests that ended without a code, for as long as their code would be called late. */
  missed: MissedRequest[]
}

/** For this long after a request has ended without a code, a code is its late one. */
export const LATE_MS = 60 * 60_000

/** Puts a request at the end of the line, or where its place was held. */
export function queue<S extends Line>(line: S, request: InLine): S {
  const held = line.open.findIndex(({ id }) => id === request.id)
  return { ...line, open: held === -1 ? [...line.open, request] : line.open.with(held, request) }
}

/** Takes a request that got its code, or that may not be opened, out of the line; it is not paused any more either. */
export function leave<S extends Line>(line: S, requestId: string): S {
  return {
    ...line,
    open: line.open.filter(({ id }) => id !== requestId),
    paused: line.paused.filter(({ codeRequestId }) => codeRequestId !== requestId),
  }
}

/** Ends an open request without a code, or gives a place up, held or paused. Where there is none, nothing changes. */
export function endRequest<S extends Line>(line: S, requestId: string, now: number): S {
  const request = line.open.find(({ id }) => id === requestId)
  const left = leave(line, requestId)
  if (request === undefined || request.held === true) return left
  const stillMissed = line.missed.filter(({ endedAt }) => now - endedAt <= LATE_MS)
  return { ...left, missed: [...stillMissed, { id: requestId, from: request.from, endedAt: now }] }
}

/** Has a person go before every login: @returns the requests that end by it. */
export function takeLineOver<S extends Line>(line: S, now: number): { state: S; displaced: CodeRequest[] } {
  const logins = line.open.filter(({ requester }) => requester.kind === 'login')
  const state = logins.reduce((before, { id, requester }) => pause(endRequest(before, id, now), id, requester), line)
  return { state, displaced: logins.filter(({ held }) => held !== true) }
}

/** Has a login wait until no person does. */
export function pause<S extends Line>(line: S, codeRequestId: string, requester: Requester): S {
  if (requester.kind !== 'login') return line
  const others = line.paused.filter((login) => login.codeRequestId !== codeRequestId)
  return { ...line, paused: [...others, { codeRequestId, workflowId: requester.workflowId }] }
}

export function isPaused({ paused }: Line, requestId: string): boolean {
  return paused.some(({ codeRequestId }) => codeRequestId === requestId)
}

export function peopleWait({ open }: Line): boolean {
  return open.some(({ requester }) => requester.kind !== 'login')
}

/** The deadline that comes first, or null while nothing is open or held. */
export function nextDeadline({ open }: Line): number | null {
  return open.length === 0 ? null : Math.min(...open.map(({ deadline }) => deadline))
}

export function overdue({ open }: Line, now: number): InLine[] {
  return open.filter(({ deadline }) => deadline <= now)
}
