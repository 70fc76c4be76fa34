import type { Client } from '@temporalio/client'
import type { ChangeFeed } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { Vault } from '../vault/vault.ts'
import type { LoginSettings, NumberSettings } from '../workflows/contracts.ts'

/** What the routes work with. */
export interface Services {
  database: Database
  vault: Vault
  temporal: Client
  changes: ChangeFeed
  numbers: NumberSettings
  logins: LoginSettings
}
