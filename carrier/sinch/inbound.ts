import { z } from 'zod'

import { parseE164 } from '../../domain/phone-number.ts'
import { WebhookFormatError } from '../port.ts'
import type { WebhookEvent, WebhookKind } from '../port.ts'
import { parseSinchTime } from './time.ts'

/**
 * Reads the body of a verified Sinch webhook. What is well formed and no message or provisioning event is `ignored`, so
 * that a kind of event that Sinch adds some day is no error.
 * @throws WebhookFormatError naming the field that is wrong, never its value.
 */
export function parseSinchWebhook(kind: WebhookKind, rawBody: Buffer): WebhookEvent {
  const body = parseJson(rawBody)
  switch (kind) {
    case 'sms':
      return readSmsEvent(body)
    case 'conversation':
      return readConversationEvent(body)
    case 'numbers':
      return readNumbersEvent(body)
  }
}

const time = z.string().transform((value, context) => {
  const parsed = parseSinchTime(value)
  if (parsed) return parsed
  context.addIssue('not a time')
  return z.NEVER
})

/** Sinch mostly leaves the plus sign out. */
const e164 = z.string().transform((value, context) => {
  const parsed = parseE164(value)
  if (parsed) return parsed
  context.addIssue('not an E.164 number')
  return z.NEVER
})

/** A number gets its plus sign; a short code or a name stays as it is. */
const sender = z
  .string()
  .min(1)
  .transform((value) => parseE164(value) ?? value)

const name = z.string().min(1).max(100)

const smsEvent = z.object({ type: name })
const inboundSms = z.object({ id: name, from: sender, to: e164, received_at: time })
const textSms = inboundSms.extend({ body: z.string() })
const mediaSms = inboundSms.extend({
  body: z.object({ subject: z.string().nullish(), message: z.string().nullish() }),
})

function readSmsEvent(body: unknown): WebhookEvent {
  const { type } = read(smsEvent, body)
  switch (type) {
    case 'mo_text': {
      const sms = read(textSms, body)
      return inboundMessage(sms, sms.body)
    }
    case 'mo_media': {
      const sms = read(mediaSms, body)
      const text = [sms.body.subject, sms.body.message].filter(Boolean).join('\n')
      return text ? inboundMessage(sms, text) : { type: 'ignored', what: 'mo_media without text' }
    }
    default:
      return { type: 'ignored', what: type }
  }
}

function inboundMessage(sms: z.infer<typeof inboundSms>, text: string): WebhookEvent {
  return { type: 'message', carrierMessageId: sms.id, from: sms.from, to: sms.to, text, sentAt: sms.received_at }
}

const conversationEvent = z.object({ message: z.unknown().optional() })
const conversationHead = z.object({
  message: z.object({
    direction: name,
    channel_identity: z.object({ channel: name }),
    contact_message: z.record(z.string(), z.unknown()),
  }),
})
const conversationText = z.object({
  message: z.object({
    id: name,
    channel_identity: z.object({ identity: sender }),
    sender_id: e164,
    accept_time: time,
    contact_message: z.object({ text_message: z.object({ text: z.string() }) }),
  }),
})

function readConversationEvent(body: unknown): WebhookEvent {
  if (read(conversationEvent, body).message === undefined) return { type: 'ignored', what: 'event without a message' }
  const { direction, channel_identity, contact_message } = read(conversationHead, body).message
  if (direction !== 'TO_APP') return { type: 'ignored', what: `message ${direction}` }
  if (channel_identity.channel !== 'SMS') return { type: 'ignored', what: `message over ${channel_identity.channel}` }
  if (contact_message['text_message'] === undefined) return { type: 'ignored', what: 'message without text' }

  const { message } = read(conversationText, body)
  return {
    type: 'message',
    carrierMessageId: message.id,
    from: message.channel_identity.identity,
    to: message.sender_id,
    text: message.contact_message.text_message.text,
    sentAt: message.accept_time,
  }
}

const numbersEvent = z.object({ eventType: name, status: name })
const provisioningEvent = z.object({ eventId: name, resourceId: e164, failureCode: name.nullish() })

function readNumbersEvent(body: unknown): WebhookEvent {
  const { eventType, status } = read(numbersEvent, body)
  if (eventType !== 'PROVISIONING_TO_SMS_PLATFORM') return { type: 'ignored', what: eventType }
  if (status !== 'SUCCEEDED' && status !== 'FAILED') return { type: 'ignored', what: `${eventType} ${status}` }

  const event = read(provisioningEvent, body)
  return {
    type: 'provisioning',
    eventId: event.eventId,
    phoneNumber: event.resourceId,
    succeeded: status === 'SUCCEEDED',
    failureCode: event.failureCode ?? null,
  }
}

function parseJson(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'))
  } catch {
    throw new WebhookFormatError('The body is not JSON')
  }
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
  throw new WebhookFormatError(faults.join('; '))
}
