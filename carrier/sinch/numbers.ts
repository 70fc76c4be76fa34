import { z } from 'zod'

import { isE164 } from '../../domain/phone-number.ts'
import type { AvailableNumber, RentedNumber, RentedState } from '../port.ts'

const e164 = z.string().refine(isE164)

const money = z
  .object({ amount: z.string(), currencyCode: z.string() })
  .transform(({ amount, currencyCode }) => ({ amount, currency: currencyCode }))

const availableNumber = z.object({
  phoneNumber: e164,
  regionCode: z.string(),
  capability: z.array(z.string()),
  monthlyPrice: money,
  supportingDocumentationRequired: z.boolean().optional(),
})

/** The numbers of a search answer that can be rented at once: able to receive SMS, and no papers to hand in first. */
export function readAvailableNumbers(answer: unknown): AvailableNumber[] {
  const { availableNumbers = [] } = z.object({ availableNumbers: z.array(availableNumber).optional() }).parse(answer)
  return availableNumbers
    .filter((number) => number.capability.includes('SMS') && !number.supportingDocumentationRequired)
    .map(({ phoneNumber, regionCode, monthlyPrice }) => ({ phoneNumber, region: regionCode, monthlyPrice }))
}

const activeNumber = z.object({
  phoneNumber: e164,
  regionCode: z.string(),
  money,
  // The SDK has made dates of them.
  nextChargeDate: z.date().nullish(),
  expireAt: z.date().nullish(),
  smsConfiguration: z
    .object({
      servicePlanId: z.string().nullish(),
      scheduledProvisioning: z
        .object({ status: z.string().nullish(), errorCodes: z.array(z.string()).nullish() })
        .nullish(),
    })
    .nullish(),
})

type ActiveNumber = z.infer<typeof activeNumber>

/** @param servicePlanId the plan that the number's SMS should go to */
export function readRentedNumber(answer: unknown, servicePlanId: string): RentedNumber {
  const number = activeNumber.parse(answer)
  const state = deriveState(number, servicePlanId)
  return {
    phoneNumber: number.phoneNumber,
    region: number.regionCode,
    monthlyPrice: number.money,
    state,
    errorCodes: state === 'failed' ? (number.smsConfiguration?.scheduledProvisioning?.errorCodes ?? []) : [],
    nextChargeAt: number.nextChargeDate ?? null,
    expiresAt: number.expireAt ?? null,
  }
}

/** Sinch gives a number no status of its own: it follows from the expiry, the linked plan and the provisioning job. */
function deriveState({ expireAt, smsConfiguration }: ActiveNumber, servicePlanId: string): RentedState {
  if (expireAt) return 'releasing'
  const job = smsConfiguration?.scheduledProvisioning
  if (job?.status === 'FAILED') return 'failed'
  return !job && smsConfiguration?.servicePlanId === servicePlanId ? 'ready' : 'pending'
}
