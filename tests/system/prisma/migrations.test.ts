import { afterEach, expect, inject, test } from 'vitest'
import { CatalogAdapter } from '../../../prisma/catalog-adapter.ts'
import { createDatabase } from '../../../prisma/client.ts'
import { migrate } from '../../../prisma/migrate.ts'
import { missingFromMigrations, withSchemaEngine } from '../../../prisma/schema-engine.ts'
import { emptyDatabase, freshDatabase, query, type FreshDatabase } from '../database.ts'

const made: FreshDatabase[] = []
afterEach(async () => {
  for (const database of made.splice(0)) await database.drop()
})

async function database(make: () => Promise<FreshDatabase>): Promise<string> {
  const fresh = await make()
  made.push(fresh)
  return fresh.url
}

test('the schema has nothing that the migrations lack', async () => {
  const url = await database(emptyDatabase)
  expect(await withSchemaEngine(url, missingFromMigrations)).toBeNull()
})

test('trying the migrations never empties a database that is in use', async () => {
  const url = await database(freshDatabase)
  await expect(withSchemaEngine(url, missingFromMigrations)).rejects.toThrow(/not empty/)
  expect(await query(url, 'SELECT 1 FROM "Workspace"')).toEqual([])
})

test('migrating again applies nothing and keeps the rows', async () => {
  const url = await database(emptyDatabase)
  expect(await migrate(url)).not.toEqual([])
  await query(url, `INSERT INTO "Workspace" ("id", "name") VALUES (gen_random_uuid(), 'Acme')`)
  expect(await migrate(url)).toEqual([])
  expect(await query(url, 'SELECT "name" FROM "Workspace"')).toEqual([{ name: 'Acme' }])
})

test('whoever owns the database can migrate it, and need not be a superuser', async () => {
  const fresh = await emptyDatabase()
  const url = new URL(fresh.url)
  const [name, role] = [url.pathname.slice(1), `owner-${crypto.randomUUID()}`]
  await query(fresh.url, `CREATE ROLE "${role}" LOGIN PASSWORD 'plain'`)
  try {
    await query(fresh.url, `ALTER DATABASE "${name}" OWNER TO "${role}"`)
    url.username = role
    url.password = 'plain'
    expect(await migrate(url.href)).not.toEqual([])
  } finally {
    await fresh.drop()
    await query(inject('templateDatabaseUrl'), `DROP ROLE "${role}"`)
  }
})

test('processes that start together migrate once', async () => {
  const url = await database(emptyDatabase)
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
  const records = await query(url, 'SELECT "migration_name" FROM "_prisma_migrations"')
  expect(records).toHaveLength(applied.flat().length)
})

test('a migration is applied whole or not at all, whatever semicolons its comments have', async () => {
  const url = await database(emptyDatabase)
  const adapter = new CatalogAdapter(url)
  try {
    const { executeScript } = await adapter.connect()
    await executeScript(`CREATE TABLE "kept" (); -- one; two\nCOMMENT ON TABLE "kept" IS 'three; four';`)
    await expect(executeScript('CREATE TABLE "half" (); SELECT nonsense')).rejects.toThrow()
  } finally {
    await adapter.end()
  }
  expect(await query(url, `SELECT to_regclass('kept')::text AS kept, to_regclass('half') AS half`)).toEqual([
    { kept: 'kept', half: null },
  ])
})

test('at most one number is open for an account, and for a number', async () => {
  const db = createDatabase(await database(freshDatabase))
  try {
    const workspace = await db.workspace.create({ data: { name: 'Acme' } })
    const owner = await db.user.create({ data: { email: 'owner@example.com', name: 'Olivia' } })
    const app = await db.app.create({ data: { slug: 'x', name: 'X', loginUrl: 'https://x.example/', domains: [] } })
    const account = async (label: string): Promise<string> => {
      const owned = { workspaceId: workspace.id, appId: app.id, ownerId: owner.id }
      return (await db.account.create({ data: { ...owned, label, username: label, password: 'v1.sealed' } })).id
    }
    const open = (accountId: string, e164: string): Promise<{ id: string }> =>
      db.phoneNumber.create({
        data: {
          ...{ id: crypto.randomUUID(), accountId, e164, region: 'US', monthlyPrice: '1.00', currency: 'USD' },
          ...{ status: 'offered', offeredAt: new Date() },
        },
      })

    const [first, second] = [await account('first'), await account('second')]
    const { id } = await open(first, '+12015550100')
    await expect(open(first, '+12015550101')).rejects.toMatchObject({ code: 'P2002' })
    await expect(open(second, '+12015550100')).rejects.toMatchObject({ code: 'P2002' })

    await db.phoneNumber.update({ where: { id }, data: { open: false } })
    await open(second, '+12015550100')
  } finally {
    await db.$disconnect()
  }
})
