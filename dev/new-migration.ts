import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './ports.ts'
import { startPostgres } from './postgres.ts'
import { MIGRATIONS_DIRECTORY, missingFromMigrations, withSchemaEngine } from '../prisma/schema-engine.ts'

/** `npm run migrations:new -- <name>`: writes the migration from what the others make to what the schema says. */
const name = process.argv[2]
if (!name || !/^[a-z0-9-]+$/.test(name)) throw new Error('Give the migration a name of a-z, 0-9 and hyphens')

const directory = await mkdtemp(join(tmpdir(), 'keyline-migration-'))
const server = await startPostgres({ directory, port: await freePort(), database: 'empty', log: () => undefined })
try {
  const sql = await withSchemaEngine(server.url, missingFromMigrations)
  if (sql === null) console.log('The migrations already make what the schema says.')
  else await writeMigration(name, sql)
} finally {
  await server.stop()
  await rm(directory, { recursive: true })
}

async function writeMigration(label: string, sql: string): Promise<void> {
  const timestamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const path = join(MIGRATIONS_DIRECTORY, `${timestamp}_${label}`)
  await mkdir(path)
  await writeFile(join(path, 'migration.sql'), sql)
  console.log(`Read it before you commit it: ${path}`)
}
