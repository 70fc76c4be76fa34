import type { Client } from '@temporalio/client'
import type { ChangeFeed } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { Vault } from '../vault/vault.ts'
import type { LoginSettings, NumberSettings } from '../workflows/contracts.ts'
import type { AllowedHosts } from '../network/addresses.ts'
import type { Outbox } from './outbox.ts'
import type { StatusBoard } from './status.ts'

/** What the routes work with. */
export interface Services {
  database: Database
  vault: Vault
  temporal: Client
  changes: ChangeFeed
  dispatcher: Outbox
  alerts: Outbox
  statusBoard: StatusBoard
  /** Hosts that alerts may go to without https and in private networks. */
  alertHosts: AllowedHosts
  /** Where people reach Keyline, for the links that it hands out. */
  publicUrl: string
  /** The pages of this Keyline's namespace in Temporal's Web UI; null where nobody knows where it is. */
  temporalUi: string | null
  /** What runs beside Keyline to try it out; null in earnest. */
  demo: { provider: string; simulator: string } | null
  numbers: NumberSettings
  /** How long the release of a number can be undone. */
  quarantineMs: number
  logins: LoginSettings
}
