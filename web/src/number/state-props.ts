import type { Account } from '../accounts/queries.ts'
import type { App } from '../apps/queries.ts'
import type { PhoneNumber } from './queries.ts'

/** What each state of the field is made of. */
export interface StateProps {
  account: Account
  app: App
  number: PhoneNumber
}
