import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'

export type Database = PrismaClient
/** The database within one transaction. */
export type Transaction = Parameters<Parameters<Database['$transaction']>[0]>[0]

/** A database that never answers must not hold requests for ever. */
const CONNECT_TIMEOUT_MS = 10_000

/** A pool of connections, opened when first used; `$disconnect()` closes it. */
export function createDatabase(url: string): Database {
  const pool = { connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS }
  return new PrismaClient({ adapter: new PrismaPg(pool) })
}
