import type { Logger } from 'pino'
import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { ALERT_EVENTS, MAX_ATTEMPTS, retryDelayMs } from '../../domain/alerts.ts'
import type { AllowedHosts } from '../../network/addresses.ts'
import { loggable } from '../../platform/loggable.ts'
import type { Database } from '../../prisma/client.ts'
import type { AlertDelivery, AlertEndpoint } from '../../prisma/generated/client.ts'
import type { Vault } from '../../vault/vault.ts'
import { startOutbox, type Outbox } from '../outbox.ts'
import { postJson, type Posted } from './post.ts'
import { slackBody, webhookBody, type Alert } from './words.ts'

/** Longer than an attempt takes. */
const LEASE_SECONDS = 60
/** HTTP's "gone": whoever answers so wants no more. */
const GONE = 410

interface AlertParts {
  database: Database
  vault: Vault
  publicUrl: string
  /** Hosts that alerts may go to without https and in private networks. */
  alertHosts: AllowedHosts
}

/**
 * Posts alerts to their endpoints, at least once, each time with the same id. One at a time goes to an endpoint, so that
 * one that does not answer holds up itself alone.
 */
export function startAlerts(parts: AlertParts, log: Logger): Outbox {
  const busy = new Set<string>()
  const outbox = startOutbox<AlertDelivery>({
    name: 'alerts',
    claim: (limit) => claim(parts.database, [...busy], limit),
    async deliver(row) {
      busy.add(row.endpointId)
      try {
        await settle(parts.database, row, await attempt(parts, row))
      } catch (error) {
        // Its lease runs out, and it is tried again.
        log.warn({ fault: loggable(error), deliveryId: row.id }, 'An alert could not be delivered yet')
      } finally {
        busy.delete(row.endpointId)
        outbox.kick()
      }
    },
    log,
  })
  return outbox
}

function claim(database: Database, busy: string[], limit: number): Promise<AlertDelivery[]> {
  return database.$queryRaw<AlertDelivery[]>`
    UPDATE "AlertDelivery" SET "attempts" = "attempts" + 1, "nextAttemptAt" = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE "id" IN (
      SELECT due."id" FROM "AlertEndpoint" endpoint CROSS JOIN LATERAL (
        SELECT "id", "nextAttemptAt" FROM "AlertDelivery"
        WHERE "endpointId" = endpoint."id" AND "status" = 'pending' AND "nextAttemptAt" <= now()
        ORDER BY "nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED
      ) due
      WHERE endpoint."id" <> ALL(${busy}::uuid[]) ORDER BY due."nextAttemptAt" LIMIT ${limit}
    )
    RETURNING *`
}

async function attempt(parts: AlertParts, row: AlertDelivery): Promise<Posted> {
  const endpoint = await parts.database.alertEndpoint.findUniqueOrThrow({ where: { id: row.endpointId } })
  const alert = await describe(parts, endpoint, row)
  const url = await parts.vault.open('AlertEndpoint.url', endpoint.id, endpoint.url)
  if (endpoint.secret === null) return postJson(url, slackBody(alert), {}, parts.alertHosts)
  const secret = await parts.vault.open('AlertEndpoint.secret', endpoint.id, endpoint.secret)
  const body = webhookBody(alert)
  return postJson(url, body, signature(secret, row.id, body), parts.alertHosts)
}

function signature(secret: string, id: string, body: string): Record<string, string> {
  const now = new Date()
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  }
}

export const deliveredEventSchema = z.enum([...ALERT_EVENTS, 'test'])

async function describe(
  { database, vault, publicUrl }: AlertParts,
  { includeCode }: AlertEndpoint,
  { event, accountId, subjectId, detail, createdAt: at }: AlertDelivery,
): Promise<Alert> {
  const where = { id: accountId ?? '' }
  const account =
    accountId === null
      ? null
      : await database.account.findUnique({ where, include: { app: { select: { name: true } } } })
  const isOfCode = event === 'code.received' || event === 'code.unrequested'
  return {
    event: deliveredEventSchema.parse(event),
    ...{ at, subjectId, detail },
    account: account && { id: account.id, label: account.label, appName: account.app.name },
    code: includeCode && isOfCode && subjectId !== null ? await codeOf({ database, vault }, subjectId) : null,
    link: account === null ? publicUrl : `${publicUrl}/accounts/${account.id}`,
  }
}

async function codeOf({ database, vault }: Pick<AlertParts, 'database' | 'vault'>, id: string): Promise<string | null> {
  const message = await database.message.findUnique({ where: { id }, select: { code: true } })
  return message === null || message.code === null ? null : vault.open('Message.code', id, message.code)
}

async function settle(database: Database, { id, attempts }: AlertDelivery, posted: Posted): Promise<void> {
  const status = 'status' in posted ? posted.status : null
  const isDelivered = status !== null && status >= 200 && status < 300
  const isDead = !isDelivered && (status === GONE || attempts >= MAX_ATTEMPTS)
  const nextAttemptAt = new Date(Date.now() + retryDelayMs(attempts, Math.random()))
  await database.alertDelivery.updateMany({
    where: { id },
    data: {
      status: isDelivered ? 'delivered' : isDead ? 'dead' : 'pending',
      lastStatus: status,
      lastError: isDelivered ? null : 'error' in posted ? posted.error : explain(posted.status),
      nextAttemptAt,
    },
  })
}

function explain(status: number): string {
  return status >= 300 && status < 400
    ? 'The answer was a redirect, which is not followed.'
    : `The answer was HTTP ${status}.`
}
