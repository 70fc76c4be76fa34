import { z } from 'zod'
import type { Database } from '../prisma/client.ts'
import { id } from './schemas.ts'

export const askerSchema = z
  .object({
    kind: z.enum(['person', 'login', 'setup']),
    id: id.nullable().meta({ description: 'Of the person who asked, or who started the login.' }),
    name: z.string().nullable(),
    schedule: z.boolean().meta({ description: 'True of a login that Keyline started by itself.' }),
  })
  .meta({ id: 'Asker', description: 'Who asked for a code.' })

/** By the id of the code request. */
export type Askers = ReadonlyMap<string, z.output<typeof askerSchema>>

/** Who asked for the codes of these messages, in three queries at the most. */
export async function askersOf(
  database: Database,
  messages: readonly { codeRequestId: string | null }[],
): Promise<Askers> {
  const ids = [...new Set(messages.flatMap(({ codeRequestId }) => codeRequestId ?? []))]
  const requests = ids.length === 0 ? [] : await database.codeRequest.findMany({ where: { id: { in: ids } } })
  const loginIds = requests.flatMap(({ loginId }) => loginId ?? [])
  const logins = loginIds.length === 0 ? [] : await database.login.findMany({ where: { id: { in: loginIds } } })
  const loginOf = new Map(logins.map((login) => [login.id, login]))
  const userIds = [...requests, ...logins].flatMap(({ userId }) => userId ?? [])
  const users = userIds.length === 0 ? [] : await database.user.findMany({ where: { id: { in: userIds } } })
  const nameOf = new Map(users.map((user) => [user.id, user.name]))
  return new Map(
    requests.map(({ id: requestId, requester, userId, loginId }) => {
      const login = loginOf.get(loginId ?? '')
      const askerId = userId ?? login?.userId ?? null
      const person = { id: askerId, name: nameOf.get(askerId ?? '') ?? null }
      return [requestId, askerSchema.parse({ kind: requester, ...person, schedule: login?.trigger === 'schedule' })]
    }),
  )
}
