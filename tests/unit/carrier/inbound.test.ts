import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { WebhookFormatError } from '../../../carrier/port.ts'
import type { WebhookKind } from '../../../carrier/port.ts'
import { parseSinchWebhook } from '../../../carrier/sinch/inbound.ts'
import { conversationBody } from '../../../dev/simulator/wire.ts'
import type { InboundSms } from '../../../dev/simulator/wire.ts'

const SMS = {
  id: '01W4FFL35P4NC4K35SMSBATCH8',
  type: 'mo_text',
  from: '12015550100',
  to: '12015550101',
  body: 'Hello 👋',
  operator_id: '311071',
  received_at: '2024-06-06T07:52:37.386Z',
} satisfies InboundSms & { operator_id: string }

const MESSAGE = {
  type: 'message',
  carrierMessageId: SMS.id,
  from: '+12015550100',
  to: '+12015550101',
  text: 'Hello 👋',
  sentAt: new Date('2024-06-06T07:52:37.386Z'),
}

const EVENT = {
  eventId: '01hpa0mww4m79q8j2dwn3ggbgz',
  timestamp: '2024-02-10T17:22:09.412722588',
  projectId: 'project-1',
  resourceId: '+12015550101',
  resourceType: 'ACTIVE_NUMBER',
  eventType: 'PROVISIONING_TO_SMS_PLATFORM',
  status: 'SUCCEEDED',
  failureCode: null,
}

const conversation = () => JSON.parse(conversationBody(SMS, 'project-1')) as { message: Record<string, unknown> }

function parse(kind: WebhookKind, body: unknown) {
  return parseSinchWebhook(kind, Buffer.from(JSON.stringify(body)))
}

describe('an SMS by the SMS API', () => {
  it('is read with its numbers in one form', () => {
    expect(parse('sms', SMS)).toEqual(MESSAGE)
    expect(parse('sms', { ...SMS, from: '+12015550100', to: '+12015550101' })).toEqual(MESSAGE)
  })

  it.each(['72000', 'ACME Bank', 'G'])('keeps the sender %s as it is', (from) => {
    expect(parse('sms', { ...SMS, from })).toMatchObject({ from })
  })

  it.each(['2024-06-06', '2024-06-06T07:52:37Z', '', '123456', ' spaced ', 'a\nb'])('keeps the text %j', (body) => {
    expect(parse('sms', { ...SMS, body })).toMatchObject({ text: body })
  })

  it('gives the text of a media message, and ignores one without', () => {
    const media = { ...SMS, type: 'mo_media' }
    const body = { subject: 'ACME', message: 'Code 123456', media: [{ content_type: 'image/png', status: 'Uploaded' }] }
    expect(parse('sms', { ...media, body })).toEqual({ ...MESSAGE, text: 'ACME\nCode 123456' })
    expect(parse('sms', { ...media, body: { media: [] } })).toEqual({ type: 'ignored', what: 'mo_media without text' })
  })

  it.each(['mo_binary', 'delivery_report_sms', 'recipient_delivery_report_mms', 'mo_of_the_future'])(
    'ignores %s',
    (type) => expect(parse('sms', { type })).toEqual({ type: 'ignored', what: type }),
  )

  it.each([
    [{ ...SMS, id: undefined }, /^id: /],
    [{ ...SMS, id: '' }, /^id: /],
    [{ ...SMS, from: '' }, /^from: /],
    [{ ...SMS, to: 'ACME' }, /^to: not an E.164 number$/],
    [{ ...SMS, body: { text: 'x' } }, /^body: /],
    [{ ...SMS, received_at: '6 June' }, /^received_at: not a time$/],
    [{ ...SMS, received_at: '2024-13-06T07:52:37Z' }, /^received_at: not a time$/],
    [{ ...SMS, id: 7, to: 7 }, /^id: .*; to: /],
    [{ ...SMS, type: 'mo_media' }, /^body: /],
    [{ ...SMS, type: undefined }, /^type: /],
    [[SMS], /^body: /],
    [null, /^body: /],
  ])('names what is wrong in %j', (body, message) => {
    expect(() => parse('sms', body)).toThrow(WebhookFormatError)
    expect(() => parse('sms', body)).toThrow(message)
  })

  it('must be JSON', () => {
    expect(() => parseSinchWebhook('sms', Buffer.from('{"type":'))).toThrow(
      new WebhookFormatError('The body is not JSON'),
    )
  })

  it('is not quoted in an error', () => {
    try {
      parse('sms', { ...SMS, body: 'Your code is 123456', to: '123456', received_at: 'Your code is 123456' })
      expect.unreachable()
    } catch (error) {
      expect(String(error)).not.toContain('123456')
    }
  })
})

describe('an SMS by the Conversation API', () => {
  it('is read like one by the SMS API', () => expect(parse('conversation', conversation())).toEqual(MESSAGE))

  it.each([
    [{ channel_identity: { channel: 'WHATSAPP', identity: '12015550100' } }, 'message over WHATSAPP'],
    [{ contact_message: { media_message: { url: 'https://example.com/a.png' } } }, 'message without text'],
    [{ direction: 'TO_CONTACT' }, 'message TO_CONTACT'],
  ])('is ignored with %j', (change, what) => {
    const body = conversation()
    expect(parse('conversation', { ...body, message: { ...body.message, ...change } })).toEqual({
      type: 'ignored',
      what,
    })
  })

  it('may be another event, which is ignored', () => {
    const body = { app_id: 'a', message_delivery_report: { status: 'DELIVERED' } }
    expect(parse('conversation', body)).toEqual({ type: 'ignored', what: 'event without a message' })
  })

  it.each([
    ['id', undefined],
    ['sender_id', 'ACME'],
    ['accept_time', 'now'],
    ['contact_message', { text_message: {} }],
    ['channel_identity', { channel: 'SMS' }],
  ])('names %s where it is wrong', (field, value) => {
    const body = conversation()
    const call = () => parse('conversation', { ...body, message: { ...body.message, [field]: value } })
    expect(call).toThrow(WebhookFormatError)
    expect(call).toThrow(new RegExp(`^message\\.${field}`))
  })
})

describe('a Numbers event', () => {
  it('tells that the SMS route is made', () => {
    expect(parse('numbers', EVENT)).toEqual({
      type: 'provisioning',
      eventId: EVENT.eventId,
      phoneNumber: '+12015550101',
      succeeded: true,
      failureCode: null,
    })
  })

  it('tells that it is not', () => {
    const failed = { ...EVENT, status: 'FAILED', failureCode: 'A_CODE_OF_THE_FUTURE' }
    expect(parse('numbers', failed)).toMatchObject({ succeeded: false, failureCode: 'A_CODE_OF_THE_FUTURE' })
    expect(parse('numbers', { ...failed, failureCode: undefined })).toMatchObject({ failureCode: null })
  })

  it.each([
    [{ eventType: 'DEPROVISIONING_FROM_SMS_PLATFORM' }, 'DEPROVISIONING_FROM_SMS_PLATFORM'],
    [{ eventType: 'LINK_TO_10DLC_CAMPAIGN' }, 'LINK_TO_10DLC_CAMPAIGN'],
    [{ status: 'PAUSED' }, 'PROVISIONING_TO_SMS_PLATFORM PAUSED'],
  ])('of another kind is ignored: %j', (change, what) => {
    expect(parse('numbers', { ...EVENT, ...change })).toEqual({ type: 'ignored', what })
  })

  it.each(['eventId', 'resourceId', 'eventType', 'status'] as const)('names %s where it is missing', (field) => {
    const call = () => parse('numbers', { ...EVENT, [field]: undefined })
    expect(call).toThrow(WebhookFormatError)
    expect(call).toThrow(new RegExp(`^${field}: `))
  })
})

describe('any body', () => {
  const kinds = fc.constantFrom<WebhookKind>('sms', 'conversation', 'numbers')

  /** Bodies that come close: a good one with one part replaced. */
  const nearMiss = fc
    .tuple(fc.constantFrom<object>(SMS, conversation(), conversation().message, EVENT), fc.nat(), fc.jsonValue())
    .map(([body, index, value]) => {
      const keys = Object.keys(body)
      return { ...body, [keys[index % keys.length] ?? '']: value }
    })

  function readsOrRefuses(kind: WebhookKind, rawBody: Buffer): void {
    try {
      const event = parseSinchWebhook(kind, rawBody)
      expect(['message', 'provisioning', 'ignored']).toContain(event.type)
    } catch (error) {
      expect(error).toBeInstanceOf(WebhookFormatError)
    }
  }

  it('of any bytes is read or refused', () => {
    const bytes = fc.uint8Array().map((array) => Buffer.from(array))
    fc.assert(fc.property(kinds, bytes, readsOrRefuses))
  })

  it('of any JSON is read or refused', () => {
    const json = fc
      .oneof(
        fc.json(),
        nearMiss.map((body) => JSON.stringify(body)),
      )
      .map((text) => Buffer.from(text))
    fc.assert(fc.property(kinds, json, readsOrRefuses), { numRuns: 1000 })
  })

  it('with an SMS gives back what was sent, in both forms', () => {
    const number = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{6,14}$/))
      .map((parts) => parts.join(''))
    const from = fc.oneof(number, fc.stringMatching(/^[A-Z][A-Za-z0-9 ]{0,10}$/))
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100') }).map((date) => date.toISOString()),
    )
    const time = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100') })
    fc.assert(
      fc.property(from, number, text, time, (sender, to, body, sentAt) => {
        const sms: InboundSms = { id: 'id', type: 'mo_text', from: sender, to, body, received_at: sentAt.toISOString() }
        const expected = {
          type: 'message',
          carrierMessageId: 'id',
          from: /^\d/.test(sender) ? `+${sender}` : sender,
          to: `+${to}`,
          text: body,
          sentAt,
        }
        expect(parse('sms', sms)).toEqual(expected)
        expect(parseSinchWebhook('conversation', Buffer.from(conversationBody(sms, 'p')))).toEqual(expected)
      }),
    )
  })
})
