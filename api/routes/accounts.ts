import { randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import type { Vault } from '../../vault/vault.ts'
import { requireAccount, visibleTo, type AccountWithApp } from '../access.ts'
import { recordActivity } from '../activity.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'
import { id, idParams, line, present, timestamp, verbatim } from '../schemas.ts'
import { findApp } from './apps.ts'
import { deleteSchedule } from './login-schedule.ts'

const accountSchema = z
  .object({
    id,
    appId: id,
    appName: z.string(),
    label: z.string(),
    username: z.string(),
    ownerId: id,
    supportsManagedPhoneNumber: z.boolean(),
    createdAt: timestamp,
  })
  .meta({ id: 'Account', description: 'A login at an app. Its password is written, never read.' })

const newAccount = z.object({ appId: id, label: line(100), username: verbatim(320), password: verbatim(1000) })
const accountChanges = newAccount.omit({ appId: true }).partial()

export const accountRoutes = [
  route({
    method: 'get',
    path: '/accounts',
    tag: 'Accounts',
    summary: 'The accounts that the caller has access to, newest first',
    query: pageQuery,
    status: 200,
    response: pageOf(accountSchema),
    problems: [],
    async handle({ query, actor }, { database }) {
      const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
      const { items, nextCursor } = await readPage(query, (window) =>
        database.account.findMany({ where: visibleTo(actor), include: { app: true }, orderBy, ...window }),
      )
      return { items: items.map(view), nextCursor }
    },
  }),

  route({
    method: 'post',
    path: '/accounts',
    tag: 'Accounts',
    summary: 'Add an account; the caller becomes its Owner',
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
        const created = await tx.account.create({ data, include: { app: true } })
        await recordActivity(tx, actor, 'accountCreated', { accountId: created.id })
        return created
      })
      return view(account)
    },
  }),

  route({
    method: 'get',
    path: '/accounts/{id}',
    tag: 'Accounts',
    summary: 'One account',
    params: idParams,
    status: 200,
    response: accountSchema,
    problems: [],
    async handle({ params, actor }, { database }) {
      return view(await requireAccount(database, actor, params.id, 'use'))
    },
  }),

  route({
    method: 'patch',
    path: '/accounts/{id}',
    tag: 'Accounts',
    summary: 'Change its label, user name or password',
    description: 'A new user name ends the saved session, which belongs to the former one.',
    params: idParams,
    body: accountChanges,
    status: 200,
    response: accountSchema,
    problems: ['forbidden'],
    async handle({ params, body, actor }, { database, vault }) {
      const account = await requireAccount(database, actor, params.id, 'own')
      const { password: newPassword, ...rest } = body
      const password = newPassword === undefined ? undefined : await sealPassword(vault, account.id, newPassword)
      const changed = await database.$transaction(async (tx) => {
        if (body.username !== undefined && body.username !== account.username) {
          await tx.browserSession.deleteMany({ where: { accountId: account.id } })
        }
        await recordActivity(tx, actor, 'accountChanged', { accountId: account.id })
        return tx.account.update({
          where: { id: account.id },
          data: present({ ...rest, password }),
          include: { app: true },
        })
      })
      return view(changed)
    },
  }),

  route({
    method: 'delete',
    path: '/accounts/{id}',
    tag: 'Accounts',
    summary: 'Delete the account with its messages and its login schedule',
    params: idParams,
    status: 204,
    problems: ['forbidden', 'accountInUse', 'temporalUnavailable'],
    async handle({ params, actor }, { database, temporal }) {
      const account = await requireAccount(database, actor, params.id, 'own')
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

function view(account: AccountWithApp): z.input<typeof accountSchema> {
  const { app } = account
  return { ...account, appName: app.name, supportsManagedPhoneNumber: app.supportsManagedPhoneNumber }
}
