import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'

export type Database = PrismaClient
/** The database within one transaction. */
export type Transaction = Parameters<Parameters<Database['$transaction']>[0]>[0]

/** A database that never answers must not hold requests for ever. */
const CONNECT_TIMEOUT_MS = 10_000

/**
 * Far above what any takes. Prisma rolls back what takes longer, and may send the statement that was on its way outside of
 * the transaction.
 */
const TRANSACTION_MS = 30_000

/** A pool of connections, opened when first used; `$disconnect()` closes it. */
export function createDatabase(url: string): Database {
  const pool = { connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS }
  const transactionOptions = { maxWait: CONNECT_TIMEOUT_MS, timeout: TRANSACTION_MS }
  return new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions })
}
