import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import type { Database } from '../prisma/client.ts'
import { Prisma } from '../prisma/generated/client.ts'

const CHANNEL = 'keyline_changes'
const RECONNECT_MS = 500

const ofAccount = z.object({
  type: z.enum(['message', 'alarm', 'codeRequest', 'login', 'phoneNumber', 'account']),
  id: z.string(),
  accountId: z.string(),
})
/** What the person of this id may do: shared or unshared, another role, signed out. */
const ofPerson = z.object({ type: z.literal('access'), id: z.string() })

/** Something that people may be looking at has changed. It says what, never what it is now: readers look it up. */
export type Change = z.infer<typeof ofAccount> | z.infer<typeof ofPerson>

/** With the workspace of its account; null where that is gone. */
const heardSchema = z.discriminatedUnion('type', [ofAccount.extend({ workspaceId: z.string().nullable() }), ofPerson])
export type HeardChange = z.infer<typeof heardSchema>

/**
 * Tells every listening process of a change, and writes it down for streams of events; inside a transaction, when it
 * commits.
 */
export async function announce(database: Pick<Database, '$executeRaw'>, change: Change): Promise<void> {
  await database.$executeRaw`WITH ${announcement(change)}`
}

/** The same as the end of a statement that makes the change: after `WITH`, or after its other parts. */
export function announcement(change: Change): Prisma.Sql {
  const accountId = 'accountId' in change ? change.accountId : null
  return Prisma.sql`
    announced AS (
      INSERT INTO "Change" ("type", "thingId", "accountId", "workspaceId")
      SELECT ${change.type}, ${change.id}, ${accountId}::uuid,
        (SELECT "workspaceId" FROM "Account" WHERE "id" = ${accountId}::uuid)
      RETURNING "type", "thingId" AS "id", "accountId", "workspaceId"
    )
    SELECT pg_notify(${CHANNEL}, row_to_json(announced)::text) FROM announced`
}

/** Tells every listening process of a change that is written down already. */
export async function notify(database: Pick<Database, '$executeRaw'>, change: HeardChange): Promise<void> {
  await database.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(change)})`
}

export interface ChangeFeed {
  /**
   * Waits for a change that matches. What changed before the call is not seen, so read after calling, before awaiting.
   * @returns true where something may have changed (after a broken connection everything may have); false where
   * `timeoutMs` passed or `signal` fired first.
   */
  waitFor(matches: (change: HeardChange) => boolean, timeoutMs: number, signal: AbortSignal): Promise<boolean>
  close(): Promise<void>
}

/** `anything`: what was missed is not known · `nothing`: no more will be heard. */
type News = HeardChange | 'anything' | 'nothing'

/** Hears the changes of all processes over one connection of its own, made anew whenever it breaks. */
export function listenForChanges(databaseUrl: string): ChangeFeed {
  const listeners = new Set<(news: News) => void>()
  const closing = new AbortController()
  const tell = (news: News): void => {
    for (const listener of listeners) listener(news)
  }
  const ended = keepListening(databaseUrl, tell, closing.signal)

  return {
    waitFor(matches, timeoutMs, signal) {
      if (closing.signal.aborted || signal.aborted) return Promise.resolve(false)
      return new Promise((resolve) => {
        const settle = (changed: boolean): void => {
          listeners.delete(hear)
          clearTimeout(timer)
          signal.removeEventListener('abort', giveUp)
          resolve(changed)
        }
        const giveUp = (): void => {
          settle(false)
        }
        const hear = (news: News): void => {
          if (news === 'nothing') settle(false)
          else if (news === 'anything' || matches(news)) settle(true)
        }
        const timer = setTimeout(giveUp, timeoutMs)
        signal.addEventListener('abort', giveUp)
        listeners.add(hear)
      })
    },
    async close() {
      closing.abort()
      tell('nothing')
      await ended
    },
  }
}

async function keepListening(databaseUrl: string, tell: (news: News) => void, closing: AbortSignal): Promise<void> {
  const closed = once(closing, 'abort')
  while (!closing.aborted) {
    const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
    const broken = new Promise<void>((resolve) => {
      client.on('error', () => {
        resolve()
      })
      client.on('end', resolve)
    })
    client.on('notification', ({ payload }) => {
      tell(heardSchema.parse(JSON.parse(payload ?? '')))
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      tell('anything')
      await Promise.race([broken, closed])
    } catch {
      // The database cannot be reached: whoever reads from it says so. Here it is only tried again.
    }
    await client.end().catch(() => undefined)
    await sleep(RECONNECT_MS, undefined, { signal: closing }).catch(() => undefined)
  }
}
