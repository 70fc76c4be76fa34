import { uuid4 } from '@temporalio/workflow'
import { type BrokerState, emptyBroker } from '../domain/code-broker.ts'
import type { NumberStatus } from '../domain/number-status.ts'
import type { RefusalCode } from '../domain/refusal.ts'
import type { ManagedPhoneNumberInput } from './contracts.ts'

/** Everything that a number's workflow remembers; carried whole over a continue-as-new. */
export interface NumberLife {
  phoneNumberId: string
  status: NumberStatus
  /** False until the carrier's offer is reserved. */
  offered: boolean
  /** Why the carrier would not: the answer to `offer` or `create`. */
  refusal: RefusalCode | null
  reason: string | null
  revision: number
  /** When the present wait ends, Unix ms; null where it has no end. */
  deadline: number | null
  rentedAt: number | null
  associatedAt: number | null
  verifiedAt: number | null
  releasedAt: number | null
  servedUntil: number | null
  remindersSent: number
  /** When the SMS came that proved the association. */
  proofAt: number | null
  /** Whether the set-up has asked for the code of that SMS already. Not in lives of before it did. */
  proofTaken?: boolean
  /** The status that it had before its quarantine. Not in lives of before there was one. */
  keptFrom?: NumberStatus
  /** What people and the carrier have said and the journey has not yet acted on. */
  heard: {
    create: boolean
    release: boolean
    associated: boolean
    verified: boolean
    retry: boolean
    carrier: boolean
    renewal: boolean
    /** A release after this quarantine, and its undoing, until people can see them in the database. Not in lives of before there was one. */
    quarantineMs?: number | null
    keep?: boolean
  }
  broker: BrokerState
}

export function newLife({ settings }: ManagedPhoneNumberInput): NumberLife {
  return {
    phoneNumberId: uuid4(),
    status: 'offered',
    offered: false,
    refusal: null,
    reason: null,
    revision: 0,
    deadline: Date.now() + settings.offerMs,
    rentedAt: null,
    associatedAt: null,
    verifiedAt: null,
    releasedAt: null,
    servedUntil: null,
    remindersSent: 0,
    proofAt: null,
    heard: {
      create: false,
      release: false,
      associated: false,
      verified: false,
      retry: false,
      carrier: false,
      renewal: false,
    },
    broker: emptyBroker(),
  }
}

/** Whether the present wait has ended. */
export function isOver(life: NumberLife): boolean {
  return life.deadline !== null && Date.now() >= life.deadline
}

/** Whether somebody has asked for a release, at once or after a quarantine, that the journey has not begun yet. */
export function isReleaseAsked({ heard }: NumberLife): boolean {
  return heard.release || typeof heard.quarantineMs === 'number'
}
