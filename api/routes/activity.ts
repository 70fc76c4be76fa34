import { z } from 'zod'
import { isAdmin } from '../../domain/access.ts'
import { ACTIVITY_ACTIONS } from '../../domain/activity.ts'
import type { Database } from '../../prisma/client.ts'
import type { Activity, Prisma } from '../../prisma/generated/client.ts'
import type { Actor } from '../actor.ts'
import { toCsv } from '../csv.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { route } from '../route.ts'
import { id, timestamp } from '../schemas.ts'

const actionSchema = z.enum(ACTIVITY_ACTIONS)
const activitySchema = z
  .object({
    id,
    at: timestamp,
    action: actionSchema,
    userId: id.nullable().meta({ description: 'Null where Keyline acted by itself.' }),
    userName: z.string().nullable(),
    apiKeyId: id.nullable().meta({ description: 'Where a program acted as the person.' }),
    accountId: id.nullable(),
    accountLabel: z.string().nullable().meta({ description: 'Null also where the account has been deleted.' }),
    subjectId: z
      .string()
      .nullable()
      .meta({ description: 'The number, message, login, member or key that it is about.' }),
    detail: z.string().nullable(),
  })
  .meta({ id: 'Activity', description: 'Who did or saw what, and when.' })

const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const filters = pageQuery.extend({
  account: id.optional(),
  user: id.optional(),
  action: actionSchema.optional(),
  since: time.optional().meta({ description: 'At this time or later.' }),
  until: time.optional().meta({ description: 'Before this time.' }),
})

export const activityRoutes = [
  route({
    method: 'get',
    path: '/activity',
    tag: 'Activity',
    summary: 'The audit trail, newest first',
    description:
      'Admins see that of the whole workspace; others that of the accounts they own, and what they did themselves. ' +
      'With `Accept: text/csv` as CSV, where a `Link` header names the next page.',
    action: 'readActivity',
    query: filters,
    status: 200,
    response: pageOf(activitySchema),
    csv: ({ items }) =>
      toCsv(
        Object.keys(activitySchema.shape),
        items.map((item) => Object.values(item)),
      ),
    problems: [],
    async handle({ query, actor }, { database }) {
      const where = { AND: [await seenBy(database, actor), chosen(query)] }
      const orderBy = [{ at: 'desc' as const }, { id: 'desc' as const }]
      const { items, nextCursor } = await readPage(query, (window) =>
        database.activity.findMany({ where, orderBy, ...window }),
      )
      return { items: await named(database, items), nextCursor }
    },
  }),
]

async function seenBy(database: Database, { workspaceId, userId, role }: Actor): Promise<Prisma.ActivityWhereInput> {
  if (isAdmin(role)) return { workspaceId }
  const owned = await database.account.findMany({ where: { workspaceId, ownerId: userId }, select: { id: true } })
  return { workspaceId, OR: [{ userId }, { accountId: { in: owned.map((account) => account.id) } }] }
}

function chosen({ account, user, action, since, until }: z.output<typeof filters>): Prisma.ActivityWhereInput {
  return {
    ...(account !== undefined && { accountId: account }),
    ...(user !== undefined && { userId: user }),
    ...(action !== undefined && { action }),
    at: { ...(since && { gte: since }), ...(until && { lt: until }) },
  }
}

/** With the names that people know persons and accounts by. */
async function named(database: Database, rows: Activity[]): Promise<z.input<typeof activitySchema>[]> {
  const users = await database.user.findMany({ where: { id: { in: present(rows, 'userId') } } })
  const accounts = await database.account.findMany({ where: { id: { in: present(rows, 'accountId') } } })
  const names = new Map(users.map((user) => [user.id, user.name]))
  const labels = new Map(accounts.map((account) => [account.id, account.label]))
  return rows.map((row) => ({
    ...row,
    action: actionSchema.parse(row.action),
    userName: names.get(row.userId ?? '') ?? null,
    accountLabel: labels.get(row.accountId ?? '') ?? null,
  }))
}

function present(rows: Activity[], field: 'userId' | 'accountId'): string[] {
  return [...new Set(rows.flatMap((row) => row[field] ?? []))]
}
