import { z } from 'zod'
import type { Attribution } from '../../domain/code-broker.ts'
import { maskDigits } from '../../domain/codes/mask-digits.ts'
import type { Message, Prisma } from '../../prisma/generated/client.ts'
import type { Vault } from '../../vault/vault.ts'
import { usedBy } from '../access.ts'
import { recordActivity } from '../activity.ts'
import { askersOfMessages, askerSchema, type Askers } from '../askers.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute, route } from '../route.ts'
import { flag, id, idParams, line, timestamp } from '../schemas.ts'
import type { Services } from '../services.ts'

export const attributionSchema = z.enum(['pending', 'requested', 'late', 'unrequested', 'noCode'] satisfies (
  Attribution | 'pending'
)[])

export const ANSWERS = ['mine', 'notMine'] as const
const alarmSchema = z.enum(['open', ...ANSWERS])

const fields = {
  id,
  accountId: id,
  accountLabel: z.string(),
  appId: id,
  appName: z.string(),
  sender: z.string(),
  hasCode: z.boolean(),
  attribution: attributionSchema.meta({
    description:
      'Whose code it is: `requested` was given to `codeRequestId` · `late` came after its request had ended · ' +
      '`unrequested` nobody asked for · `noCode` has none · `pending` is not decided yet.',
  }),
  codeRequestId: id.nullable(),
  requestedBy: askerSchema.nullable().meta({ description: 'Who asked for the code, also where it came too late.' }),
  alarm: alarmSchema.nullable().meta({
    description: 'Of a code that nobody asked for: `open` until somebody says whether it was theirs.',
  }),
  corrected: z.boolean().meta({ description: 'True where a person said what its code is.' }),
  sentAt: timestamp.meta({ description: "The carrier's time of receipt." }),
  receivedAt: timestamp,
}
const listedSchema = z
  .object({ ...fields, text: z.string().meta({ description: 'With codes, digits and the paths of links masked.' }) })
  .meta({ id: 'ListedMessage' })
export const messageSchema = z
  .object({
    ...fields,
    text: z.string(),
    code: z.string().nullable(),
    codeConfidence: z.number().meta({ description: '0 to 1.' }),
    codeReason: z.string().meta({ description: 'Why this was read as the code, or nothing was.' }),
  })
  .meta({ id: 'Message' })

const filters = pageQuery.extend({
  app: id.optional().meta({ description: 'Of this app only.' }),
  q: line(200).optional().meta({ description: 'Looked for in sender, app and account; not in the text.' }),
  since: z.iso.datetime({ offset: true }).optional().meta({ description: 'Received at this time or later.' }),
  withCode: flag.meta({ description: 'Those alone that have a code.' }),
  attribution: attributionSchema.exclude(['pending']).optional(),
})

const tag = 'Inbox'

export const inboxRoutes = [
  route({
    method: 'get',
    path: '/inbox',
    tag,
    summary: 'The messages of all accounts that the caller has access to, newest first',
    action: 'readInbox',
    query: filters.extend({ account: id.optional().meta({ description: 'Of this account only.' }) }),
    status: 200,
    response: pageOf(listedSchema),
    problems: [],
    async handle({ query, actor }, services) {
      const account = { ...usedBy(actor), ...(query.account !== undefined && { id: query.account }) }
      return list(services, account, query)
    },
  }),

  route({
    method: 'get',
    path: '/inbox/summary',
    tag,
    summary: 'What of the inbox somebody should look at',
    action: 'readInbox',
    status: 200,
    response: z.object({ openAlarms: z.int() }).meta({ id: 'InboxSummary' }),
    problems: [],
    handle: async ({ actor }, { database }) => ({
      openAlarms: await database.message.count({ where: { alarm: 'open', account: usedBy(actor) } }),
    }),
  }),

  accountRoute({
    method: 'get',
    path: '/accounts/{id}/inbox',
    tag,
    summary: 'The messages of one account, newest first',
    action: 'readCodes',
    params: idParams,
    query: filters,
    status: 200,
    response: pageOf(listedSchema),
    problems: [],
    handle: ({ account, query }, services) => list(services, { id: account.id }, query),
  }),

  accountRoute({
    method: 'get',
    path: '/messages/{id}',
    tag,
    summary: 'The whole text and its code',
    action: 'readCodes',
    of: 'message',
    description: 'That the caller has seen it is recorded.',
    params: idParams,
    status: 200,
    response: messageSchema,
    problems: [],
    async handle({ account, params, actor }, { database, vault }) {
      await recordActivity(database, actor, 'messageViewed', { accountId: account.id, subjectId: params.id })
      return readMessage({ database, vault }, account, params.id)
    },
  }),
]

const appOfAccount = {
  id: true,
  label: true,
  appId: true,
  app: { select: { name: true } },
} satisfies Prisma.AccountSelect
type Holder = Prisma.AccountGetPayload<{ select: typeof appOfAccount }>

/** With its text and code in clear. */
async function open(vault: Vault, row: Message): Promise<Message> {
  const [text, code] = await Promise.all([
    vault.open('Message.text', row.id, row.text),
    row.code === null ? null : vault.open('Message.code', row.id, row.code),
  ])
  return { ...row, text, code }
}

/** With its text and code in clear; that somebody sees it is for the caller to record. */
export async function readMessage(
  { database, vault }: Pick<Services, 'database' | 'vault'>,
  account: Holder,
  id: string,
): Promise<z.input<typeof messageSchema>> {
  const message = await database.message.findUnique({ where: { id } })
  if (message === null) throw new ProblemError('notFound')
  const opened = await open(vault, message)
  return { ...opened, ...view(opened, account, await askersOfMessages(database, [message])), text: opened.text }
}

async function list(
  { database, vault }: Services,
  account: Prisma.AccountWhereInput,
  query: z.output<typeof filters>,
): Promise<{ items: z.input<typeof listedSchema>[]; nextCursor: string | null }> {
  const held = { ...account, ...(query.app !== undefined && { appId: query.app }) }
  const where: Prisma.MessageWhereInput = {
    account: held,
    ...(query.since !== undefined && { receivedAt: { gte: new Date(query.since) } }),
    ...(query.withCode && { code: { not: null } }),
    ...(query.attribution !== undefined && { attribution: query.attribution }),
    ...(query.q !== undefined && { OR: await mentions(database, held, query.q) }),
  }
  const orderBy = [{ receivedAt: 'desc' as const }, { id: 'desc' as const }]
  const { items, nextCursor } = await readPage(query, (window) =>
    database.message.findMany({ where, include: { account: { select: appOfAccount } }, orderBy, ...window }),
  )
  const askers = await askersOfMessages(database, items)
  const opened = await Promise.all(items.map(async (row) => ({ ...row, ...(await open(vault, row)) })))
  return { items: opened.flatMap((row) => (row.account === null ? [] : [view(row, row.account, askers)])), nextCursor }
}

/** Names are looked through among the accounts, which are few: their messages are found by the index then. */
async function mentions(
  database: Services['database'],
  held: Prisma.AccountWhereInput,
  words: string,
): Promise<Prisma.MessageWhereInput[]> {
  const contains = { contains: words, mode: 'insensitive' as const }
  const named = await database.account.findMany({
    where: { AND: [held, { OR: [{ label: contains }, { app: { name: contains } }] }] },
    select: { id: true },
  })
  return [{ from: contains }, { accountId: { in: named.map((account) => account.id) } }]
}

function view(row: Message, account: Holder, askers: Askers): z.input<typeof listedSchema> {
  return {
    id: row.id,
    accountId: account.id,
    accountLabel: account.label,
    appId: account.appId,
    appName: account.app.name,
    sender: row.from,
    text: maskDigits(row.text, row.code),
    hasCode: row.code !== null,
    attribution: attributionSchema.parse(row.attribution),
    codeRequestId: row.codeRequestId,
    requestedBy: askers.get(row.codeRequestId ?? '') ?? null,
    alarm: alarmSchema.nullable().parse(row.alarm),
    corrected: row.corrected,
    sentAt: row.sentAt,
    receivedAt: row.receivedAt,
  }
}
