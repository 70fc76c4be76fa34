import { createHmac, timingSafeEqual } from 'node:crypto'

import type { WebhookKind, WebhookRequest, WebhookVerdict } from '../port.ts'
import { parseSinchTime } from './time.ts'

/**
 * How old a signed webhook may be: 48 hours. Sinch repeats an undelivered message for about 46 hours, and whether a
 * repetition is signed anew is not documented; a shorter window could refuse, for good, a message that an outage of ours
 * delayed. A replay within the window does no harm: storage is idempotent by the message's id.
 */
export const DEFAULT_WEBHOOK_MAX_AGE_SECONDS = 48 * 60 * 60

/** What the two clocks may differ by. */
const MAX_FUTURE_SECONDS = 5 * 60

interface SignatureRules {
  /** Absent: the webhook is refused. */
  secret: string | undefined
  maxAgeSeconds: number
}

/** Checks a webhook's signature over the bytes as they came, then its age. */
export function verifySignature(kind: WebhookKind, rules: SignatureRules, request: WebhookRequest): WebhookVerdict {
  if (!rules.secret) return { ok: false, reason: 'noSecret' }
  return kind === 'numbers'
    ? verifyNumbersEvent(rules.secret, rules.maxAgeSeconds, request)
    : verifyMessage(rules.secret, rules.maxAgeSeconds, request)
}

/** SMS API and Conversation API: base64 HMAC-SHA256 over body, nonce and timestamp. */
function verifyMessage(secret: string, maxAgeSeconds: number, request: WebhookRequest): WebhookVerdict {
  const signature = header(request, 'x-sinch-webhook-signature')
  const algorithm = header(request, 'x-sinch-webhook-signature-algorithm')
  const nonce = header(request, 'x-sinch-webhook-signature-nonce')
  const timestamp = header(request, 'x-sinch-webhook-signature-timestamp')
  if (!signature || !algorithm || !nonce || !timestamp) return { ok: false, reason: 'missingSignature' }
  if (algorithm !== 'HmacSHA256') return { ok: false, reason: 'wrongAlgorithm' }

  const expected = createHmac('sha256', secret).update(request.rawBody).update(`.${nonce}.${timestamp}`)
  if (!sameText(signature, expected.digest('base64'))) return { ok: false, reason: 'badSignature' }

  const signedAt = /^\d{1,12}$/.test(timestamp) ? new Date(Number(timestamp) * 1000) : null
  return judgeAge(signedAt, maxAgeSeconds, request.now)
}

/** Numbers events: hex HMAC-SHA1 over the body, which carries the only timestamp there is. */
function verifyNumbersEvent(secret: string, maxAgeSeconds: number, request: WebhookRequest): WebhookVerdict {
  const signature = header(request, 'x-sinch-signature')
  if (!signature) return { ok: false, reason: 'missingSignature' }

  const expected = createHmac('sha1', secret).update(request.rawBody).digest('hex')
  if (!sameText(signature, expected)) return { ok: false, reason: 'badSignature' }

  return judgeAge(eventTime(request.rawBody), maxAgeSeconds, request.now)
}

function judgeAge(signedAt: Date | null, maxAgeSeconds: number, now: Date): WebhookVerdict {
  if (!signedAt) return { ok: false, reason: 'badTimestamp' }
  const ageSeconds = (now.getTime() - signedAt.getTime()) / 1000
  if (ageSeconds > maxAgeSeconds) return { ok: false, reason: 'tooOld' }
  if (ageSeconds < -MAX_FUTURE_SECONDS) return { ok: false, reason: 'fromTheFuture' }
  return { ok: true }
}

/** A repeated header is as good as none: it cannot be told which one was meant. */
function header(request: WebhookRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** Takes as long for a near miss as for a wild guess. */
function sameText(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

function eventTime(rawBody: Buffer): Date | null {
  try {
    const event: unknown = JSON.parse(rawBody.toString('utf8'))
    return typeof event === 'object' && event !== null && 'timestamp' in event && typeof event.timestamp === 'string'
      ? parseSinchTime(event.timestamp)
      : null
  } catch {
    return null
  }
}
