import { z } from 'zod'
import type { Database } from '../prisma/client.ts'
import { id } from './schemas.ts'

export const personSchema = z.object({ id, name: z.string() }).meta({ id: 'Person' })
export type Person = z.output<typeof personSchema>

/** The people of these ids, in one query; who has been removed is missing. */
export async function peopleOf(
  database: Database,
  userIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, Person>> {
  const ids = [...new Set(userIds)].filter((userId) => userId !== null)
  if (ids.length === 0) return new Map()
  const people = await database.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map((person) => [person.id, person]))
}
