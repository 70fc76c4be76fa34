import { randomUUIDv7 } from 'node:crypto'
import type { Context } from 'koa'
import { taughtRules } from '../activities/taught.ts'
import {
  WebhookFormatError,
  type Carrier,
  type InboundMessage,
  type WebhookEvent,
  type WebhookKind,
  type WebhookVerdict,
} from '../carrier/port.ts'
import { extractCode, type MessageContext } from '../domain/codes/index.ts'
import type { E164 } from '../domain/phone-number.ts'
import { notify } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { Vault } from '../vault/vault.ts'
import { phoneNumberWorkflowId, type MessageArrived } from '../workflows/contracts.ts'
import { readBody } from './body.ts'
import type { Outbox } from './outbox.ts'
import { ProblemError, type ProblemCode } from './problem.ts'

const LIMIT = 64 * 1024
// PostgreSQL stores every character but this one, and no SMS may be lost over it.
const NUL = '\0'

/** `stored` and `duplicate` messages · provisioning events that were `noted` · what is `ignored`. */
export type WebhookOutcome = 'stored' | 'duplicate' | 'noted' | 'ignored'

interface Stores {
  database: Database
  vault: Vault
  dispatcher: Pick<Outbox, 'kick'>
}

/**
 * Takes a webhook in: checks its signature over the bytes as they came, and stores what it says together with the
 * signal that it causes, in one transaction. @throws ProblemError
 */
export async function receiveWebhook(
  ctx: Context,
  kind: WebhookKind,
  carrier: Pick<Carrier, 'verifyWebhook' | 'parseWebhook'>,
  stores: Stores,
): Promise<WebhookOutcome> {
  const rawBody = await readBody(ctx, LIMIT)
  const now = new Date()
  const verdict = carrier.verifyWebhook(kind, { headers: ctx.req.headers, rawBody, now })
  if (!verdict.ok) throw new ProblemError(PROBLEM_OF[verdict.reason])

  const event = parse(carrier, kind, rawBody)
  switch (event.type) {
    case 'message':
      return storeMessage(stores, event, now)
    case 'provisioning':
      return noteProvisioning(stores, event.eventId, event.phoneNumber)
    case 'ignored':
      return 'ignored'
  }
}

const PROBLEM_OF: Record<Extract<WebhookVerdict, { ok: false }>['reason'], ProblemCode> = {
  noSecret: 'webhookNotSigned',
  missingSignature: 'webhookNotSigned',
  wrongAlgorithm: 'webhookSignatureInvalid',
  badSignature: 'webhookSignatureInvalid',
  badTimestamp: 'webhookSignatureInvalid',
  tooOld: 'webhookTooOld',
  fromTheFuture: 'webhookTooOld',
}

function parse(carrier: Pick<Carrier, 'parseWebhook'>, kind: WebhookKind, rawBody: Buffer): WebhookEvent {
  try {
    return carrier.parseWebhook(kind, rawBody)
  } catch (error) {
    if (error instanceof WebhookFormatError) throw new ProblemError('invalidWebhook', { detail: error.message })
    throw error
  }
}

/**
 * One statement is one transaction, and one trip to the database: the message, its signal, and the change that streams of
 * events tell of are stored together or not at all.
 */
async function storeMessage(
  { database, vault, dispatcher }: Stores,
  inbound: InboundMessage,
  now: Date,
): Promise<WebhookOutcome> {
  const number = await numberOf(database, inbound.to)
  const text = inbound.text.replaceAll(NUL, '')
  const read = extractCode(text, {
    sender: inbound.from,
    now,
    ...(await readingOf(database, vault, inbound.from, number)),
  })
  const id = randomUUIDv7()
  const sealedText = await vault.seal('Message.text', id, text)
  const sealedCode = read.code === null ? null : await vault.seal('Message.code', id, read.code)
  const arrived: MessageArrived = { messageId: id, receivedAt: now.getTime(), hasCode: read.code !== null }
  const workflowId = number === null ? null : phoneNumberWorkflowId(number.accountId)
  const stored = await database.$executeRaw`
    WITH message AS (
      INSERT INTO "Message" ("id", "carrierMessageId", "from", "to", "text", "sentAt", "receivedAt", "accountId",
        "phoneNumberId", "code", "codeConfidence", "codeReason", "attribution")
      VALUES (${id}::uuid, ${inbound.carrierMessageId}, ${inbound.from}, ${inbound.to}, ${sealedText}, ${inbound.sentAt}, ${now},
        ${number?.accountId ?? null}::uuid, ${number?.id ?? null}::uuid, ${sealedCode}, ${read.confidence}, ${read.reason},
        'pending')
      ON CONFLICT ("carrierMessageId") DO NOTHING
      RETURNING "id", "accountId"
    ), dispatch AS (
      INSERT INTO "Dispatch" ("id", "workflowId", "signal", "payload")
      SELECT ${randomUUIDv7()}::uuid, ${workflowId}, 'messageArrived', ${JSON.stringify(arrived)}::jsonb
      FROM message WHERE ${workflowId}::text IS NOT NULL
    ), change AS (
      INSERT INTO "Change" ("type", "thingId", "accountId", "workspaceId")
      SELECT 'message', "id", "accountId", ${number?.account.workspaceId ?? null}::uuid
      FROM message WHERE "accountId" IS NOT NULL
    )
    SELECT "id" FROM message`
  if (stored === 0) {
    await countRepeat(database, inbound.carrierMessageId)
    return 'duplicate'
  }
  dispatcher.kick()
  // After the commit: a transaction that notifies holds up all others that do until it is on disk.
  if (number !== null) {
    const { accountId, account } = number
    await notify(database, { type: 'message', id, accountId, workspaceId: account.workspaceId })
  }
  return 'stored'
}

/** For the account of a code request that people read. */
async function countRepeat(database: Database, carrierMessageId: string): Promise<void> {
  await database.message.updateMany({ where: { carrierMessageId }, data: { repeats: { increment: 1 } } })
}

/** The account that the number serves, or served last while the carrier still delivers to it. */
function numberOf(database: Database, e164: E164) {
  return database.phoneNumber.findFirst({
    where: { e164, OR: [{ open: true, status: { not: 'offered' } }, { rentedAt: { not: null } }] },
    orderBy: [{ open: 'desc' }, { offeredAt: 'desc' }],
    select: {
      id: true,
      accountId: true,
      account: { select: { workspaceId: true, appId: true, app: { select: { domains: true } } } },
    },
  })
}

/** What the account that a message is for says of how to read it. */
async function readingOf(
  database: Database,
  vault: Vault,
  sender: string,
  number: Awaited<ReturnType<typeof numberOf>>,
): Promise<Pick<MessageContext, 'app' | 'domains' | 'rules'>> {
  if (number === null) return {}
  const { workspaceId, appId, app } = number.account
  return { app: appId, domains: app.domains, rules: await taughtRules(database, vault, { workspaceId, appId, sender }) }
}

async function noteProvisioning(
  { database, dispatcher }: Stores,
  eventId: string,
  e164: E164,
): Promise<WebhookOutcome> {
  const outcome = await database.$transaction(async (tx): Promise<WebhookOutcome> => {
    const { count } = await tx.carrierEvent.createMany({ data: { id: eventId }, skipDuplicates: true })
    if (count === 0) return 'duplicate'
    const number = await tx.phoneNumber.findFirst({ where: { e164, open: true } })
    if (number === null) return 'noted'
    const workflowId = phoneNumberWorkflowId(number.accountId)
    await tx.dispatch.create({ data: { workflowId, signal: 'provisioningChanged', payload: {} } })
    return 'noted'
  })
  if (outcome === 'noted') dispatcher.kick()
  return outcome
}
