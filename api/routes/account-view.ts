import { z } from 'zod'
import { ATTENTION, attentionOf, FAILING_OUTCOMES, WAITING_STATUSES } from '../../domain/attention.ts'
import { LOGIN_OUTCOMES } from '../../domain/login.ts'
import type { Database } from '../../prisma/client.ts'
import type { BrowserSession, PhoneNumber, Prisma } from '../../prisma/generated/client.ts'
import { relationOf, type AccountWithApp } from '../access.ts'
import type { Actor } from '../actor.ts'
import { id, timestamp } from '../schemas.ts'
import { statusSchema as loginStatusSchema } from './logins.ts'
import { numberSchema, viewNumber } from './phone-number-view.ts'

const loginSchema = z.object({
  id,
  status: loginStatusSchema,
  outcome: z.enum(LOGIN_OUTCOMES).nullable(),
  endedAt: timestamp.nullable(),
})

export const accountSchema = z
  .object({
    id,
    appId: id,
    appName: z.string(),
    label: z.string(),
    username: z.string(),
    rememberDevice: z.boolean().meta({
      description: 'A login ticks "remember this device" where the site offers it: later ones may need no code.',
    }),
    ownerId: id,
    supportsManagedPhoneNumber: z.boolean(),
    access: z
      .enum(['owner', 'collaborator', 'admin'])
      .meta({ description: 'What the caller is to it; an admin without access sees its status, not its codes.' }),
    createdAt: timestamp,
    phoneNumber: numberSchema
      .pick({ phoneNumber: true, nationalFormat: true, status: true, deadline: true, receivesCodes: true })
      .nullable(),
    lastLogin: loginSchema.nullable(),
    session: z
      .object({
        savedAt: timestamp,
        expiresAt: timestamp.nullable().meta({ description: 'Null where its cookies do not say.' }),
      })
      .nullable()
      .meta({ description: 'That of the last login that succeeded.' }),
    automation: z
      .object({ paused: z.boolean(), reason: z.string().nullable(), since: timestamp.nullable() })
      .meta({ description: 'While it is paused, no login starts, scheduled or not.' }),
    attention: z
      .enum(ATTENTION)
      .nullable()
      .meta({
        description:
          'Why somebody should look: `alarm` a code that nobody asked for · `automationPaused` · `retry` a wait of its ' +
          'number timed out · `verify`, `associate` its number waits for it · `loginFailing` the last login failed.',
      }),
  })
  .meta({ id: 'Account', description: 'A login at an app. Its password is written, never read.' })

type AccountView = z.input<typeof accountSchema>

/** Accounts as people look at them, in a fixed number of queries. */
export async function viewAccounts(
  database: Database,
  actor: Actor,
  accounts: readonly AccountWithApp[],
): Promise<AccountView[]> {
  const accountId = { in: accounts.map((account) => account.id) }
  const [numbers, logins, alarms, sessions] = await Promise.all([
    database.phoneNumber.findMany({ where: { accountId, open: true } }),
    lastLogins(database, accountId.in),
    database.message.groupBy({ by: ['accountId'], where: { accountId, alarm: 'open' } }),
    database.browserSession.findMany({ where: { accountId }, omit: { storageState: true } }),
  ])
  const numberOf = new Map(numbers.map((row) => [row.accountId, row]))
  const loginOf = new Map(logins.map((row) => [row.accountId, row]))
  const sessionOf = new Map(sessions.map((row) => [row.accountId, row]))
  const alarming = new Set(alarms.map((row) => row.accountId))
  return accounts.map((account) =>
    view(actor, account, {
      number: numberOf.get(account.id) ?? null,
      login: loginOf.get(account.id) ?? null,
      session: sessionOf.get(account.id) ?? null,
      openAlarm: alarming.has(account.id),
    }),
  )
}

export async function viewAccount(database: Database, actor: Actor, account: AccountWithApp): Promise<AccountView> {
  const [only] = await viewAccounts(database, actor, [account])
  if (only === undefined) throw new Error('One account has one view')
  return only
}

/** The accounts of a workspace that have an `attention`, as a condition of a query. */
export async function needingAttention(database: Database, workspaceId: string): Promise<Prisma.AccountWhereInput> {
  const failing = await database.$queryRaw<{ id: string }[]>`
    SELECT account."id" FROM "Account" account CROSS JOIN LATERAL (
      SELECT "outcome" FROM "Login" WHERE "accountId" = account."id" ORDER BY "queuedAt" DESC, "id" DESC LIMIT 1
    ) last
    WHERE account."workspaceId" = ${workspaceId}::uuid AND last."outcome" = ANY(${FAILING_OUTCOMES})`
  return {
    OR: [
      { automationPausedAt: { not: null } },
      { messages: { some: { alarm: 'open' } } },
      { phoneNumbers: { some: { open: true, status: { in: WAITING_STATUSES } } } },
      { id: { in: failing.map((row) => row.id) } },
    ],
  }
}

interface LastLogin {
  accountId: string
  id: string
  status: string
  outcome: string | null
  endedAt: Date | null
}

/** One look into the index for each account, however many logins it has had. */
function lastLogins(database: Database, accountIds: readonly string[]): Promise<LastLogin[]> {
  return database.$queryRaw<LastLogin[]>`
    SELECT last."accountId", last."id", last."status", last."outcome", last."endedAt"
    FROM unnest(${accountIds}::uuid[]) AS account(id) CROSS JOIN LATERAL (
      SELECT * FROM "Login" WHERE "accountId" = account.id ORDER BY "queuedAt" DESC, "id" DESC LIMIT 1
    ) last`
}

interface Parts {
  number: PhoneNumber | null
  login: LastLogin | null
  session: Omit<BrowserSession, 'storageState'> | null
  openAlarm: boolean
}

function view(actor: Actor, account: AccountWithApp, { number, login, session, openAlarm }: Parts): AccountView {
  const { app, automationPausedAt: since, automationPausedReason: reason } = account
  const lastLogin = login && {
    ...login,
    status: loginSchema.shape.status.parse(login.status),
    outcome: loginSchema.shape.outcome.parse(login.outcome),
  }
  const phoneNumber = number && viewNumber(number)
  return {
    ...account,
    access: accountSchema.shape.access.parse(relationOf(actor, account)),
    appName: app.name,
    supportsManagedPhoneNumber: app.supportsManagedPhoneNumber,
    ...{ phoneNumber, lastLogin, session },
    automation: { paused: since !== null, reason, since },
    attention: attentionOf({
      openAlarm,
      automationPaused: since !== null,
      number: phoneNumber?.status ?? null,
      outcome: lastLogin?.outcome ?? null,
    }),
  }
}
