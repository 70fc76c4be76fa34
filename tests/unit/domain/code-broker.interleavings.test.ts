import fc from 'fast-check'
import { expect, test } from 'vitest'
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
import { type CodeRequest, endRequest, overdue, takeLineOver } from '../../../domain/code-line.ts'

/** Generated orders of events, each of them a whole life of an account's line. */
const INTERLEAVINGS = 100_000

const BUDGET: Budget = { windowMs: 150, maxRequests: 5, maxWrongCodes: 3 }
const ROBOT = { kind: 'login', loginId: 'l', workflowId: 'login/a' } as const

type Event =
  | { kind: 'personAsks'; id: number; timeout: number; takeOver: boolean }
  | { kind: 'loginHolds' | 'loginAsks'; id: number; lookBack: number; timeout: number }
  | { kind: 'message'; id: number; delay: number; hasCode: boolean }
  | { kind: 'end'; id: number; of: 'p' | 'l' }
  | { kind: 'resend' | 'wrongCode' | 'nothing' }

const id = fc.nat(5)
const timeout = fc.nat(60)
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('personAsks' as const), id, timeout, takeOver: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('loginHolds' as const, 'loginAsks' as const), id, lookBack: fc.nat(15), timeout }),
  fc.record({ kind: fc.constant('message' as const), id: fc.nat(9), delay: fc.nat(20), hasCode: fc.boolean() }),
  fc.record({ kind: fc.constant('end' as const), id, of: fc.constantFrom('p' as const, 'l' as const) }),
  fc.record({ kind: fc.constantFrom('resend' as const, 'wrongCode' as const, 'nothing' as const) }),
)
const lives = fc.array(fc.tuple(fc.nat(25), event), { maxLength: 24 })

/** Plays events as the number's workflow does, and notes what was broken of the rules. */
class Line {
  state: BrokerState = emptyBroker()
  now = 0
  readonly broken: string[] = []
  readonly #asked = new Map<string, CodeRequest>()
  readonly #gone = new Set<string>()
  readonly #seen = new Map<string, ArrivedMessage>()
  readonly #givenTo = new Map<string, string>()
  readonly #servedBy = new Map<string, string>()
  readonly #counted: number[] = []
  /** Messages that may be for a login that holds its place. */
  readonly #undecided = new Set<string>()

  play(after: number, each: Event): void {
    this.now += after
    // A timer may fire late: after a message that came after the deadline.
    if (each.kind !== 'message') for (const { id: overdueId } of overdue(this.state, this.now)) this.#end(overdueId)
    this.#take(each)
    this.#moveOn()
    this.#check()
  }

  #take(each: Event): void {
    switch (each.kind) {
      case 'personAsks': {
        const requester = { kind: 'person', userId: 'someone' } as const
        if (each.takeOver) this.#displace()
        this.#open({ id: `p${String(each.id)}`, requester, from: this.now, ...this.#until(each.timeout) })
        return
      }
      case 'loginHolds': {
        const asked = { id: `l${String(each.id)}`, requester: ROBOT, from: this.now, ...this.#until(each.timeout) }
        this.state = holdPlace(this.state, asked, BUDGET).state
        return
      }
      case 'loginAsks': {
        const from = this.now - each.lookBack
        this.#open({ id: `l${String(each.id)}`, requester: ROBOT, from, ...this.#until(each.timeout) })
        return
      }
      case 'message': {
        this.#receive(each)
        return
      }
      case 'end': {
        this.#end(`${each.of}${String(each.id)}`)
        return
      }
      case 'resend': {
        const { state, allowed } = countResend(this.state, BUDGET, this.now)
        this.state = state
        if (allowed) this.#counted.push(this.now)
        return
      }
      case 'wrongCode': {
        this.state = countWrongCode(this.state, BUDGET, this.now)
        return
      }
      case 'nothing':
    }
  }

  #until(ms: number): { openedAt: number; deadline: number } {
    return { openedAt: this.now, deadline: this.now + ms }
  }

  #displace(): void {
    const { state, displaced } = takeLineOver(this.state, this.now)
    this.state = state
    for (const request of displaced) this.#gone.add(request.id)
  }

  #open(asked: CodeRequest): void {
    const wrongs = this.state.wrongAt.filter((at) => this.now - at < BUDGET.windowMs).length
    const { state, decision } = openRequest(this.state, asked, BUDGET)
    this.state = state
    if (decision.kind === 'known' || decision.kind === 'refused') return
    if (wrongs >= BUDGET.maxWrongCodes) this.broken.push('asked after too many wrong codes')
    this.#asked.set(asked.id, asked)
    this.#counted.push(this.now)
    if (decision.kind === 'given') this.#give(asked.id, decision.messageId)
  }

  #receive(arrived: { id: number; delay: number; hasCode: boolean }): void {
    const messageId = `m${String(arrived.id)}`
    const message = this.#seen.get(messageId) ?? {
      ...{ id: messageId, receivedAt: this.now - arrived.delay, hasCode: arrived.hasCode },
    }
    const isRepeated = this.#seen.has(messageId)
    this.#seen.set(messageId, message)
    const { state, decision } = receiveMessage(this.state, message)
    this.state = state
    if (isRepeated !== (decision.kind === 'duplicate')) this.broken.push('a repetition taken for news, or news for one')
    if (decision.kind === 'given') this.#give(decision.request.id, messageId)
    if (decision.kind === 'undecided') this.#undecided.add(messageId)
  }

  #end(requestId: string): void {
    if (this.state.open.some((open) => open.id === requestId && open.held !== true)) this.#gone.add(requestId)
    this.state = endRequest(this.state, requestId, this.now)
  }

  #moveOn(): void {
    const { state, moved } = moveOn(this.state)
    this.state = state
    if (moved.served !== null) this.#give(moved.served.request.id, moved.served.messageId)
    for (const { messageId } of moved.kept) {
      if (!this.#undecided.delete(messageId)) this.broken.push('decided a second time')
      if (this.#mayBeALogins(messageId)) this.broken.push('called nobody’s while its login held its place')
    }
  }

  /** Whether the newest message may be what a login that holds its place is about to ask for. */
  #mayBeALogins(messageId: string): boolean {
    const [newest] = [...this.#seen.values()].reverse().toSorted((a, b) => b.receivedAt - a.receivedAt)
    if (newest?.id !== messageId) return false
    const { receivedAt } = newest
    const inTime = this.state.open.find(({ from, deadline }) => receivedAt >= from && receivedAt <= deadline)
    return inTime?.held === true
  }

  #give(requestId: string, messageId: string): void {
    const asked = this.#asked.get(requestId)
    const message = this.#seen.get(messageId)
    if (asked === undefined || message === undefined) {
      this.broken.push('given what was never there')
      return
    }
    if (this.#givenTo.has(messageId)) this.broken.push('a code given to two')
    if (this.#servedBy.has(requestId)) this.broken.push('two codes given to one')
    if (this.#gone.has(requestId)) this.broken.push('a code given to who had gone')
    if (!message.hasCode) this.broken.push('no code given as one')
    if (message.receivedAt < asked.from) this.broken.push('an old code given')
    if (message.receivedAt > asked.deadline) this.broken.push('a code given after the deadline')
    if ([...this.#seen.values()].some(({ receivedAt }) => receivedAt > message.receivedAt)) {
      this.broken.push('a code given though a newer message was there')
    }
    this.#undecided.delete(messageId)
    this.#givenTo.set(messageId, requestId)
    this.#servedBy.set(requestId, messageId)
  }

  #check(): void {
    const { open, paused } = this.state
    const inWindow = this.#counted.filter((at) => this.now - at < BUDGET.windowMs)
    if (inWindow.length > BUDGET.maxRequests) this.broken.push('more codes asked for than the budget allows')
    const peopleWait = open.some(({ requester }) => requester.kind !== 'login')
    if (paused.length > 0 && !peopleWait) this.broken.push('a login paused for nobody')
    for (const messageId of this.#undecided) {
      if (!this.#mayBeALogins(messageId)) this.broken.push('left undecided for nobody')
    }
    for (const requestId of this.#asked.keys()) {
      const isOver = this.#gone.has(requestId) || this.#servedBy.has(requestId)
      if (open.some(({ id: openId, held }) => openId === requestId && held !== true) === isOver) {
        this.broken.push(`${requestId} forgotten, or open after its end`)
      }
    }
  }
}

test(`the rules hold in ${String(INTERLEAVINGS)} interleavings of people, logins, messages, repetitions and time-outs`, () => {
  fc.assert(
    fc.property(lives, (events) => {
      const line = new Line()
      for (const [after, each] of events) line.play(after, each)
      expect(line.broken).toEqual([])
      // It is carried over a continue-as-new.
      expect(JSON.parse(JSON.stringify(line.state))).toEqual(line.state)
    }),
    { numRuns: INTERLEAVINGS },
  )
})

test('nothing is open or undecided when every deadline has passed', () => {
  fc.assert(
    fc.property(lives, (events) => {
      const line = new Line()
      for (const [after, each] of events) line.play(after, each)
      line.play(1_000, { kind: 'nothing' })
      expect(line.state.open).toEqual([])
      expect(line.state.messages.filter(({ undecided }) => undecided)).toEqual([])
    }),
    { numRuns: 5_000 },
  )
})
