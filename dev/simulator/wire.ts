import { randomBytes } from 'node:crypto'

import { z } from 'zod'

import { isE164 } from '../../domain/phone-number.ts'

const scheduledProvisioning = z.object({
  servicePlanId: z.string(),
  campaignId: z.string(),
  status: z.enum(['WAITING', 'IN_PROGRESS', 'FAILED']),
  lastUpdatedTime: z.string(),
  errorCodes: z.array(z.string()),
})

/** Sinch's ActiveNumber as it goes over the wire: times are text. */
export const activeNumber = z.object({
  phoneNumber: z.string().refine(isE164),
  projectId: z.string(),
  displayName: z.string(),
  regionCode: z.string(),
  type: z.enum(['MOBILE', 'LOCAL']),
  capability: z.array(z.string()),
  money: z.object({ currencyCode: z.string(), amount: z.string() }),
  paymentIntervalMonths: z.number(),
  nextChargeDate: z.string(),
  expireAt: z.string().nullable(),
  smsConfiguration: z.object({
    servicePlanId: z.string(),
    campaignId: z.string(),
    scheduledProvisioning: scheduledProvisioning.nullable(),
  }),
  voiceConfiguration: z.object({
    type: z.string(),
    appId: z.string(),
    trunkId: z.string(),
    serviceId: z.string(),
    lastUpdatedTime: z.null(),
    scheduledVoiceProvisioning: z.null(),
  }),
  callbackUrl: z.string(),
})

export type ActiveNumber = z.infer<typeof activeNumber>
export type ScheduledProvisioning = z.infer<typeof scheduledProvisioning>

/** An inbound SMS as Sinch's SMS API tells it. */
export interface InboundSms {
  id: string
  type: 'mo_text'
  from: string
  to: string
  body: string
  received_at: string
}

/** The same SMS as Sinch's Conversation API tells it. */
export function conversationBody(sms: InboundSms, projectId: string): string {
  return JSON.stringify({
    app_id: 'simulator',
    accepted_time: sms.received_at,
    event_time: sms.received_at,
    project_id: projectId,
    message: {
      id: sms.id,
      direction: 'TO_APP',
      channel_identity: { channel: 'SMS', identity: sms.from, app_id: '' },
      sender_id: sms.to,
      conversation_id: newId(),
      contact_id: newId(),
      accept_time: sms.received_at,
      processing_mode: 'CONVERSATION',
      contact_message: { text_message: { text: sms.body } },
    },
    message_metadata: '',
    correlation_id: '',
  })
}

/** Sinch's APIs give microseconds. */
export function apiTime(time: Date): string {
  return time.toISOString().replace('Z', '000Z')
}

/** Numbers events give nanoseconds and no zone. */
export function eventTime(time: Date): string {
  return time.toISOString().replace('Z', '000000')
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An id that looks like Sinch's: 26 characters, time first. */
export function newId(): string {
  let time = Date.now()
  let prefix = ''
  for (let i = 0; i < 10; i++) {
    prefix = CROCKFORD.charAt(time % 32) + prefix
    time = Math.floor(time / 32)
  }
  return prefix + Array.from(randomBytes(16), (byte) => CROCKFORD.charAt(byte % 32)).join('')
}
