import { randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import type { Vault } from '../../vault/vault.ts'
import { relationOf, seenBy, withApp, type AccountWithApp } from '../access.ts'
import type { Actor } from '../actor.ts'
import { recordActivity } from '../activity.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute, route } from '../route.ts'
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
    access: z
      .enum(['owner', 'collaborator', 'admin'])
      .meta({ description: 'What the caller is to it; an admin without access sees its status, not its codes.' }),
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
    description: 'Admins see every account of the workspace.',
    action: 'listAccounts',
    query: pageQuery,
    status: 200,
    response: pageOf(accountSchema),
    problems: [],
    async handle({ query, actor }, { database }) {
      const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
      const { items, nextCursor } = await readPage(query, (window) =>
        database.account.findMany({ where: seenBy(actor), include: withApp, orderBy, ...window }),
      )
      return { items: items.map((account) => view(actor, account)), nextCursor }
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
      return view(actor, account)
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
    handle: ({ account, actor }) => Promise.resolve(view(actor, account)),
  }),

  accountRoute({
    method: 'patch',
    path: '/accounts/{id}',
    tag: 'Accounts',
    summary: 'Change its label, user name or password',
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
        return tx.account.update({
          where: { id: account.id },
          data: present({ ...rest, password }),
          include: withApp,
        })
      })
      return view(actor, changed)
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

function view(actor: Actor, account: AccountWithApp): z.input<typeof accountSchema> {
  const { app } = account
  const access = accountSchema.shape.access.parse(relationOf(actor, account))
  return { ...account, access, appName: app.name, supportsManagedPhoneNumber: app.supportsManagedPhoneNumber }
}
