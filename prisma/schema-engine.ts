import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { CatalogAdapter } from './catalog-adapter.ts'

export const MIGRATIONS_DIRECTORY = fileURLToPath(new URL('migrations/', import.meta.url))

const SCHEMA_FILE = fileURLToPath(new URL('schema.prisma', import.meta.url))
const NO_FILTERS = { externalTables: [], externalEnums: [] }

/** Runs `work` on Prisma's own schema engine, as WebAssembly: no binary to download. */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const adapter = new CatalogAdapter(url)
  const engine = await SchemaEngine.new(
    { datamodels: [await readSchema()] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
    await adapter.end()
  }
}

/** @returns the names of the migrations that were missing and now are applied. */
export async function applyMigrations(engine: SchemaEngine): Promise<string[]> {
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: await readMigrations(),
    filters: NO_FILTERS,
  })
  return appliedMigrationNames
}

/**
 * What the schema has and the migrations do not, as SQL.
 * @param engine on an empty database, where it tries the migrations.
 * @returns null where they agree.
 */
export async function missingFromMigrations(engine: SchemaEngine): Promise<string | null> {
  const [path, content] = await readSchema()
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'migrations', ...(await readMigrations()) },
    to: { tag: 'schemaDatamodel', files: [{ path, content }] },
    script: true,
    exitCode: true,
    filters: NO_FILTERS,
  })
  return exitCode === 0 ? null : stdout
}

async function readSchema(): Promise<[path: string, content: string]> {
  return [SCHEMA_FILE, await readFile(SCHEMA_FILE, 'utf8')]
}

async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS_DIRECTORY, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => {
      const content = await readFile(`${MIGRATIONS_DIRECTORY}${name}/migration.sql`, 'utf8')
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: content } } }
    }),
  )
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  return { baseDir: MIGRATIONS_DIRECTORY, lockfile, shadowDbInitScript: '', migrationDirectories }
}
