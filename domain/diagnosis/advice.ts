import { isAssociated, isOpen } from '../number-status.ts'
import { type DiagnosisFacts, type Fate, type NearMessage, fateOf } from './facts.ts'
import { asker, span } from './words.ts'

/** What it comes down to. The first that fits: what was used counts most, and what says most about the cause comes next. */
export type Finding =
  'received' | 'takenOver' | 'supplied' | 'late' | 'unreadable' | 'overtaken' | 'others' | 'undecided' | 'nothing'

const TELLING: [Fate, Finding][] = [
  ['late', 'late'],
  ['noCode', 'unreadable'],
  ['overtaken', 'overtaken'],
  ['others', 'others'],
  ['undecided', 'undecided'],
]

export function find(facts: DiagnosisFacts): Finding {
  const { request, messages, steps } = facts
  if (request.status === 'received' || request.status === 'takenOver') return request.status
  if (steps.some(({ name, at }) => name === 'codeSupplied' && at >= request.openedAt)) return 'supplied'
  const since = messages.filter(({ receivedAt }) => receivedAt >= request.openedAt)
  const fates = new Set(since.map((message) => fateOf(message, request)))
  return TELLING.find(([fate]) => fates.has(fate))?.[1] ?? 'nothing'
}

/** One or two sentences that say how it stands. */
export function summarise(facts: DiagnosisFacts, finding: Finding): string {
  const { request, now } = facts
  const cause = causeOf(facts, finding)
  if (request.status !== 'waiting') return cause
  return finding === 'nothing'
    ? `Waiting for ${span(now - request.openedAt)}, and no SMS has come so far.`
    : `Waiting for ${span(now - request.openedAt)}. ${cause}`
}

function causeOf(facts: DiagnosisFacts, finding: Finding): string {
  const { request } = facts
  switch (finding) {
    case 'received':
      return `${asker(facts)} got the code after ${span((request.endedAt ?? facts.now) - request.openedAt)}.`
    case 'takenOver':
      return 'A person took the line over and got the next code; a login that still runs asks for one of its own.'
    case 'supplied':
      return 'A person typed a code by hand, so that the SMS was not needed.'
    case 'late':
      return 'The code came when the request was over.'
    case 'unreadable':
      return 'An SMS came, and no code could be read in it.'
    case 'overtaken':
      return 'A code came after a newer message, and was not used.'
    case 'others':
      return 'The code that came was for another request, which had asked before.'
    case 'undecided':
      return 'An SMS came, and it is not decided yet whose it is.'
    case 'nothing':
      return request.status === 'timedOut' ? 'No SMS came in time.' : 'The request was ended before an SMS came.'
  }
}

/** From here on a carrier is slow. */
const SLOW_MS = 30_000

/** What to try next, in words for people. */
export function advise(facts: DiagnosisFacts, finding: Finding): string[] {
  return [...adviceOn(facts, finding), ...adviceOnDelay(facts), ...adviceOnBudget(facts)]
}

function adviceOn(facts: DiagnosisFacts, finding: Finding): string[] {
  switch (finding) {
    case 'received':
    case 'takenOver':
    case 'supplied':
      return []
    case 'late':
      return ['Ask again, and wait longer this time: the late code itself is not used any more.']
    case 'unreadable':
      return ['Open the message and say what its code is: Keyline learns from it how this sender writes its codes.']
    case 'overtaken':
      return ['Ask again, once: the provider sent several messages, and only the newest code still works.']
    case 'others':
      return ['Ask again when nobody else waits: each code goes to whoever asked first.']
    case 'undecided':
      return ['Look again in a moment. If it stays so, see whether Keyline’s worker is running.']
    case 'nothing':
      return adviceOnSilence(facts)
  }
}

function adviceOnSilence({ request, numberStatus, appName, steps, budget }: DiagnosisFacts): string[] {
  if (numberStatus === null || !isOpen(numberStatus)) {
    return ['The account has no number that receives codes: set one up first.']
  }
  if (!isAssociated(numberStatus) && numberStatus !== 'releasing') {
    return [`Enter the number at ${appName}: as far as Keyline knows it is not known there yet.`]
  }
  const asked = `See at ${appName} whether it sent a code at all, and that it sends it by SMS to this number.`
  if (request.status === 'waiting') return [asked]
  const throttled = steps.some(({ name }) => name === 'resendCode') || budget.used > 1
  const next = throttled
    ? `Wait some minutes before you ask again: providers send no more codes for a while when many are asked for.`
    : 'Ask again: a carrier may hold an SMS up, or lose it.'
  return [asked, next]
}

function adviceOnDelay({ messages, request }: DiagnosisFacts): string[] {
  const own = messages.filter((message) => ['used', 'late'].includes(fateOf(message, request)))
  const worst = Math.max(0, ...own.map(delayOf))
  if (worst < SLOW_MS) return []
  return [`The SMS took ${span(worst)} from the carrier to Keyline. If that is often so, ask the carrier about it.`]
}

function delayOf({ sentAt, receivedAt }: NearMessage): number {
  return receivedAt - sentAt
}

function adviceOnBudget({ budget: { used, max, windowMs } }: DiagnosisFacts): string[] {
  if (used < max) return []
  return [
    `The account’s budget of codes is used up. Wait up to ${span(windowMs)}: Keyline stops before the provider locks the account.`,
  ]
}
