import type { Database } from '../prisma/client.ts'
import { Prisma } from '../prisma/generated/client.ts'
import { type Place, SEALED_TABLES, type SealedTable } from './places.ts'
import { SEALED_PREFIX, type Vault, VaultError } from './vault.ts'

/** Rows are locked for the moment that one batch takes. */
const BATCH = 100
/** What is sealed under an old key during one pass is found by the next. */
const MAX_PASSES = 3
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

const TABLES = Object.keys(SEALED_TABLES) as SealedTable[]

/** The sealed columns of a row, by their names. */
type Values = Record<string, string | null>
type Change = (place: Place, rowId: string, value: string) => Promise<string>

/**
 * Wraps every data key under the current key, while others read and write. It may be stopped at any time and started
 * again, also twice at once: a row that somebody has changed since it was read is left alone.
 * @param onProgress hears after each batch how many rows have been changed so far.
 * @returns the same in the end, and how many values are left under each other key: that key is gone, or a process that
 * still has it first goes on writing.
 */
export async function rewrapAll(
  database: Database,
  vault: Vault,
  onProgress: (rows: number) => void,
): Promise<{ rows: number; left: Map<string, number> }> {
  let left = new Map<string, number>()
  let rows = 0
  const count = (changed: number): void => {
    rows += changed
    onProgress(rows)
  }
  const rewrap: Change = async (_place, _rowId, value) => {
    try {
      return value.startsWith(vault.currentPrefix) ? value : await vault.rewrap(value)
    } catch (error) {
      if (error instanceof VaultError) return value
      throw error
    }
  }
  for (let pass = 1; pass <= MAX_PASSES; pass++) {
    for (const table of TABLES) await changeAll(database, table, vault.currentPrefix, rewrap, count)
    left = await countUnderOtherKeys(database, vault)
    if (left.size === 0) break
  }
  return { rows, left }
}

/**
 * Seals what was stored before there was a vault, once: afterwards the database itself refuses what is not sealed.
 * @returns in how many rows something was sealed.
 */
export async function sealPlainValues(database: Database, vault: Vault): Promise<number> {
  let rows = 0
  const seal: Change = async (place, rowId, value) =>
    value.startsWith(SEALED_PREFIX) ? value : vault.seal(place, rowId, value)
  const open = await database.$queryRaw<{ table: SealedTable; constraint: string }[]>`
    SELECT relname AS "table", conname AS "constraint" FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    WHERE conname LIKE '%\\_sealed' AND NOT convalidated`
  for (const table of new Set(open.map((constraint) => constraint.table))) {
    await changeAll(database, table, SEALED_PREFIX, seal, (changed) => (rows += changed))
  }
  for (const { table, constraint } of open) {
    const validate = Prisma.sql`ALTER TABLE ${identifier(table)} VALIDATE CONSTRAINT ${identifier(constraint)}`
    await database.$executeRaw(validate)
  }
  return rows
}

/**
 * Changes the rows of a table that have a value without the prefix, batch by batch.
 * @param onBatch hears how many it changed.
 */
async function changeAll(
  database: Database,
  table: SealedTable,
  prefix: string,
  change: Change,
  onBatch: (rows: number) => void,
): Promise<void> {
  const { columns } = SEALED_TABLES[table]
  const [name, rowId] = [identifier(table), identifier(SEALED_TABLES[table].rowId)]
  const others = columns.map((column) => Prisma.sql`NOT starts_with(${identifier(column)}, ${prefix})`)
  const stored = Prisma.sql`jsonb_build_object(${Prisma.join(columns.map((column) => Prisma.sql`${column}::text, ${identifier(column)}`))})`
  const news = columns.map((column) => Prisma.sql`${identifier(column)} = changed."to" ->> ${column}::text`)
  let after = FIRST_ID
  for (;;) {
    const batch = await database.$queryRaw<{ id: string; from: Values }[]>`
      SELECT ${rowId}::text AS "id", ${stored} AS "from" FROM ${name}
      WHERE ${rowId} > ${after}::uuid AND (${Prisma.join(others, ' OR ')}) ORDER BY ${name}.${rowId} LIMIT ${BATCH}`
    const last = batch.at(-1)
    if (last === undefined) return
    after = last.id
    const changes = await Promise.all(batch.map(async (row) => ({ ...row, to: await changeRow(table, row, change) })))
    const rows = await database.$executeRaw`
      UPDATE ${name} SET ${Prisma.join(news)}
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS changed("id" uuid, "from" jsonb, "to" jsonb)
      WHERE ${name}.${rowId} = changed."id" AND ${stored} = changed."from" AND changed."from" <> changed."to"`
    onBatch(rows)
  }
}

async function changeRow(table: SealedTable, row: { id: string; from: Values }, change: Change): Promise<Values> {
  const entries = Object.entries(row.from).map(async ([column, value]) => {
    const place = `${table}.${column}` as Place
    return [column, value === null ? null : await change(place, row.id, value)] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

async function countUnderOtherKeys(database: Database, vault: Vault): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const table of TABLES) {
    for (const column of SEALED_TABLES[table].columns.map(identifier)) {
      const rows = await database.$queryRaw<{ keyId: string; values: bigint }[]>`
        SELECT split_part(${column}, '.', 2) AS "keyId", count(*) AS "values" FROM ${identifier(table)}
        WHERE NOT starts_with(${column}, ${vault.currentPrefix}) GROUP BY 1`
      for (const { keyId, values } of rows) counts.set(keyId, (counts.get(keyId) ?? 0) + Number(values))
    }
  }
  return counts
}

/** For names that this program has itself. */
function identifier(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`)
}
