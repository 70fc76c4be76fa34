import type { DiagnosisFacts, NearMessage } from '../../domain/diagnosis/index.ts'
import type { Database } from '../../prisma/client.ts'
import type { CodeRequest } from '../../prisma/generated/client.ts'
import type { AccountWithApp } from '../access.ts'
import { askersOf, requesterSchema } from '../askers.ts'
import type { Services } from '../services.ts'
import { budgetOf } from './code-budget.ts'
import { statusSchema } from './code-requests.ts'
import { attributionSchema } from './inbox.ts'
import { stepNameSchema } from './logins.ts'
import { statusSchema as numberStatusSchema } from './phone-number-view.ts'

/** Messages so long before and after the request belong to its story. */
const NEAR_MS = 10 * 60_000
/** A login gives the password before it has a request; the SMS may come between the two. */
const STEP_NEAR_MS = 2 * 60_000
const MESSAGES_TOLD = 50

/** Gathers what Keyline knows of a code request. */
export async function diagnosisFacts(
  services: Pick<Services, 'database' | 'numbers'>,
  account: AccountWithApp,
  request: CodeRequest,
): Promise<DiagnosisFacts> {
  const { database } = services
  const [askers, ahead, number, messages, steps, budget] = await Promise.all([
    askersOf(database, [request]),
    countAhead(database, request),
    database.phoneNumber.findFirst({ where: { accountId: account.id }, orderBy: { offeredAt: 'desc' } }),
    messagesNear(database, request),
    stepsNear(database, request),
    budgetOf(services, account.id),
  ])
  const asker = askers.get(request.id)
  return {
    request: {
      id: request.id,
      requester: requesterSchema.parse(request.requester),
      status: statusSchema.parse(request.status),
      openedAt: request.openedAt.getTime(),
      deadline: request.deadline.getTime(),
      endedAt: request.endedAt?.getTime() ?? null,
    },
    ...{ askedBy: asker?.name ?? null, schedule: asker?.schedule ?? false },
    ...{ ahead, messages, steps, now: Date.now(), appName: account.app.name },
    numberStatus: number === null ? null : numberStatusSchema.parse(number.status),
    budget: { ...budget.codes, windowMs: services.numbers.budget.windowMs },
  }
}

function countAhead(database: Database, { id, accountId, openedAt }: CodeRequest): Promise<number> {
  const stillOpen = [{ endedAt: null }, { endedAt: { gt: openedAt } }]
  return database.codeRequest.count({
    where: { accountId, id: { not: id }, openedAt: { lt: openedAt }, OR: stillOpen },
  })
}

async function messagesNear(
  database: Database,
  { id, accountId, messageId, ...times }: CodeRequest,
): Promise<NearMessage[]> {
  const receivedAt = near(times, NEAR_MS)
  const rows = await database.message.findMany({
    where: { accountId, OR: [{ receivedAt }, { codeRequestId: id }] },
    omit: { text: true, code: true },
    orderBy: { receivedAt: 'asc' },
    take: MESSAGES_TOLD,
  })
  return rows.map((row) => ({
    ...{ from: row.from, repeats: row.repeats, reason: row.codeReason },
    // That it was given, its request says a moment before it does.
    codeRequestId: row.id === messageId ? id : row.codeRequestId,
    attribution: row.id === messageId ? 'requested' : attributionSchema.parse(row.attribution),
    sentAt: row.sentAt.getTime(),
    receivedAt: row.receivedAt.getTime(),
  }))
}

async function stepsNear(database: Database, { loginId, ...times }: CodeRequest): Promise<DiagnosisFacts['steps']> {
  if (loginId === null) return []
  const rows = await database.loginStep.findMany({ where: { loginId, at: near(times, STEP_NEAR_MS) } })
  return rows.map(({ name, at }) => ({ name: stepNameSchema.parse(name), at: at.getTime() }))
}

function near({ openedAt, endedAt }: Pick<CodeRequest, 'openedAt' | 'endedAt'>, ms: number) {
  return { gte: new Date(openedAt.getTime() - ms), lte: new Date((endedAt ?? new Date()).getTime() + ms) }
}
