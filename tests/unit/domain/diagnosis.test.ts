import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attribution } from '../../../domain/code-broker.ts'
import { extractCode } from '../../../domain/codes/index.ts'
import { type DiagnosisFacts, type NearMessage, diagnose } from '../../../domain/diagnosis/index.ts'
import { type Fate, fateOf } from '../../../domain/diagnosis/facts.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const OPENED = Date.UTC(2026, 0, 1, 9)
const ID = 'this request'

type Request = DiagnosisFacts['request']
const REQUEST: Request = {
  ...{ id: ID, requester: 'person', openedAt: OPENED, deadline: OPENED + 2 * MINUTE },
  ...{ status: 'timedOut', endedAt: OPENED + 2 * MINUTE },
}

function facts(fields: Partial<Omit<DiagnosisFacts, 'request'>> = {}, request: Partial<Request> = {}): DiagnosisFacts {
  return {
    request: { ...REQUEST, ...request },
    ...{ askedBy: 'Olivia', schedule: false, ahead: 0, appName: 'Harbor', numberStatus: 'active' },
    ...{ messages: [], steps: [], budget: { used: 1, max: 5, windowMs: 15 * MINUTE }, now: OPENED + 5 * MINUTE },
    ...fields,
  }
}

/** A message that came so long after the request was opened. */
function sms(afterMs: number, attribution: NearMessage['attribution'], fields: Partial<NearMessage> = {}): NearMessage {
  const receivedAt = OPENED + afterMs
  const codeRequestId = attribution === 'requested' || attribution === 'late' ? ID : null
  return {
    ...{ from: 'Harbor', receivedAt, sentAt: receivedAt - 2 * SECOND, repeats: 0, reason: 'six digits' },
    ...{ attribution, codeRequestId, ...fields },
  }
}

const OTHERS = { codeRequestId: 'another request' }

describe('what became of a message', () => {
  const TABLE: [Fate, NearMessage][] = [
    ['used', sms(MINUTE, 'requested')],
    ['late', sms(3 * MINUTE, 'late')],
    ['overtaken', sms(MINUTE, 'late')],
    ['others', sms(MINUTE, 'requested', OTHERS)],
    ['noCode', sms(MINUTE, 'noCode')],
    ['older', sms(-MINUTE, 'unrequested')],
    ['older', sms(-MINUTE, 'late', OTHERS)],
    ['undecided', sms(MINUTE, 'pending')],
    ['unclaimed', sms(3 * MINUTE, 'unrequested')],
  ]
  test.each(TABLE)('%s', (fate, message) => {
    expect(fateOf(message, REQUEST)).toBe(fate)
  })
})

describe('how it is summed up, and what is advised', () => {
  const received: Partial<Request> = { status: 'received', endedAt: OPENED + 12 * SECOND }
  const resent = { name: 'resendCode' as const, at: OPENED + 45 * SECOND }
  const byLogin: Partial<Request> = { requester: 'login' }
  const TABLE: [name: string, DiagnosisFacts, summary: RegExp, advice: RegExp[]][] = [
    ['received', facts({ messages: [sms(10_000, 'requested')] }, received), /^Olivia got the code after 12 s\.$/, []],
    [
      'received by the schedule',
      facts({ askedBy: null, schedule: true }, { ...received, ...byLogin }),
      /^The scheduled login got the code/,
      [],
    ],
    ['received by a login', facts({}, { ...received, ...byLogin }), /^The login that Olivia started got the code/, []],
    ['received by the set-up', facts({}, { ...received, requester: 'setup' }), /^The set-up of the number got/, []],
    [
      'received, while the carrier was slow',
      facts({ messages: [sms(50_000, 'requested', { sentAt: OPENED + 5000 })] }, received),
      /got the code/,
      [/took 45 s from the carrier/],
    ],
    [
      'typed by hand',
      facts({ steps: [{ name: 'codeSupplied', at: OPENED + 1 }] }, { ...byLogin, status: 'cancelled' }),
      /typed a code by hand/,
      [],
    ],
    ['late', facts({ messages: [sms(3 * MINUTE, 'late')] }), /came when the request was over/, [/wait longer/]],
    ['unreadable', facts({ messages: [sms(MINUTE, 'noCode')] }), /no code could be read/, [/say what its code is/]],
    [
      'an unreadable message and a late code',
      facts({ messages: [sms(MINUTE, 'noCode'), sms(3 * MINUTE, 'late')] }),
      /over/,
      [/wait longer/],
    ],
    ['overtaken', facts({ messages: [sms(MINUTE, 'late')] }), /after a newer message/, [/Ask again, once/]],
    ['of others', facts({ messages: [sms(MINUTE, 'requested', OTHERS)] }), /another request/, [/nobody else waits/]],
    ['undecided', facts({ messages: [sms(MINUTE, 'pending')] }), /not decided yet/, [/Look again/]],
    ['nothing', facts(), /^No SMS came in time\.$/, [/See at Harbor/, /^Ask again: a carrier/]],
    [
      'nothing new',
      facts({ messages: [sms(-MINUTE, 'unrequested')] }),
      /^No SMS came/,
      [/See at Harbor/, /^Ask again/],
    ],
    ['nothing after a resend', facts({ steps: [resent] }, byLogin), /^No SMS came/, [/See at/, /send no more codes/]],
    ['nothing, cancelled', facts({}, { status: 'cancelled' }), /ended before an SMS came/, [/See at/, /^Ask again/]],
    ['nothing, not associated', facts({ numberStatus: 'awaitingAssociation' }), /^No SMS/, [/^Enter the number at H/]],
    [
      'nothing, not associated in time',
      facts({ numberStatus: 'associationTimedOut' }),
      /^No SMS/,
      [/^Enter the number/],
    ],
    ['nothing, in quarantine', facts({ numberStatus: 'releasing' }), /^No SMS/, [/See at/, /^Ask again/]],
    ['nothing, released', facts({ numberStatus: 'released' }), /^No SMS/, [/set one up first/]],
    ['nothing, never a number', facts({ numberStatus: null }), /^No SMS/, [/set one up first/]],
    [
      'nothing, and no budget',
      facts({ budget: { used: 5, max: 5, windowMs: 15 * MINUTE } }),
      /^No SMS/,
      [/See at/, /send no more codes/, /Wait up to 15 min/],
    ],
    ['waiting', facts({}, { status: 'waiting', endedAt: null }), /^Waiting for 5 min, and no SMS/, [/See at Harbor/]],
    [
      'waiting after an unreadable message',
      facts({ messages: [sms(MINUTE, 'noCode')] }, { status: 'waiting', endedAt: null }),
      /^Waiting for 5 min\. .*no code could be read/,
      [/say what its code is/],
    ],
  ]
  test.each(TABLE)('%s', (_, given, summary, advice) => {
    const diagnosis = diagnose(given)
    expect(diagnosis.summary).toMatch(summary)
    expect(diagnosis.advice).toEqual(advice.map((one): unknown => expect.stringMatching(one)))
  })
})

test('the account of a login that got its second code', () => {
  const message = sms(70_000, 'requested', { repeats: 2, reason: 'taught by a person (rule 4711)' })
  const { events } = diagnose(
    facts(
      {
        ahead: 1,
        messages: [sms(40_000, 'noCode', { from: '+12025550199', reason: 'it looks like a year' }), message],
        steps: [
          { name: 'enterCredentials', at: OPENED - 2000 },
          { name: 'requestCode', at: OPENED - 1 },
          { name: 'resendCode', at: OPENED + 45_000 },
          { name: 'typeCode', at: OPENED + 71_500 },
        ],
      },
      { requester: 'login', status: 'received', endedAt: OPENED + 71_000 },
    ),
  )
  expect(events.map(({ at, kind, text }) => `${String((at - OPENED) / SECOND)} ${kind}: ${text}`)).toEqual([
    '-2 login: The login gave the password: from here on the provider may send a code.',
    '0 asked: The login that Olivia started asked for a code, for 2 min at the most. Others had asked before, and get their codes first.',
    '38 carrier: The carrier received an SMS.',
    '40 received: It reached Keyline 2 s later. No code was read in it: it looks like a year.',
    '45 login: The login had the provider send another code.',
    '68 carrier: The carrier received an SMS from Harbor.',
    '70 received: It reached Keyline 2 s later. Its code was given to this request. How it was read: taught by a person.',
    '70 repeated: The carrier delivered it 2 times more. A repetition changes nothing.',
    '71 ended: The request ended with its code.',
    '71.5 login: The login typed the code.',
  ])
})

describe('whatever happened', () => {
  const time = fc.integer({ min: OPENED - 3_000_000_000, max: OPENED + 3_000_000_000 })
  const text = fc.oneof(
    fc.tuple(fc.constantFrom('Your code is ', 'PIN: ', 'Order ', 'OTP '), fc.stringMatching(/^[0-9]{3,10}$/)),
    fc.tuple(fc.string(), fc.stringMatching(/^[0-9]{3,10}$/)),
  )
  const message = fc.record({
    from: fc.oneof(fc.string(), fc.stringMatching(/^\+?[0-9]{4,14}$/), fc.constant('Harbor')),
    ...{ sentAt: time, receivedAt: time, repeats: fc.nat() },
    reason: text.map(([words, code]) => extractCode(words + code, { sender: null }).reason),
    attribution: fc.constantFrom<Attribution | 'pending'>('pending', 'requested', 'late', 'unrequested', 'noCode'),
    codeRequestId: fc.constantFrom(ID, 'another request', null),
  })
  const anything: fc.Arbitrary<DiagnosisFacts> = fc.record({
    request: fc.record({
      id: fc.constant(ID),
      requester: fc.constantFrom('setup', 'person', 'login'),
      ...{ openedAt: time, deadline: time },
      status: fc.constantFrom('waiting', 'received', 'timedOut', 'cancelled'),
      endedAt: fc.option(time),
    }),
    askedBy: fc.constantFrom(null, 'Olivia'),
    schedule: fc.boolean(),
    ahead: fc.nat(),
    appName: fc.constant('Harbor'),
    numberStatus: fc.constantFrom(null, 'offered', 'awaitingAssociation', 'active', 'releasing', 'released'),
    messages: fc.array(message, { maxLength: 8 }),
    steps: fc.array(
      fc.record({ name: fc.constantFrom('enterCredentials', 'resendCode', 'codeSupplied', 'end'), at: time }),
    ),
    budget: fc.record({ used: fc.nat(), max: fc.nat(), windowMs: fc.nat() }),
    now: time,
  })

  test('there is an account of it, in the order of time, without anything as long as a code', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { summary, events, advice } = diagnose(given)
        expect(summary).not.toBe('')
        expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b))
        const told = [summary, ...advice, ...events.map((event) => event.text)].join('\n')
        expect(told).not.toMatch(/\p{Nd}{3}/u)
      }),
      { numRuns: 2000 },
    )
  })
})
