import { createHmac } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { WebhookRequest } from '../../../carrier/port.ts'
import { DEFAULT_WEBHOOK_MAX_AGE_SECONDS, verifySignature } from '../../../carrier/sinch/signature.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const RULES = { secret: 'secret', maxAgeSeconds: DEFAULT_WEBHOOK_MAX_AGE_SECONDS }
const HOUR = 3600

interface Message {
  body?: string
  secret?: string
  nonce?: string
  /** The signed timestamp, or how many seconds before now it is. */
  timestamp?: string
  age?: number
}

function message({ body = '{"a":1}', secret = 'secret', nonce = 'n-1', age = 0, timestamp }: Message = {}) {
  const at = timestamp ?? String(NOW.getTime() / 1000 - age)
  const headers: Record<string, string> = {
    'x-sinch-webhook-signature': createHmac('sha256', secret).update(`${body}.${nonce}.${at}`).digest('base64'),
    'x-sinch-webhook-signature-algorithm': 'HmacSHA256',
    'x-sinch-webhook-signature-nonce': nonce,
    'x-sinch-webhook-signature-timestamp': at,
  }
  return { headers, rawBody: Buffer.from(body), now: NOW }
}

function event(timestamp: unknown, secret = 'secret') {
  const rawBody = Buffer.from(JSON.stringify({ eventId: 'e-1', timestamp }))
  return {
    headers: { 'x-sinch-signature': createHmac('sha1', secret).update(rawBody).digest('hex') },
    rawBody,
    now: NOW,
  }
}

function without(request: WebhookRequest, name: string): WebhookRequest {
  return { ...request, headers: { ...request.headers, [name]: undefined } }
}

function withHeader(request: WebhookRequest, name: string, value: string | string[]): WebhookRequest {
  return { ...request, headers: { ...request.headers, [name]: value } }
}

const SIGNATURE = 'x-sinch-webhook-signature'

describe.each(['sms', 'conversation'] as const)('the signature of a webhook: %s', (kind) => {
  it.each<[string, WebhookRequest, string]>([
    ['of another secret', message({ secret: 'other' }), 'badSignature'],
    ['over another body', { ...message(), rawBody: Buffer.from('{"a":2}') }, 'badSignature'],
    ['over the same JSON in other bytes', { ...message(), rawBody: Buffer.from('{"a": 1}') }, 'badSignature'],
    ['with another nonce', withHeader(message(), `${SIGNATURE}-nonce`, 'n-2'), 'badSignature'],
    ['with another timestamp', withHeader(message({ age: 9 }), `${SIGNATURE}-timestamp`, '1772366400'), 'badSignature'],
    ['cut short', withHeader(message(), SIGNATURE, 'AAAA'), 'badSignature'],
    ['in other letters', withHeader(message(), SIGNATURE, 'ä'.repeat(44)), 'badSignature'],
    ['missing', without(message(), SIGNATURE), 'missingSignature'],
    ['empty', withHeader(message(), SIGNATURE, ''), 'missingSignature'],
    ['repeated', withHeader(message(), SIGNATURE, ['a', 'b']), 'missingSignature'],
    ['without a nonce', without(message(), `${SIGNATURE}-nonce`), 'missingSignature'],
    ['without a timestamp', without(message(), `${SIGNATURE}-timestamp`), 'missingSignature'],
    ['without an algorithm', without(message(), `${SIGNATURE}-algorithm`), 'missingSignature'],
    ['by another algorithm', withHeader(message(), `${SIGNATURE}-algorithm`, 'HmacSHA1'), 'wrongAlgorithm'],
    ['by its algorithm in capitals', withHeader(message(), `${SIGNATURE}-algorithm`, 'HMACSHA256'), 'wrongAlgorithm'],
    ['at no time', message({ timestamp: 'yesterday' }), 'badTimestamp'],
    ['at a fraction of a second', message({ timestamp: '1772366400.5' }), 'badTimestamp'],
    ['49 hours old', message({ age: 49 * HOUR }), 'tooOld'],
    ['in milliseconds', message({ timestamp: '177236640000' }), 'fromTheFuture'],
    ['6 minutes ahead', message({ age: -6 * 60 }), 'fromTheFuture'],
  ])('%s is refused', (_what, request, reason) => {
    expect(verifySignature(kind, RULES, request)).toEqual({ ok: false, reason })
  })

  it.each([0, HOUR, 47 * HOUR, -4 * 60])('is good at an age of %i seconds', (age) => {
    expect(verifySignature(kind, RULES, message({ age }))).toEqual({ ok: true })
  })

  it('is never good without a secret', () => {
    for (const secret of [undefined, '']) {
      const request = message({ secret: secret ?? '' })
      expect(verifySignature(kind, { ...RULES, secret }, request)).toEqual({ ok: false, reason: 'noSecret' })
    }
  })

  it('has an age limit that can be set', () => {
    const strict = { ...RULES, maxAgeSeconds: 300 }
    expect(verifySignature(kind, strict, message({ age: 299 })).ok).toBe(true)
    expect(verifySignature(kind, strict, message({ age: 301 }))).toEqual({ ok: false, reason: 'tooOld' })
  })

  it('holds for any body, and for no other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.integer({ min: 0, max: 255 }), (body, index, byte) => {
        const request = message({ body })
        expect(verifySignature(kind, RULES, request).ok).toBe(true)

        const changed = Buffer.from(request.rawBody)
        changed[index % changed.length] = byte
        const same = changed.equals(request.rawBody)
        expect(verifySignature(kind, RULES, { ...request, rawBody: changed }).ok).toBe(same)
      }),
    )
  })
})

describe('the signature of a Numbers event', () => {
  it.each<[string, WebhookRequest, string]>([
    ['of another secret', event('2026-03-01T12:00:00.123456789', 'other'), 'badSignature'],
    ['over another body', { ...event('2026-03-01T12:00:00'), rawBody: Buffer.from('{}') }, 'badSignature'],
    ['missing', without(event('2026-03-01T12:00:00'), 'x-sinch-signature'), 'missingSignature'],
    ['two days old', event('2026-02-27T11:59:59.000000000'), 'tooOld'],
    ['6 minutes ahead', event('2026-03-01T12:06:00.000000000'), 'fromTheFuture'],
    ['without a time', event(undefined), 'badTimestamp'],
    ['at no time', event('tomorrow'), 'badTimestamp'],
    ['at a number', event(1772366400), 'badTimestamp'],
  ])('%s is refused', (_what, request, reason) => {
    expect(verifySignature('numbers', RULES, request)).toEqual({ ok: false, reason })
  })

  it('in capitals is refused', () => {
    const good = event('2026-03-01T12:00:00')
    const capitals = withHeader(good, 'x-sinch-signature', good.headers['x-sinch-signature'].toUpperCase())
    expect(verifySignature('numbers', RULES, capitals)).toEqual({ ok: false, reason: 'badSignature' })
  })

  it.each([
    '2026-03-01T11:59:00.412722588',
    '2026-03-01T12:00:00',
    '2026-03-01T12:00:00Z',
    '2026-03-01T13:00:00+01:00',
  ])('is good at %s, which is UTC where no zone is given', (timestamp) => {
    const strict = { ...RULES, maxAgeSeconds: 60 }
    expect(verifySignature('numbers', strict, event(timestamp))).toEqual({ ok: true })
  })

  it('is judged by the body alone, JSON or not', () => {
    const rawBody = Buffer.from('not JSON')
    const headers = { 'x-sinch-signature': createHmac('sha1', 'secret').update(rawBody).digest('hex') }
    const verdict = verifySignature('numbers', RULES, { headers, rawBody, now: NOW })
    expect(verdict).toEqual({ ok: false, reason: 'badTimestamp' })
  })

  it('is never good without a secret', () => {
    const request = event('2026-03-01T12:00:00', '')
    expect(verifySignature('numbers', { ...RULES, secret: '' }, request)).toEqual({ ok: false, reason: 'noSecret' })
  })
})
