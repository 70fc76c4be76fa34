import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import type { Database } from '../prisma/client.ts'

const CHANNEL = 'keyline_changes'
const RECONNECT_MS = 500
/** Whoever reads more slowly than this many changes come has missed some. */
const MAX_UNREAD = 1000

const changeSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['message', 'alarm', 'codeRequest', 'login', 'phoneNumber', 'account']),
    id: z.string(),
    accountId: z.string(),
  }),
  /** What the person of this id may do: shared or unshared, another role, signed out. */
  z.object({ type: z.literal('access'), id: z.string() }),
])

/** Something that people may be looking at has changed. It says what, never what it is now: readers look it up. */
export type Change = z.infer<typeof changeSchema>

/** Tells every listening process of a change; inside a transaction, when it commits. */
export async function announce(database: Pick<Database, '$executeRaw'>, change: Change): Promise<void> {
  await database.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(change)})`
}

export interface ChangeFeed {
  /**
   * Waits for a change that matches. What changed before the call is not seen, so read after calling, before awaiting.
   * @returns true where something may have changed (after a broken connection everything may have); false where
   * `timeoutMs` passed or `signal` fired first.
   */
  waitFor(matches: (change: Change) => boolean, timeoutMs: number, signal: AbortSignal): Promise<boolean>
  /**
   * Every change from the call on, and null after each `idleMs` without one. Ends when changes may have been missed, and
   * when `signal` fires, which it has to at last.
   */
  follow(idleMs: number, signal: AbortSignal): AsyncIterable<Change | null>
  close(): Promise<void>
}

/** `anything`: what was missed is not known · `nothing`: no more will be heard. */
type News = Change | 'anything' | 'nothing'

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
    follow(idleMs, signal) {
      const heard: News[] = []
      let wake = (): void => undefined
      const hear = (news: News): void => {
        heard.push(heard.length < MAX_UNREAD ? news : 'anything')
        wake()
      }
      const end = (): void => {
        listeners.delete(hear)
        hear('nothing')
      }
      listeners.add(hear)
      signal.addEventListener('abort', end)
      if (signal.aborted || closing.signal.aborted) end()
      return read()

      async function* read(): AsyncGenerator<Change | null> {
        for (;;) {
          if (heard.length === 0) await woken()
          const news = heard.shift() ?? null
          if (typeof news === 'string') return
          yield news
        }
      }

      function woken(): Promise<void> {
        return new Promise((resolve) => {
          const timer = setTimeout(resolve, idleMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
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
      tell(changeSchema.parse(JSON.parse(payload ?? '')))
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
