import { z } from 'zod'
import {
  nextAction,
  receivesCodes,
  setupSteps,
  type NextAction,
  type NumberStatus,
  type SetupStep,
} from '../../domain/number-status.ts'
import { isE164, nationalFormat } from '../../domain/phone-number.ts'
import type { PhoneNumber } from '../../prisma/generated/client.ts'
import { timestamp } from '../schemas.ts'

export const statusSchema = z.enum([
  'offered',
  'provisioning',
  'awaitingAssociation',
  'associationTimedOut',
  'awaitingVerification',
  'verificationTimedOut',
  'active',
  'releasing',
  'expired',
  'failed',
  'released',
] satisfies NumberStatus[])
const stepSchema = z.object({
  name: z.enum(['offer', 'create', 'associate', 'verify'] satisfies SetupStep['name'][]),
  state: z.enum(['done', 'current', 'ahead', 'stopped'] satisfies SetupStep['state'][]),
  at: timestamp.nullable().meta({ description: 'When it was done.' }),
})
const nextActionSchema = z.enum([
  'create',
  'wait',
  'associate',
  'verify',
  'retry',
  'offer',
  'none',
] satisfies NextAction[])

const about = {
  phoneNumber: z.string().meta({ description: 'E.164.' }),
  nationalFormat: z.string().meta({ description: 'As people of its country write it.' }),
  region: z.string().meta({ description: 'ISO 3166-1 alpha-2.' }),
  monthlyPrice: z.object({
    amount: z.string().meta({ description: 'A decimal number, as the carrier wrote it.' }),
    currency: z.string().meta({ description: 'ISO 4217.' }),
  }),
}
export const numberSchema = z
  .object({
    ...about,
    status: statusSchema,
    steps: z.array(stepSchema),
    deadline: timestamp.nullable().meta({ description: 'When the present wait ends.' }),
    receivesCodes: z.boolean().meta({ description: 'Whether a code can be asked for.' }),
    nextAction: nextActionSchema,
    reason: z.string().nullable().meta({ description: 'Why it failed or was released; for people.' }),
    servedUntil: timestamp.nullable().meta({ description: 'Until when a released number still receives SMS.' }),
  })
  .meta({ id: 'PhoneNumber' })
export const offerSchema = z.object({ ...about, expiresAt: timestamp }).meta({ id: 'Offer' })

export function viewOffer(row: PhoneNumber, expiresAt: Date): z.input<typeof offerSchema> {
  return { ...describe(row), expiresAt }
}

function describe(row: PhoneNumber) {
  return {
    phoneNumber: row.e164,
    nationalFormat: isE164(row.e164) ? nationalFormat(row.e164) : row.e164,
    region: row.region,
    monthlyPrice: { amount: row.monthlyPrice, currency: row.currency },
  }
}

export function viewNumber(row: PhoneNumber): z.input<typeof numberSchema> {
  const status = statusSchema.parse(row.status)
  return {
    ...describe(row),
    status,
    steps: setupSteps(status, row),
    deadline: row.deadline,
    receivesCodes: receivesCodes({ status, deadline: row.deadline }),
    nextAction: nextAction(status),
    reason: row.reason,
    servedUntil: row.carrierExpiresAt,
  }
}
