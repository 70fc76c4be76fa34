import { z } from 'zod'
import { judgeOnAccount, type AccountAction } from '../../domain/access.ts'
import { changesSince, currentCursor, type ChangesRead, type Cursor } from '../../platform/change-log.ts'
import type { Change, HeardChange } from '../../platform/changes.ts'
import type { Database } from '../../prisma/client.ts'
import { relationOf, withApp } from '../access.ts'
import type { Actor } from '../actor.ts'
import { route } from '../route.ts'
import type { Services } from '../services.ts'

/** Whoever is between, a proxy say, takes a silent connection for a dead one. */
const HEARTBEAT_MS = 15_000
const RETRY_MS = 1_000

export const eventRoutes = [
  route({
    method: 'get',
    path: '/events',
    tag: 'Events',
    summary: 'What changes on the accounts of the caller, as server-sent events',
    description:
      'The events `message`, `alarm`, `codeRequest`, `login`, `phoneNumber` and `account` carry `{id, accountId}`: they say ' +
      'what has changed, never what it is now. Connect again with the id of the last event as `Last-Event-ID`, as ' +
      'browsers do, and nothing is left out. `reset` says that what lies between is not ' +
      'known any more: read anew. The stream ends whenever the caller may do something else than before.',
    action: 'followEvents',
    status: 200,
    response: z.custom<AsyncIterable<string>>(),
    media: 'text/event-stream',
    problems: [],
    handle: ({ actor, signal, lastEventId }, services) => Promise.resolve(told(services, actor, lastEventId, signal)),
  }),
]

/** A reader that is slow is asked nothing meanwhile, and held nothing for: what it has not read waits in the database. */
async function* told(
  { database, changes }: Pick<Services, 'database' | 'changes'>,
  actor: Actor,
  lastEventId: Cursor | null,
  signal: AbortSignal,
): AsyncIterable<string> {
  const concerns = (change: HeardChange): boolean =>
    change.type === 'access' ? change.id === actor.userId : change.workspaceId === actor.workspaceId
  let cursor = lastEventId ?? (await currentCursor(database))
  yield `retry: ${RETRY_MS}\n${at(cursor)}`
  while (!signal.aborted) {
    const heard = changes.waitFor(concerns, HEARTBEAT_MS, signal)
    const read = await changesSince(database, cursor, actor)
    if (read === 'missed') {
      cursor = await currentCursor(database)
      yield `event: reset\ndata: {}\n${at(cursor)}`
    } else if (read.changes.some(({ change }) => change.type === 'access')) {
      return
    } else {
      const mayHear = await hearing(database, actor, read.changes)
      for (const { change, cursor: here } of read.changes) {
        if (!mayHear(change)) continue
        const { type, id, accountId } = change
        yield `event: ${type}\ndata: ${JSON.stringify({ id, accountId })}\n${at(here)}`
      }
      cursor = read.cursor
    }
    if (!(await heard)) yield `: still here\n${at(cursor)}`
  }
}

function at(cursor: Cursor): string {
  return `id: ${cursor}\n\n`
}

type AccountChange = Extract<Change, { accountId: string }>

const ACTION_OF: Record<AccountChange['type'], AccountAction> = {
  message: 'readCodes',
  alarm: 'readCodes',
  codeRequest: 'readCodes',
  login: 'seeAccount',
  phoneNumber: 'seeAccount',
  account: 'seeAccount',
}

/** Of which of these the actor may hear, as things are now. */
async function hearing(
  database: Database,
  actor: Actor,
  changes: ChangesRead['changes'],
): Promise<(change: Change) => change is AccountChange> {
  const ids = new Set(changes.flatMap(({ change }) => ('accountId' in change ? change.accountId : [])))
  const where = { id: { in: [...ids] }, workspaceId: actor.workspaceId }
  const accounts = ids.size === 0 ? [] : await database.account.findMany({ where, include: withApp })
  const relations = new Map(accounts.map((account) => [account.id, relationOf(actor, account)]))
  return (change): change is AccountChange => {
    if (!('accountId' in change)) return false
    const relation = relations.get(change.accountId) ?? 'none'
    return judgeOnAccount(actor, ACTION_OF[change.type], relation) === 'allowed'
  }
}
