import { describe, expect, test } from 'vitest'
import {
  type ArrivedMessage,
  type BrokerState,
  emptyBroker,
  holdPlace,
  moveOn,
  openRequest,
  receiveMessage,
} from '../../../domain/code-broker.ts'
import { type Budget, countResend, countWrongCode } from '../../../domain/code-budget.ts'
import {
  type CodeRequest,
  LATE_MS,
  endRequest,
  nextDeadline,
  overdue,
  takeLineOver,
} from '../../../domain/code-line.ts'

const AMPLE: Budget = { windowMs: 1_000, maxRequests: 1_000_000, maxWrongCodes: 1_000_000 }

function request(id: string, from: number, deadline = from + 100): CodeRequest {
  return { id, requester: { kind: 'person', userId: 'someone' }, from, openedAt: from, deadline }
}

function message(id: string, receivedAt: number, hasCode = true): ArrivedMessage {
  return { id, receivedAt, hasCode }
}

function opened(...requests: CodeRequest[]): BrokerState {
  return requests.reduce((state, each) => openRequest(state, each, AMPLE).state, emptyBroker())
}

function received(state: BrokerState, ...messages: ArrivedMessage[]): BrokerState {
  return messages.reduce((before, each) => receiveMessage(before, each).state, state)
}

describe('attribution', () => {
  test('a message goes to the request that is open', () => {
    expect(receiveMessage(opened(request('a', 0)), message('m', 10)).decision).toMatchObject({
      kind: 'given',
      request: { id: 'a' },
    })
  })

  test('of several, the one opened first is served first', () => {
    const both = opened(request('a', 0), request('b', 5))
    const first = receiveMessage(both, message('m', 10))
    const second = receiveMessage(first.state, message('n', 20))
    expect(first.decision).toMatchObject({ request: { id: 'a' } })
    expect(second.decision).toMatchObject({ request: { id: 'b' } })
  })

  test('a message that nobody asked for is unrequested', () => {
    expect(receiveMessage(emptyBroker(), message('m', 10)).decision).toMatchObject({ attribution: 'unrequested' })
  })

  test('a repeated message is recognised', () => {
    const once = received(opened(request('a', 0)), message('m', 10))
    expect(receiveMessage(once, message('m', 10)).decision).toEqual({ kind: 'duplicate' })
  })

  test('a request that is asked again is recognised, open or served', () => {
    const open = opened(request('a', 0))
    expect(openRequest(open, request('a', 0), AMPLE).decision).toEqual({ kind: 'known' })
    const served = received(open, message('m', 10))
    expect(openRequest(served, request('a', 0), AMPLE).decision).toEqual({ kind: 'known' })
  })
})

describe('freshness', () => {
  test('what came before the request is not given to it', () => {
    const state = received(emptyBroker(), message('old', 9))
    expect(openRequest(state, request('a', 10), AMPLE).decision).toEqual({ kind: 'waiting' })
    expect(receiveMessage(opened(request('a', 10)), message('old', 9)).decision).toMatchObject({ kind: 'kept' })
  })

  test('what came between the request’s from and its opening is', () => {
    const state = received(emptyBroker(), message('m', 12))
    expect(openRequest(state, request('a', 10), AMPLE).decision).toEqual({ kind: 'given', messageId: 'm' })
  })

  test('the newest wins', () => {
    const state = received(emptyBroker(), message('m', 12), message('n', 13))
    expect(openRequest(state, request('a', 10), AMPLE).decision).toEqual({ kind: 'given', messageId: 'n' })
  })

  test('a newer message without a code blocks an older code', () => {
    const state = received(emptyBroker(), message('m', 12), message('unreadable', 13, false))
    expect(openRequest(state, request('a', 10), AMPLE).decision).toEqual({ kind: 'waiting' })
  })

  test('a message overtaken by a newer one is not given', () => {
    const state = received(opened(request('a', 0)), message('newer', 20, false))
    expect(receiveMessage(state, message('older', 10)).decision).toMatchObject({ kind: 'kept', attribution: 'late' })
  })
})

describe('lateness', () => {
  test('a code after its request is late, and says whose', () => {
    const ended = endRequest(opened(request('a', 0)), 'a', 100)
    expect(receiveMessage(ended, message('m', 110)).decision).toEqual({
      ...{ kind: 'kept', attribution: 'late', requestId: 'a' },
    })
  })

  test('long after, it is one that nobody asked for', () => {
    const ended = endRequest(opened(request('a', 0)), 'a', 100)
    expect(receiveMessage(ended, message('m', 101 + LATE_MS)).decision).toMatchObject({ attribution: 'unrequested' })
  })

  test('a code after the deadline is not given, though nobody has ended the request yet', () => {
    expect(receiveMessage(opened(request('a', 0, 100)), message('m', 101)).decision).toMatchObject({
      attribution: 'late',
    })
  })

  test('deadlines are known', () => {
    const state = opened(request('a', 0, 100), request('b', 0, 50))
    expect(nextDeadline(state)).toBe(50)
    expect(overdue(state, 60).map(({ id }) => id)).toEqual(['b'])
    expect(nextDeadline(emptyBroker())).toBeNull()
  })
})

describe('budget', () => {
  const budget: Budget = { windowMs: 100, maxRequests: 2, maxWrongCodes: 1 }

  test('counts requests and resends together, and frees itself with time', () => {
    const one = openRequest(emptyBroker(), request('a', 0), budget).state
    const { state: two, allowed } = countResend(one, budget, 10)
    expect(allowed).toBe(true)
    expect(countResend(two, budget, 20).allowed).toBe(false)
    expect(openRequest(two, request('b', 20), budget).decision).toEqual({ kind: 'refused', reason: 'budgetExhausted' })
    expect(openRequest(two, request('b', 101), budget).decision).toEqual({ kind: 'waiting' })
  })

  test('wrong codes stop it too', () => {
    const wrong = countWrongCode(emptyBroker(), budget, 0)
    expect(openRequest(wrong, request('a', 10), budget).decision).toMatchObject({ kind: 'refused' })
  })
})

describe('a line of people and a login', () => {
  const LOGIN = { kind: 'login', loginId: 'l', workflowId: 'login/a' } as const
  const login = (id: string, from: number): CodeRequest & { requester: typeof LOGIN } => ({
    ...request(id, from),
    requester: LOGIN,
  })
  const held = (id: string, from: number): BrokerState => holdPlace(emptyBroker(), login(id, from), AMPLE).state

  test('a login keeps its place from its password on: who asks later does not get its code', () => {
    const both = openRequest(held('robot', 0), request('person', 5), AMPLE).state
    const early = receiveMessage(both, message('m', 10))
    expect(early.decision).toEqual({ kind: 'undecided' })
    expect(moveOn(early.state).moved).toEqual({ served: null, kept: [], logins: [] })
    expect(openRequest(early.state, { ...login('robot', 0), openedAt: 12 }, AMPLE).decision).toEqual({
      ...{ kind: 'given', messageId: 'm' },
    })
  })

  test('where its page asks for none, the code is for who is next', () => {
    const both = openRequest(held('robot', 0), request('person', 5), AMPLE).state
    const left = endRequest(receiveMessage(both, message('m', 10)).state, 'robot', 12)
    expect(moveOn(left).moved).toMatchObject({ served: { request: { id: 'person' }, messageId: 'm' }, kept: [] })
  })

  const UNREQUESTED = { attribution: 'unrequested', requestId: null }
  test.each([
    ['its place is given up', (state: BrokerState) => endRequest(state, 'robot', 12)],
    ['a person takes the line over', (state: BrokerState) => takeLineOver(state, 12).state],
    [
      'its page asks for what comes from now on',
      (state: BrokerState) => openRequest(state, login('robot', 12), AMPLE).state,
    ],
  ])('nobody asked for what came while a place was held, once %s', (_when, change) => {
    const { state, moved } = moveOn(change(received(held('robot', 0), message('m', 10))))
    expect(moved).toMatchObject({ served: null, kept: [{ messageId: 'm', ...UNREQUESTED }] })
    expect(moveOn(state).moved.kept).toEqual([])
  })

  test.each([true, false])('nobody asked for it either once something newer is there (with a code: %s)', (hasCode) => {
    const both = received(held('robot', 0), message('m', 10), message('n', 11, hasCode))
    expect(moveOn(both).moved.kept).toEqual([{ messageId: 'm', ...UNREQUESTED }])
  })

  test('what came while a place was held is late for whom it would have been late for', () => {
    const ended = endRequest(opened(request('person', 0)), 'person', 100)
    const taken = received(holdPlace(ended, login('robot', 105), AMPLE).state, message('m', 110))
    expect(moveOn(endRequest(taken, 'robot', 112)).moved.kept).toEqual([
      { messageId: 'm', attribution: 'late', requestId: 'person' },
    ])
  })

  test('a place that is given up makes nothing late', () => {
    const left = endRequest(held('robot', 0), 'robot', 12)
    expect(receiveMessage(left, message('m', 20)).decision).toMatchObject({ attribution: 'unrequested' })
  })

  test('while a person waits a login pauses, and is told when they are done', () => {
    const waits = opened(request('person', 0))
    const { state, decision } = holdPlace(waits, login('robot', 5), AMPLE)
    expect(decision).toBe('paused')
    expect(moveOn(state).moved.logins).toEqual([])
    expect(moveOn(received(state, message('m', 10))).moved.logins).toEqual([
      { codeRequestId: 'robot', workflowId: 'login/a' },
    ])
  })

  test('a person goes before a login that waits, but not before a person', () => {
    const both = opened(request('first', 0), login('robot', 1))
    const { state, displaced } = takeLineOver(both, 3)
    expect(displaced.map(({ id }) => id)).toEqual(['robot'])
    const line = openRequest(state, request('second', 5), AMPLE).state
    expect(line.open.map(({ id }) => id)).toEqual(['first', 'second'])
    expect(openRequest(line, login('robot', 1), AMPLE).decision).toEqual({ kind: 'known' })
  })

  test('a login whose budget is spent gets no place', () => {
    const budget: Budget = { windowMs: 100, maxRequests: 1, maxWrongCodes: 1 }
    const spent = openRequest(emptyBroker(), request('a', 0), budget).state
    expect(holdPlace(spent, login('robot', 10), budget).decision).toBe('budgetExhausted')
  })
})
