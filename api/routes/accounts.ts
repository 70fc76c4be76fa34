import { randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import { announce } from '../../platform/changes.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import type { Vault } from '../../vault/vault.ts'
import { seenBy, withApp } from '../access.ts'
import { accountSchema, needingAttention, viewAccount, viewAccounts } from './account-view.ts'
import { recordActivity } from '../activity.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute, route } from '../route.ts'
import { flag, id, idParams, line, present, verbatim } from '../schemas.ts'
import { findApp } from './apps.ts'
import { deleteSchedule } from './login-schedule.ts'

const written = { label: line(100), username: verbatim(320), password: verbatim(1000), rememberDevice: z.boolean() }
const newAccount = z.object({ ...written, appId: id, rememberDevice: written.rememberDevice.default(false) })
const accountChanges = z.object(written).partial()

const filters = pageQuery.extend({
  q: line(200).optional().meta({ description: 'Looked for in label, user name and app.' }),
  attention: flag.meta({ description: 'Those alone that somebody should look at.' }),
})

export const accountRoutes = [
  route({
    method: 'get',
    path: '/accounts',
    tag: 'Accounts',
    summary: 'The accounts that the caller has access to, newest first',
    description: 'Admins see every account of the workspace.',
    action: 'listAccounts',
    query: filters,
    status: 200,
    response: pageOf(accountSchema),
    problems: [],
    async handle({ query, actor }, { database }) {
      const where: Prisma.AccountWhereInput[] = [seenBy(actor)]
      if (query.q !== undefined) where.push({ OR: mentions(query.q) })
      if (query.attention) where.push(await needingAttention(database, actor.workspaceId))
      const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
      const { items, nextCursor } = await readPage(query, (window) =>
        database.account.findMany({ where: { AND: where }, include: withApp, orderBy, ...window }),
      )
      return { items: await viewAccounts(database, actor, items), nextCursor }
    },
  }),

  route({
    method: 'post',
    path: '/accounts',
    tag: 'Accounts',
    summary: 'Add an account; the caller becomes its Owner',
    action: 'addAccount',
    body: newAccount,
    status: 201,
    response: accountSchema,
    problems: [],
    async handle({ body, actor }, { database, vault }) {
      if ((await findApp(database, actor, body.appId)) === null) {
        throw new ProblemError('invalidRequest', { errors: [{ path: 'body.appId', message: 'there is no such app' }] })
      }
      const accountId = randomUUIDv7()
      const password = await sealPassword(vault, accountId, body.password)
      const data = { ...body, id: accountId, password, workspaceId: actor.workspaceId, ownerId: actor.userId }
      const account = await database.$transaction(async (tx) => {
        const created = await tx.account.create({ data, include: withApp })
        await recordActivity(tx, actor, 'accountCreated', { accountId: created.id })
        return created
      })
      return viewAccount(database, actor, account)
    },
  }),

  accountRoute({
    method: 'get',
    path: '/accounts/{id}',
    tag: 'Accounts',
    summary: 'One account',
    action: 'seeAccount',
    params: idParams,
    status: 200,
    response: accountSchema,
    problems: [],
    handle: ({ account, actor }, { database }) => viewAccount(database, actor, account),
  }),

  accountRoute({
    method: 'patch',
    path: '/accounts/{id}',
    tag: 'Accounts',
    summary: 'Change its label, user name, password, or whether the site remembers Keyline',
    action: 'changeAccount',
    description: 'A new user name ends the saved session, which belongs to the former one.',
    params: idParams,
    body: accountChanges,
    status: 200,
    response: accountSchema,
    problems: [],
    async handle({ account, body, actor }, { database, vault }) {
      const { password: newPassword, ...rest } = body
      const password = newPassword === undefined ? undefined : await sealPassword(vault, account.id, newPassword)
      const changed = await database.$transaction(async (tx) => {
        if (body.username !== undefined && body.username !== account.username) {
          await tx.browserSession.deleteMany({ where: { accountId: account.id } })
        }
        await recordActivity(tx, actor, 'accountChanged', { accountId: account.id })
        await announce(tx, { type: 'account', id: account.id, accountId: account.id })
        return tx.account.update({
          where: { id: account.id },
          data: present({ ...rest, password }),
          include: withApp,
        })
      })
      return viewAccount(database, actor, changed)
    },
  }),

  accountRoute({
    method: 'delete',
    path: '/accounts/{id}',
    tag: 'Accounts',
    summary: 'Delete the account with its messages and its login schedule',
    action: 'changeAccount',
    params: idParams,
    status: 204,
    problems: ['accountInUse', 'temporalUnavailable'],
    async handle({ account, actor }, { database, temporal }) {
      const idle = { phoneNumbers: { none: { open: true } }, logins: { none: { endedAt: null } } }
      if ((await database.account.count({ where: { id: account.id, ...idle } })) === 0) {
        throw new ProblemError('accountInUse')
      }
      await deleteSchedule(temporal, account.id)
      await database.$transaction(async (tx) => {
        const deleted = await tx.account.deleteMany({ where: { id: account.id, ...idle } })
        if (deleted.count === 0) throw new ProblemError('accountInUse')
        await recordActivity(tx, actor, 'accountDeleted', { accountId: account.id })
      })
    },
  }),
]

function sealPassword(vault: Vault, accountId: string, password: string): Promise<string> {
  return vault.seal('Account.password', accountId, password)
}

function mentions(words: string): Prisma.AccountWhereInput[] {
  const contains = { contains: words, mode: 'insensitive' as const }
  return [{ label: contains }, { username: contains }, { app: { name: contains } }]
}
