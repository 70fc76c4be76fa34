import { z } from 'zod'
import type { Database } from '../prisma/client.ts'
import type { Change } from './changes.ts'

/** Whoever is further behind is told to read anew. */
const MOST_READ = 500
/** For so long a stream may be gone and go on where it broke off. */
const KEPT_MINUTES = 60

/**
 * Where a reader stands: which transactions it has seen the changes of, as PostgreSQL writes a snapshot. No number would
 * do, for a change may be written early and committed late, when later ones have been read already.
 */
export type Cursor = string

export interface ChangesRead {
  /** Each with where somebody stands who has read up to it, and no further. */
  changes: { change: Change; cursor: Cursor }[]
  /** Where they stand who have read all of them. */
  cursor: Cursor
}

const rowSchema = z.object({
  cursor: z.string(),
  isKept: z.boolean(),
  changes: z.array(
    z.object({ transaction: z.string(), type: z.string(), id: z.string(), accountId: z.string().nullable() }),
  ),
})

/** Where somebody stands who has seen everything up to now. */
export async function currentCursor(database: Database): Promise<Cursor> {
  // By a change that they have seen it is known later that none was lost since: see below.
  await database.$executeRaw`
    INSERT INTO "Change" ("type", "thingId") SELECT 'none', '' WHERE NOT EXISTS (SELECT FROM "Change")`
  const [row] = await database.$queryRaw<{ cursor: Cursor }[]>`SELECT pg_current_snapshot()::text AS "cursor"`
  if (row === undefined) throw new Error('A snapshot is one row')
  return row.cursor
}

/**
 * What has been committed since, of a workspace and about a person: in one statement, and so in one snapshot. Each change
 * is read once by whoever goes on from the cursor that comes with it, whatever the order of the commits.
 * @returns `missed` where there are more than one reads at a time, or some may have been taken away: the oldest go first,
 * so none has as long as one is left that was seen.
 */
export async function changesSince(
  database: Database,
  since: Cursor,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<ChangesRead | 'missed'> {
  if (!isCursor(since)) return 'missed'
  const [found] = await database.$queryRaw<unknown[]>`
    WITH since AS (SELECT ${since}::pg_snapshot AS "seen")
    SELECT pg_current_snapshot()::text AS "cursor",
      pg_snapshot_xmax("seen") <= pg_snapshot_xmax(pg_current_snapshot())
        AND EXISTS (SELECT FROM "Change" WHERE pg_visible_in_snapshot("transaction", "seen")) AS "isKept",
      (SELECT coalesce(json_agg(json_build_object('transaction', "transaction"::text, 'type', "type", 'id', "thingId", 'accountId', "accountId")), '[]')
        FROM (
          SELECT * FROM "Change"
          WHERE "transaction" >= pg_snapshot_xmin("seen") AND NOT pg_visible_in_snapshot("transaction", "seen")
            AND ("workspaceId" = ${workspaceId}::uuid OR ("type" = 'access' AND "thingId" = ${userId}))
          ORDER BY "transaction", "seq" LIMIT ${MOST_READ + 1}
        ) unseen) AS "changes"
    FROM since`
  const { cursor, isKept, changes } = rowSchema.parse(found)
  if (!isKept || changes.length > MOST_READ) return 'missed'
  const transactions = changes.map(({ transaction }) => BigInt(transaction))
  return {
    cursor,
    // The table holds what `announce` wrote.
    changes: changes.map(({ transaction: _, ...change }, index) => ({
      change: change as Change,
      cursor: before(cursor, transactions.slice(index + 1)),
    })),
  }
}

/** Where somebody stands who has not seen these transactions: to them they are still running. */
function before(cursor: Cursor, unseen: readonly bigint[]): Cursor {
  if (unseen.length === 0) return cursor
  const [xmin = '', xmax = '', running = ''] = cursor.split(':')
  const ids = new Set([...unseen, ...(running === '' ? [] : running.split(',').map(BigInt))])
  const ascending = [...ids].sort((a, b) => (a < b ? -1 : 1))
  const first = ascending[0] ?? 0n
  return `${first < BigInt(xmin) ? first : xmin}:${xmax}:${ascending.join(',')}`
}

/** Takes away what is too old for anybody to go on from; the newest stays, by which whoever has seen it knows that. */
export async function trimChanges(database: Database): Promise<number> {
  return database.$executeRaw`
    DELETE FROM "Change" WHERE "transaction" < coalesce(
      (SELECT min("transaction") FROM "Change" WHERE "at" >= now() - make_interval(mins => ${KEPT_MINUTES})),
      (SELECT max("transaction") FROM "Change"))`
}

/** As PostgreSQL takes it: `xmin:xmax:xip,…`, in order. */
function isCursor(text: string): boolean {
  const [, xmin = '', xmax = '', running = ''] =
    /^(\d{1,19}):(\d{1,19}):((?:\d{1,19}(?:,\d{1,19}){0,9999})?)$/.exec(text) ?? []
  const ids = running === '' ? [] : running.split(',')
  const bounds = [xmin, ...ids, xmax]
  return xmin !== '' && BigInt(xmin) > 0n && isAscending(bounds.map(BigInt)) && !ids.includes(xmax)
}

function isAscending(ids: bigint[]): boolean {
  return ids.every((id, index) => index === 0 || id >= (ids[index - 1] ?? 0n))
}
