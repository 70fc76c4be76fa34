import type { LoginStepName } from '../login.ts'
import { type DiagnosisFacts, type Fate, type NearMessage, fateOf } from './facts.ts'
import { asker, fromSender, readably, span } from './words.ts'

export const EVENT_KINDS = ['asked', 'login', 'carrier', 'received', 'repeated', 'ended'] as const

export interface DiagnosisEvent {
  /** Unix ms. */
  at: number
  kind: (typeof EVENT_KINDS)[number]
  text: string
}

/** What happened, in the order in which it did. */
export function tellEvents(facts: DiagnosisFacts): DiagnosisEvent[] {
  const events = [
    asked(facts),
    ...facts.steps.flatMap(({ name, at }) => stepEvent(name, at)),
    ...facts.messages.flatMap((message) => messageEvents(message, fateOf(message, facts.request))),
    ...ended(facts),
  ]
  return events.sort((a, b) => a.at - b.at)
}

function asked(facts: DiagnosisFacts): DiagnosisEvent {
  const { openedAt, deadline } = facts.request
  const behind = facts.ahead === 0 ? '' : ' Others had asked before, and get their codes first.'
  const text = `${asker(facts)} asked for a code, for ${span(deadline - openedAt)} at the most.${behind}`
  return { at: openedAt, kind: 'asked', text }
}

/** The steps that have to do with codes. */
const STEPS: Partial<Record<LoginStepName, string>> = {
  enterCredentials: 'The login gave the password: from here on the provider may send a code.',
  resendCode: 'The login had the provider send another code.',
  codeSupplied: 'A person typed a code by hand.',
  typeCode: 'The login typed the code.',
  startAgain: 'The browser was lost, and the login began again.',
}

function stepEvent(name: LoginStepName, at: number): DiagnosisEvent[] {
  const text = STEPS[name]
  return text === undefined ? [] : [{ at, kind: 'login', text }]
}

const FATES: Record<Exclude<Fate, 'noCode'>, string> = {
  used: 'Its code was given to this request',
  late: 'The request had ended by then: the code is late, and was not used',
  overtaken: 'A newer message was there already, and the newest one counts: its code was not used',
  others: 'Its code was given to another request, and to nobody else',
  older: 'It is older than the request: its code was not used',
  undecided: 'It is not decided yet whose it is',
  unclaimed: 'Nobody was waiting for its code: it was not used',
}

function messageEvents({ from, sentAt, receivedAt, repeats, reason }: NearMessage, fate: Fate): DiagnosisEvent[] {
  const why = readably(reason)
  const told = fate === 'noCode' ? `No code was read in it: ${why}` : `${FATES[fate]}. How it was read: ${why}`
  const events: DiagnosisEvent[] = [
    { at: Math.min(sentAt, receivedAt), kind: 'carrier', text: `The carrier received an SMS${fromSender(from)}.` },
    { at: receivedAt, kind: 'received', text: `It reached Keyline ${span(receivedAt - sentAt)} later. ${told}.` },
  ]
  if (repeats === 0) return events
  const times = repeats === 1 ? 'once more' : repeats > 99 ? 'many times more' : `${String(repeats)} times more`
  const text = `The carrier delivered it ${times}. A repetition changes nothing.`
  return [...events, { at: receivedAt, kind: 'repeated', text }]
}

const ENDS = {
  received: 'The request ended with its code.',
  timedOut: 'The time of the request was over.',
  cancelled: 'The request was cancelled, or nobody needed its code any more.',
  takenOver: 'A person took the line over, to get the next code.',
}

function ended({ request: { status, endedAt } }: DiagnosisFacts): DiagnosisEvent[] {
  return status === 'waiting' || endedAt === null ? [] : [{ at: endedAt, kind: 'ended', text: ENDS[status] }]
}
