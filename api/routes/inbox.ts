import { z } from 'zod'
import type { Attribution } from '../../domain/code-broker.ts'
import { maskDigits } from '../../domain/codes/mask-digits.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import type { Vault } from '../../vault/vault.ts'
import { usedBy } from '../access.ts'
import { recordActivity } from '../activity.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute, route } from '../route.ts'
import { id, idParams, line, timestamp } from '../schemas.ts'
import type { Services } from '../services.ts'

const attributionSchema = z.enum(['pending', 'requested', 'late', 'unrequested', 'noCode'] satisfies (
  Attribution | 'pending'
)[])

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
  sentAt: timestamp.meta({ description: "The carrier's time of receipt." }),
  receivedAt: timestamp,
}
const listedSchema = z
  .object({ ...fields, text: z.string().meta({ description: 'With codes, digits and the paths of links masked.' }) })
  .meta({ id: 'ListedMessage' })
const messageSchema = z
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
    async handle({ params, actor }, { database, vault }) {
      const message = await database.message.findUnique({ where: { id: params.id }, include })
      if (message === null || message.account === null) throw new ProblemError('notFound')
      await recordActivity(database, actor, 'messageViewed', { accountId: message.account.id, subjectId: message.id })
      const opened = await open(vault, message)
      return { ...opened, ...view(opened, message.account), text: opened.text }
    },
  }),
]

const include = { account: { include: { app: true } } } satisfies Prisma.MessageInclude
type MessageRow = Prisma.MessageGetPayload<{ include: typeof include }>
type AccountRow = NonNullable<MessageRow['account']>

/** With its text and code in clear. */
async function open(vault: Vault, row: MessageRow): Promise<MessageRow> {
  const [text, code] = await Promise.all([
    vault.open('Message.text', row.id, row.text),
    row.code === null ? null : vault.open('Message.code', row.id, row.code),
  ])
  return { ...row, text, code }
}

async function list({ database, vault }: Services, account: Prisma.AccountWhereInput, query: z.output<typeof filters>) {
  const where: Prisma.MessageWhereInput = {
    account: { ...account, ...(query.app !== undefined && { appId: query.app }) },
    ...(query.since !== undefined && { receivedAt: { gte: new Date(query.since) } }),
    ...(query.q !== undefined && { OR: mentions(query.q) }),
  }
  const orderBy = [{ receivedAt: 'desc' as const }, { id: 'desc' as const }]
  const { items, nextCursor } = await readPage(query, (window) =>
    database.message.findMany({ where, include, orderBy, ...window }),
  )
  const opened = await Promise.all(items.map((row) => open(vault, row)))
  return { items: opened.flatMap((row) => (row.account === null ? [] : [view(row, row.account)])), nextCursor }
}

function mentions(words: string): Prisma.MessageWhereInput[] {
  const contains = { contains: words, mode: 'insensitive' as const }
  return [{ from: contains }, { account: { label: contains } }, { account: { app: { name: contains } } }]
}

function view(row: MessageRow, account: AccountRow): z.input<typeof listedSchema> {
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
    sentAt: row.sentAt,
    receivedAt: row.receivedAt,
  }
}
