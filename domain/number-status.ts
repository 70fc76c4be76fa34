import type { RefusalCode } from './refusal.ts'

/** The life of a managed phone number, from its offer to its end. */
export type NumberStatus =
  | 'offered'
  | 'provisioning'
  | 'awaitingAssociation'
  | 'associationTimedOut'
  | 'awaitingVerification'
  | 'verificationTimedOut'
  | 'active'
  | 'releasing'
  | ClosedStatus

export type ClosedStatus = 'expired' | 'failed' | 'released'

/** True from the offer until the number is expired, failed or released. */
export function isOpen(status: NumberStatus): status is Exclude<NumberStatus, ClosedStatus> {
  return status !== 'expired' && status !== 'failed' && status !== 'released'
}

/** Where a number stands, and when its present wait ends; null where it has no end. */
export interface Standing {
  status: NumberStatus
  deadline: Date | number | null
}

/** True of a number that is to be released, until its deadline: it still receives codes, and can be kept. */
export function isInQuarantine({ status, deadline }: Standing): boolean {
  return status === 'releasing' && deadline !== null
}

/** True where the provider may know the number: whoever releases it at once may lock people out. */
export function isAssociated(status: NumberStatus): boolean {
  return status === 'awaitingVerification' || status === 'verificationTimedOut' || status === 'active'
}

/** True while the number is ours at the carrier and its codes have an addressee. */
export function receivesCodes(number: Standing): boolean {
  switch (number.status) {
    case 'awaitingAssociation':
    case 'associationTimedOut':
    case 'awaitingVerification':
    case 'verificationTimedOut':
    case 'active':
      return true
    case 'releasing':
      return isInQuarantine(number)
    case 'offered':
    case 'provisioning':
    case 'expired':
    case 'failed':
    case 'released':
      return false
  }
}

/** What a person may tell a number's workflow while it waits. */
export type OwnerAction = 'associated' | 'verified' | 'retry'

/** @returns why the action makes no sense in this state, or null where it does. */
export function refuseOwnerAction(action: OwnerAction, status: NumberStatus): RefusalCode | null {
  if (status === 'offered' || status === 'provisioning') return 'numberNotCreated'
  if (status === 'releasing') return 'numberReleasing'
  if (!isOpen(status)) return 'noManagedNumber'
  switch (action) {
    case 'associated':
      return status === 'awaitingAssociation' || status === 'associationTimedOut' ? null : 'notAwaitingAssociation'
    case 'verified':
      return status === 'awaitingVerification' || status === 'verificationTimedOut' ? null : 'notAwaitingVerification'
    case 'retry':
      return status === 'associationTimedOut' || status === 'verificationTimedOut' ? null : 'nothingToRetry'
  }
}

/** What has to happen next, and so what the app shows first. */
export type NextAction = 'create' | 'wait' | 'associate' | 'verify' | 'retry' | 'offer' | 'none'

export function nextAction(status: NumberStatus): NextAction {
  switch (status) {
    case 'offered':
      return 'create'
    case 'provisioning':
    case 'releasing':
      return 'wait'
    case 'awaitingAssociation':
      return 'associate'
    case 'awaitingVerification':
      return 'verify'
    case 'associationTimedOut':
    case 'verificationTimedOut':
      return 'retry'
    case 'active':
      return 'none'
    case 'expired':
    case 'failed':
    case 'released':
      return 'offer'
  }
}

export type StepName = 'offer' | 'create' | 'associate' | 'verify'

export interface SetupStep {
  name: StepName
  state: 'done' | 'current' | 'ahead' | 'stopped'
  /** When it was done. */
  at: Date | null
}

/** When each step of a setup was done, where it was. */
export interface SetupDates {
  offeredAt: Date | null
  rentedAt: Date | null
  associatedAt: Date | null
  verifiedAt: Date | null
}

/** The setup as a line of steps: those done, the one it stands at (or stopped at), those ahead. */
export function setupSteps(status: NumberStatus, dates: SetupDates): SetupStep[] {
  const line: { name: StepName; at: Date | null }[] = [
    { name: 'offer', at: dates.offeredAt },
    { name: 'create', at: status === 'provisioning' ? null : dates.rentedAt },
    { name: 'associate', at: dates.associatedAt },
    { name: 'verify', at: dates.verifiedAt },
  ]
  const standing = line.findIndex((step) => step.at === null)
  const waits = isOpen(status) && status !== 'releasing'
  return line.map((step, index) => ({
    ...step,
    state: step.at !== null ? 'done' : index > standing ? 'ahead' : waits ? 'current' : 'stopped',
  }))
}
