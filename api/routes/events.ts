import { z } from 'zod'
import { judgeOnAccount, type AccountAction } from '../../domain/access.ts'
import type { Change } from '../../platform/changes.ts'
import type { Database } from '../../prisma/client.ts'
import { relationOf, withApp } from '../access.ts'
import type { Actor } from '../actor.ts'
import { route } from '../route.ts'

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
      'The events `message`, `codeRequest`, `login` and `phoneNumber` carry `{id, accountId}`: they say what has changed, ' +
      'never what it is now. The stream ends whenever the caller may do something else than before, and when events may ' +
      'have been missed: connect again, and read anew.',
    action: 'followEvents',
    status: 200,
    response: z.custom<AsyncIterable<string>>(),
    events: true,
    problems: [],
    handle: ({ actor, signal }, { database, changes }) =>
      Promise.resolve(told(database, actor, changes.follow(HEARTBEAT_MS, signal))),
  }),
]

async function* told(database: Database, actor: Actor, changes: AsyncIterable<Change | null>): AsyncIterable<string> {
  yield `retry: ${RETRY_MS}\n\n`
  for await (const change of changes) {
    if (change === null) yield ': still here\n\n'
    else if (change.type !== 'access') {
      const { type, id, accountId } = change
      const mayHear = await mayHearOf(database, actor, type, accountId)
      if (mayHear) yield `event: ${type}\ndata: ${JSON.stringify({ id, accountId })}\n\n`
    } else if (change.id === actor.userId) return
  }
}

const ACTION_OF: Record<Exclude<Change['type'], 'access'>, AccountAction> = {
  message: 'readCodes',
  alarm: 'readCodes',
  codeRequest: 'readCodes',
  login: 'seeAccount',
  phoneNumber: 'seeAccount',
  account: 'seeAccount',
}

async function mayHearOf(
  database: Database,
  actor: Actor,
  type: keyof typeof ACTION_OF,
  accountId: string,
): Promise<boolean> {
  const where = { id: accountId, workspaceId: actor.workspaceId }
  const account = await database.account.findFirst({ where, include: withApp })
  return account !== null && judgeOnAccount(actor, ACTION_OF[type], relationOf(actor, account)) === 'allowed'
}
