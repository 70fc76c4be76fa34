import { z } from 'zod'
import type { Requester } from '../domain/code-line.ts'
import type { Database } from '../prisma/client.ts'
import type { CodeRequest } from '../prisma/generated/client.ts'
import { peopleOf } from './people.ts'
import { id } from './schemas.ts'

export const requesterSchema = z.enum(['setup', 'person', 'login'] satisfies Requester['kind'][])
export const askerSchema = z
  .object({
    kind: requesterSchema,
    id: id.nullable().meta({ description: 'Of the person who asked, or who started the login.' }),
    name: z.string().nullable(),
    schedule: z.boolean().meta({ description: 'True of a login that Keyline started by itself.' }),
  })
  .meta({ id: 'Asker', description: 'Who asked for a code.' })
export type Asker = z.output<typeof askerSchema>

/** By the id of the code request. */
export type Askers = ReadonlyMap<string, Asker>

/** Who asked for the codes of these requests, in two queries at the most. */
export async function askersOf(database: Database, requests: readonly CodeRequest[]): Promise<Askers> {
  const loginIds = requests.flatMap(({ loginId }) => loginId ?? [])
  const logins = loginIds.length === 0 ? [] : await database.login.findMany({ where: { id: { in: loginIds } } })
  const loginOf = new Map(logins.map((login) => [login.id, login]))
  const people = await peopleOf(
    database,
    [...requests, ...logins].map(({ userId }) => userId),
  )
  const asker = ({ requester, userId, loginId }: CodeRequest): Asker => {
    const login = loginOf.get(loginId ?? '')
    const askerId = userId ?? login?.userId ?? null
    const name = people.get(askerId ?? '')?.name ?? null
    return { kind: requesterSchema.parse(requester), id: askerId, name, schedule: login?.trigger === 'schedule' }
  }
  return new Map(requests.map((request) => [request.id, asker(request)]))
}

/** Who asked for the codes that these messages brought. */
export async function askersOfMessages(
  database: Database,
  messages: readonly { codeRequestId: string | null }[],
): Promise<Askers> {
  const ids = [...new Set(messages.flatMap(({ codeRequestId }) => codeRequestId ?? []))]
  return askersOf(database, ids.length === 0 ? [] : await database.codeRequest.findMany({ where: { id: { in: ids } } }))
}
