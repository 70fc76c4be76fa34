import type { Attribution } from '../code-broker.ts'
import type { EndedStatus, Requester } from '../code-line.ts'
import type { LoginStepName } from '../login.ts'
import type { NumberStatus } from '../number-status.ts'

/** What is known about one code request. Times are Unix milliseconds; no message's text and no code is among it. */
export interface DiagnosisFacts {
  request: {
    id: string
    requester: Requester['kind']
    openedAt: number
    deadline: number
    status: 'waiting' | EndedStatus
    endedAt: number | null
  }
  /** The person who asked, or who started the login. */
  askedBy: string | null
  /** Whether Keyline started the login by itself. */
  schedule: boolean
  /** How many other requests were open before it. */
  ahead: number
  appName: string
  /** That of the account's newest number; null where it never had one. */
  numberStatus: NumberStatus | null
  /** What came to the number while the request was open, shortly before and after, and what was late for it. */
  messages: NearMessage[]
  /** The steps of the login that asked. */
  steps: { name: LoginStepName; at: number }[]
  /** Codes asked of the provider in the window that ends now, by everyone. */
  budget: { used: number; max: number; windowMs: number }
  now: number
}

export interface NearMessage {
  from: string
  /** The carrier's time of receipt. */
  sentAt: number
  receivedAt: number
  /** How many times the carrier has delivered it again. */
  repeats: number
  /** Why a code was read in it, or none. */
  reason: string
  attribution: Attribution | 'pending'
  codeRequestId: string | null
}

/**
 * What became of a message, seen from the request: `used` for it · `late` for it · `overtaken`: a newer one was there
 * already · `others`: given to another request · `noCode` in it · `older` than the request · `undecided` yet ·
 * `unclaimed`: it came when the request was over.
 */
export type Fate = 'used' | 'late' | 'overtaken' | 'others' | 'noCode' | 'older' | 'undecided' | 'unclaimed'

export function fateOf(message: NearMessage, request: DiagnosisFacts['request']): Fate {
  if (message.attribution === 'pending') return 'undecided'
  if (message.attribution === 'noCode') return 'noCode'
  if (message.codeRequestId === request.id) {
    if (message.attribution === 'requested') return 'used'
    return message.receivedAt > endOf(request) ? 'late' : 'overtaken'
  }
  if (message.attribution === 'requested') return 'others'
  return message.receivedAt < request.openedAt ? 'older' : 'unclaimed'
}

/** When the request stopped taking a code, or will. */
function endOf({ deadline, endedAt }: DiagnosisFacts['request']): number {
  return Math.min(deadline, endedAt ?? deadline)
}
