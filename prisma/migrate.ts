import pg from 'pg'
import { applyMigrations, withSchemaEngine } from './schema-engine.ts'

// Any number of our own: it names the lock that starting processes queue for.
const MIGRATION_LOCK = 5_395_463_901

/**
 * Brings the database up to the newest migration; safe to repeat, and to run from several processes at once.
 * @returns the names of the migrations that were missing.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl })
  await lock.connect()
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await withSchemaEngine(databaseUrl, applyMigrations)
  } finally {
    await lock.end()
  }
}
