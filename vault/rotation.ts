import type { Database } from '../prisma/client.ts'
import { Prisma } from '../prisma/generated/client.ts'
import { type Place, SEALED_COLUMNS } from './places.ts'
import { SEALED_PREFIX, type Vault, VaultError } from './vault.ts'

/** Rows are locked for the moment that one batch takes. */
const BATCH = 100
/** What is sealed under an old key during one pass is found by the next. */
const MAX_PASSES = 3

const PLACES = Object.keys(SEALED_COLUMNS) as Place[]

interface StoredValue {
  id: string
  value: string
}

/**
 * Wraps every data key under the current key, while others read and write. It may be stopped at any time and started
 * again, also twice at once: a value that somebody has changed since it was read is left alone.
 * @param onProgress hears after each batch how many values have been wrapped anew so far.
 * @returns the same in the end, and how many values are left under each other key: that key is gone, or a process that
 * still has it first goes on writing.
 */
export async function rewrapAll(
  database: Database,
  vault: Vault,
  onProgress: (done: number) => void,
): Promise<{ done: number; left: Map<string, number> }> {
  let left = new Map<string, number>()
  let done = 0
  const count = (values: number): void => {
    done += values
    onProgress(done)
  }
  const rewrap = async ({ value }: StoredValue): Promise<string> => {
    try {
      return await vault.rewrap(value)
    } catch (error) {
      if (error instanceof VaultError) return value
      throw error
    }
  }
  for (let pass = 1; pass <= MAX_PASSES; pass++) {
    for (const place of PLACES) {
      const others = Prisma.sql`NOT starts_with(${columnOf(place)}, ${vault.currentPrefix})`
      await changeAll(database, place, others, rewrap, count)
    }
    left = await countUnderOtherKeys(database, vault)
    if (left.size === 0) break
  }
  return { done, left }
}

/**
 * Seals what was stored before there was a vault, once: afterwards the database itself refuses what is not sealed.
 * @returns how many values were sealed.
 */
export async function sealPlainValues(database: Database, vault: Vault): Promise<number> {
  let sealed = 0
  for (const place of PLACES) {
    const constraint = `${place.replace('.', '_')}_sealed`
    const open = await database.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_constraint WHERE conname = ${constraint} AND NOT convalidated`
    if (open.length === 0) continue
    const plain = Prisma.sql`NOT starts_with(${columnOf(place)}, ${SEALED_PREFIX})`
    const seal = ({ id, value }: StoredValue): Promise<string> => vault.seal(place, id, value)
    await changeAll(database, place, plain, seal, (values) => (sealed += values))
    const validate = Prisma.sql`ALTER TABLE ${tableOf(place)} VALIDATE CONSTRAINT ${identifier(constraint)}`
    await database.$executeRaw(validate)
  }
  return sealed
}

/** Changes the values of a column that are as `where` says, batch by batch. @param onBatch hears how many it changed. */
async function changeAll(
  database: Database,
  place: Place,
  where: Prisma.Sql,
  change: (stored: StoredValue) => Promise<string>,
  onBatch: (values: number) => void,
): Promise<void> {
  const [table, column, rowId] = [tableOf(place), columnOf(place), identifier(SEALED_COLUMNS[place].rowId)]
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const batch = await database.$queryRaw<StoredValue[]>`
      SELECT ${rowId}::text AS "id", ${column} AS "value" FROM ${table}
      WHERE ${rowId} > ${after}::uuid AND ${where} ORDER BY ${table}.${rowId} LIMIT ${BATCH}`
    const last = batch.at(-1)
    if (last === undefined) return
    after = last.id
    const changes = await Promise.all(
      batch.map(async ({ id, value }) => ({ id, from: value, to: await change({ id, value }) })),
    )
    const real = changes.filter(({ from, to }) => from !== to)
    const count = await database.$executeRaw`
      UPDATE ${table} SET ${column} = changed."to"
      FROM jsonb_to_recordset(${JSON.stringify(real)}::jsonb) AS changed("id" uuid, "from" text, "to" text)
      WHERE ${table}.${rowId} = changed."id" AND ${table}.${column} = changed."from"`
    onBatch(count)
  }
}

async function countUnderOtherKeys(database: Database, vault: Vault): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const place of PLACES) {
    const column = columnOf(place)
    const rows = await database.$queryRaw<{ keyId: string; values: bigint }[]>`
      SELECT split_part(${column}, '.', 2) AS "keyId", count(*) AS "values" FROM ${tableOf(place)}
      WHERE NOT starts_with(${column}, ${vault.currentPrefix}) GROUP BY 1`
    for (const { keyId, values } of rows) counts.set(keyId, (counts.get(keyId) ?? 0) + Number(values))
  }
  return counts
}

function tableOf(place: Place): Prisma.Sql {
  return identifier(SEALED_COLUMNS[place].table)
}

function columnOf(place: Place): Prisma.Sql {
  return identifier(SEALED_COLUMNS[place].column)
}

/** For names that this program has itself. */
function identifier(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`)
}
