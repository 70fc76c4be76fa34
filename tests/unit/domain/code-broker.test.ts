import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ArrivedMessage,
  type BrokerState,
  type Budget,
  type CodeRequest,
  LATE_MS,
  countResend,
  countWrongCode,
  emptyBroker,
  endRequest,
  nextDeadline,
  openRequest,
  overdue,
  receiveMessage,
} from '../../../domain/code-broker.ts'

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

describe('in any order of events', () => {
  type Event =
    | { kind: 'open'; id: number; lookBack: number; timeout: number }
    | { kind: 'message'; id: number; delay: number; hasCode: boolean }
    | { kind: 'cancel'; id: number }
    | { kind: 'tick' }

  const event: fc.Arbitrary<{ after: number; event: Event }> = fc.record({
    after: fc.nat(30),
    event: fc.oneof(
      fc.record({ kind: fc.constant('open' as const), id: fc.nat(8), lookBack: fc.nat(20), timeout: fc.nat(60) }),
      fc.record({ kind: fc.constant('message' as const), id: fc.nat(12), delay: fc.nat(20), hasCode: fc.boolean() }),
      fc.record({ kind: fc.constant('cancel' as const), id: fc.nat(8) }),
      fc.record({ kind: fc.constant('tick' as const) }),
    ),
  })

  interface Given {
    requestId: string
    messageId: string
  }

  /** Plays the events as the number's workflow would, and notes what was given to whom. */
  function play(events: { after: number; event: Event }[]): {
    given: Given[]
    requests: Map<string, CodeRequest>
    messages: Map<string, ArrivedMessage>
    state: BrokerState
  } {
    let state = emptyBroker()
    let now = 0
    const given: Given[] = []
    const requests = new Map<string, CodeRequest>()
    const messages = new Map<string, ArrivedMessage>()
    for (const { after, event: each } of events) {
      now += after
      for (const { id } of overdue(state, now)) state = endRequest(state, id, now)
      switch (each.kind) {
        case 'open': {
          const id = `r${String(each.id)}`
          const from = now - each.lookBack
          const asked = { ...request(id, from, now + each.timeout), openedAt: now }
          const { state: next, decision } = openRequest(state, asked, AMPLE)
          state = next
          if (decision.kind !== 'known') requests.set(id, asked)
          if (decision.kind === 'given') given.push({ requestId: id, messageId: decision.messageId })
          break
        }
        case 'message': {
          const id = `m${String(each.id)}`
          const arrived = messages.get(id) ?? message(id, now - each.delay, each.hasCode)
          messages.set(id, arrived)
          const { state: next, decision } = receiveMessage(state, arrived)
          state = next
          if (decision.kind === 'given') given.push({ requestId: decision.request.id, messageId: id })
          break
        }
        case 'cancel':
          state = endRequest(state, `r${String(each.id)}`, now)
          break
        case 'tick':
          break
      }
    }
    return { given, requests, messages, state }
  }

  test('each code goes to one request at most, each request gets one at most, none too old, too late or unreadable', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { given, requests, messages } = play(events)
        expect(new Set(given.map(({ messageId }) => messageId)).size).toBe(given.length)
        expect(new Set(given.map(({ requestId }) => requestId)).size).toBe(given.length)
        for (const { requestId, messageId } of given) {
          const asked = requests.get(requestId)
          const got = messages.get(messageId)
          if (asked === undefined || got === undefined) throw new Error('given what was never there')
          expect(got.hasCode).toBe(true)
          expect(got.receivedAt).toBeGreaterThanOrEqual(asked.from)
          expect(got.receivedAt).toBeLessThanOrEqual(asked.deadline)
        }
      }),
      { numRuns: 5_000 },
    )
  })

  test('nothing is open after its deadline, and what is open was served nothing', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { given, state } = play([...events, { after: 1_000, event: { kind: 'tick' } }])
        expect(state.open).toEqual([])
        const before = play(events)
        for (const { id } of before.state.open) expect(given.map(({ requestId }) => requestId)).not.toContain(id)
      }),
      { numRuns: 2_000 },
    )
  })

  test('what a state cannot hold is not in it: it survives being carried over as JSON', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const { state } = play(events)
        expect(JSON.parse(JSON.stringify(state))).toEqual(state)
      }),
    )
  })
})
