import { describe, expect, it } from 'vitest'

import { readAvailableNumbers, readRentedNumber } from '../../../carrier/sinch/numbers.ts'

const PLAN = 'plan-1'

const AVAILABLE = {
  phoneNumber: '+12015550100',
  regionCode: 'US',
  type: 'LOCAL',
  capability: ['SMS', 'VOICE'],
  setupPrice: { currencyCode: 'EUR', amount: '0.50' },
  monthlyPrice: { currencyCode: 'EUR', amount: '0.80' },
  paymentIntervalMonths: 1,
  supportingDocumentationRequired: false,
}

const RENTED = {
  phoneNumber: '+12015550100',
  regionCode: 'US',
  money: { currencyCode: 'EUR', amount: '0.80' },
  nextChargeDate: new Date('2024-06-06T14:42:42.022Z'),
  expireAt: null,
  smsConfiguration: { servicePlanId: PLAN, campaignId: '', scheduledProvisioning: null },
}

const job = (status: string, errorCodes: string[] = []) => ({ servicePlanId: PLAN, status, errorCodes })

describe('the numbers of a search', () => {
  it('are those that can be rented at once and receive SMS', () => {
    const availableNumbers = [
      AVAILABLE,
      { ...AVAILABLE, capability: ['VOICE'] },
      { ...AVAILABLE, supportingDocumentationRequired: true },
    ]
    expect(readAvailableNumbers({ availableNumbers })).toEqual([
      { phoneNumber: '+12015550100', region: 'US', monthlyPrice: { amount: '0.80', currency: 'EUR' } },
    ])
  })

  it('may be none', () => expect(readAvailableNumbers({})).toEqual([]))
})

describe('the state of a rented number', () => {
  it.each<[string, object, string]>([
    ['ready', {}, 'ready'],
    ['just rented', { servicePlanId: '', scheduledProvisioning: job('WAITING') }, 'pending'],
    ['being linked', { servicePlanId: '', scheduledProvisioning: job('IN_PROGRESS') }, 'pending'],
    ['in a state nobody knows', { servicePlanId: '', scheduledProvisioning: job('ON_THE_MOON') }, 'pending'],
    ['being linked once more', { scheduledProvisioning: job('IN_PROGRESS') }, 'pending'],
    ['linked to another plan', { servicePlanId: 'plan-2' }, 'pending'],
    ['linked to no plan', { servicePlanId: '' }, 'pending'],
    ['failed', { servicePlanId: '', scheduledProvisioning: job('FAILED') }, 'failed'],
  ])('%s', (_what, change, state) => {
    const smsConfiguration = { ...RENTED.smsConfiguration, ...change }
    expect(readRentedNumber({ ...RENTED, smsConfiguration }, PLAN).state).toBe(state)
  })

  it('says why it failed', () => {
    const scheduledProvisioning = job('FAILED', ['INTERNAL_ERROR', 'A_CODE_OF_THE_FUTURE'])
    const failed = { ...RENTED, smsConfiguration: { servicePlanId: '', scheduledProvisioning } }
    expect(readRentedNumber(failed, PLAN).errorCodes).toEqual(['INTERNAL_ERROR', 'A_CODE_OF_THE_FUTURE'])
  })

  it('is releasing from the release on, whatever else is going on', () => {
    const expireAt = new Date('2024-07-06T14:42:42.022Z')
    const smsConfiguration = { servicePlanId: '', scheduledProvisioning: job('FAILED', ['INTERNAL_ERROR']) }
    expect(readRentedNumber({ ...RENTED, expireAt, smsConfiguration }, PLAN)).toMatchObject({
      state: 'releasing',
      expiresAt: expireAt,
      errorCodes: [],
    })
  })

  it('is pending for a number without any SMS configuration', () => {
    expect(readRentedNumber({ ...RENTED, smsConfiguration: null }, PLAN).state).toBe('pending')
  })
})
