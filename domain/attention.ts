import { type LoginOutcome, LOGIN_OUTCOMES, succeeded } from './login.ts'
import type { NumberStatus } from './number-status.ts'

/** Why somebody should look at an account, what cannot wait first. */
export const ATTENTION = ['alarm', 'automationPaused', 'retry', 'verify', 'associate', 'loginFailing'] as const
export type Attention = (typeof ATTENTION)[number]

export interface Standing {
  /** A code that nobody asked for, and nobody has answered for. */
  openAlarm: boolean
  automationPaused: boolean
  /** Of its managed phone number; null where it has none. */
  number: NumberStatus | null
  /** Of its last login; null where it has none, or one that still runs. */
  outcome: LoginOutcome | null
}

/** What the state of a number asks of the account's Owner. */
const OF_NUMBER: Partial<Record<NumberStatus, Attention>> = {
  awaitingAssociation: 'associate',
  awaitingVerification: 'verify',
  associationTimedOut: 'retry',
  verificationTimedOut: 'retry',
}

export const WAITING_STATUSES = Object.keys(OF_NUMBER) as NumberStatus[]
export const FAILING_OUTCOMES = LOGIN_OUTCOMES.filter((outcome) => !succeeded(outcome) && outcome !== 'cancelled')

export function attentionOf({ openAlarm, automationPaused, number, outcome }: Standing): Attention | null {
  if (openAlarm) return 'alarm'
  if (automationPaused) return 'automationPaused'
  const ofNumber = number === null ? undefined : OF_NUMBER[number]
  if (ofNumber !== undefined) return ofNumber
  return outcome !== null && FAILING_OUTCOMES.includes(outcome) ? 'loginFailing' : null
}
