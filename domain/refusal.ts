/** Why Keyline does not do what was asked. The code is stable: API clients and workflows rely on it. */
export const REFUSALS = {
  managedNumberNotSupported: 'This app does not take managed phone numbers.',
  noNumberAvailable: 'The carrier has no number to offer at the moment. Try again later.',
  carrierUnavailable: 'The carrier cannot be reached at the moment. Nothing was rented; try again later.',
  setupInProgress: 'This account has a managed phone number, or one is being set up.',
  offerExpired: 'This offer has expired. Ask for a new one.',
  offerMismatch: 'This is not the number that was offered for this account.',
  offerTaken: 'Somebody else has rented this number meanwhile. Ask for a new offer.',
  carrierRefused: 'The carrier refused to rent this number.',
  noManagedNumber: 'This account has no managed phone number.',
  numberNotCreated: 'The number is not rented yet: create it first.',
  notAwaitingAssociation: 'The number is not waiting to be associated.',
  notAwaitingVerification: 'The number is not waiting to be verified.',
  nothingToRetry: 'There is nothing to try again: no wait has timed out.',
  numberNotReady: 'The number does not receive codes yet.',
  numberReleasing: 'The number is being released.',
  nothingToKeep: 'Nobody has asked for the release of this number.',
  numberInUse: 'A login is using this number. Wait for it, cancel it, or release with force.',
  automationPaused: 'Keyline does not log in to this account for now. Its Owner can have it go on.',
  budgetExhausted:
    'Too many codes were asked for this account. Keyline stops before the provider locks it; try again later.',
} as const

export type RefusalCode = keyof typeof REFUSALS

export function isRefusalCode(value: string): value is RefusalCode {
  return Object.hasOwn(REFUSALS, value)
}
