import type { Schemas } from '../api/client.ts'

type Account = Pick<Schemas['Account'], 'phoneNumber' | 'lastLogin'>
type Status = Schemas['PhoneNumber']['status']

/** From no number to a login without a person; each is done once the account shows it. */
export const STEPS = ['create', 'associate', 'verify', 'login'] as const
export type FirstStep = (typeof STEPS)[number]

/** How many of the steps a number has taken. */
const TAKEN: Record<Status, number> = {
  offered: 0,
  expired: 0,
  failed: 0,
  released: 0,
  releasing: 0,
  provisioning: 1,
  awaitingAssociation: 1,
  associationTimedOut: 1,
  awaitingVerification: 2,
  verificationTimedOut: 2,
  active: 3,
}

/** @returns how many of `STEPS` are done; they are done in their order. */
export function stepsDone({ phoneNumber, lastLogin }: Account): number {
  const taken = phoneNumber === null ? 0 : TAKEN[phoneNumber.status]
  const isLoggedIn = lastLogin?.outcome === 'signedIn' || lastLogin?.outcome === 'alreadySignedIn'
  return taken === 3 && isLoggedIn ? STEPS.length : taken
}
