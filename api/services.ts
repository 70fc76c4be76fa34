import type { Client } from '@temporalio/client'
import type { ChangeFeed } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { Vault } from '../vault/vault.ts'
import type { LoginSettings, NumberSettings } from '../workflows/contracts.ts'
import type { Dispatcher } from './dispatcher.ts'

/** What the routes work with. */
export interface Services {
  database: Database
  vault: Vault
  temporal: Client
  changes: ChangeFeed
  dispatcher: Dispatcher
  /** Where people reach Keyline, for the links that it hands out. */
  publicUrl: string
  numbers: NumberSettings
  logins: LoginSettings
}
