import { createHmac } from 'node:crypto'

import { NumbersCallbackWebhooks } from '@sinch/numbers'
import type { Numbers, NumbersService } from '@sinch/numbers'
import { RequestFailedError } from '@sinch/sdk-client'
import { SmsCallbackWebhooks } from '@sinch/sms'
import { ConversationCallbackWebhooks } from '@sinch/conversation'
import { describe, expect, it, vi } from 'vitest'

import { KEYS, PLAN, SECRETS, WAIT, sinchSdk, startReceiver, startSimulator } from './harness.ts'

const SEARCH = { regionCode: 'US', type: 'LOCAL', capabilities: ['SMS', 'VOICE'] }
const RENT = { smsConfiguration: { servicePlanId: PLAN } }

async function rentOne(numbers: NumbersService, rentNumberRequestBody = RENT): Promise<string> {
  const { availableNumbers } = await numbers.searchForAvailableNumbers({ ...SEARCH, size: 1 })
  const phoneNumber = availableNumbers?.[0]?.phoneNumber ?? ''
  await numbers.rent({ phoneNumber, rentNumberRequestBody })
  return phoneNumber
}

async function failure(call: Promise<unknown>): Promise<{ status: number; error: unknown }> {
  const error: unknown = await call.then(
    () => new Error('The call succeeded'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof RequestFailedError)) throw error
  const { error: told } = JSON.parse(error.data ?? '{}') as { error?: unknown }
  return { status: error.statusCode, error: told }
}

describe("Sinch's own SDK against the simulator", () => {
  it('lists the regions that have numbers of the types wanted', async () => {
    const { numbers } = sinchSdk((await startSimulator()).url)
    const all = await numbers.availableRegions.list({})
    expect(all.availableRegions?.map(({ regionCode }) => regionCode)).toEqual(['US', 'CA', 'GB', 'FR', 'DE', 'SE'])
    const local = await numbers.availableRegions.list({ types: ['LOCAL'] })
    expect(local.availableRegions?.map(({ regionCode }) => regionCode)).toEqual(['US', 'CA', 'GB'])
  })

  it('searches by region, type, capability, pattern and size, in fictional ranges', async () => {
    const { numbers } = sinchSdk((await startSimulator()).url)
    const us = await numbers.searchForAvailableNumbers({ ...SEARCH, size: 5 })
    expect(us.availableNumbers).toHaveLength(5)
    for (const number of us.availableNumbers ?? []) {
      expect(number).toMatchObject({
        phoneNumber: expect.stringMatching(/^\+1\d{3}55501\d\d$/),
        capability: ['SMS', 'VOICE'],
        monthlyPrice: { currencyCode: 'EUR', amount: '0.80' },
      })
    }

    const gb = await numbers.searchForAvailableNumbers({
      regionCode: 'GB',
      type: 'MOBILE',
      'numberPattern.pattern': '7',
      'numberPattern.searchPattern': 'END',
    })
    expect(gb.availableNumbers?.[0]?.phoneNumber).toMatch(/^\+447700900\d\d7$/)

    const encoded = await numbers.searchForAvailableNumbers({
      ...SEARCH,
      'numberPattern.pattern': encodeURIComponent('+1212'),
      'numberPattern.searchPattern': 'START',
    })
    expect(encoded.availableNumbers?.every(({ phoneNumber }) => phoneNumber?.startsWith('+1212'))).toBe(true)
  })

  it('answers a wrong search in the form that Sinch does', async () => {
    const { numbers } = sinchSdk((await startSimulator()).url)
    expect(await failure(numbers.searchForAvailableNumbers({ regionCode: 'XX', type: 'LOCAL' }))).toEqual({
      status: 400,
      error: {
        code: 400,
        status: 'INVALID_ARGUMENT',
        message: 'Invalid argument',
        details: [{ type: 'BadRequest', fieldViolations: [{ field: 'regionCode', description: 'unknown region' }] }],
      },
    })
  })

  it('rents a number, which is then active, and no longer available to anybody', async () => {
    const { numbers } = sinchSdk((await startSimulator({ settings: { provisioningDelayMs: 60_000 } })).url)
    const [{ phoneNumber = '' } = {}] = (await numbers.searchForAvailableNumbers(SEARCH)).availableNumbers ?? []
    expect(await numbers.checkAvailability({ phoneNumber })).toMatchObject({ phoneNumber, regionCode: 'US' })

    const rented = await numbers.rent({ phoneNumber, rentNumberRequestBody: RENT })
    expect(rented).toMatchObject({
      phoneNumber,
      projectId: KEYS.projectId,
      expireAt: null,
      nextChargeDate: expect.any(Date),
      smsConfiguration: {
        servicePlanId: '',
        scheduledProvisioning: { servicePlanId: PLAN, status: 'WAITING', errorCodes: [] },
      },
    })

    expect(await numbers.get({ phoneNumber })).toEqual(rented)
    expect(await failure(numbers.checkAvailability({ phoneNumber }))).toMatchObject({
      status: 404,
      error: { status: 'NOT_FOUND', details: [{ resourceType: 'AvailableNumber', resourceName: phoneNumber }] },
    })
    expect((await failure(numbers.rent({ phoneNumber, rentNumberRequestBody: RENT }))).status).toBe(404)
  })

  it('rents any number that fits', async () => {
    const { numbers } = sinchSdk((await startSimulator()).url)
    const rented = await numbers.rentAny({
      rentAnyNumberRequestBody: {
        regionCode: 'US',
        type: 'LOCAL',
        capabilities: ['SMS'],
        numberPattern: { pattern: '+1415', searchPattern: 'START' },
        smsConfiguration: { servicePlanId: PLAN },
      },
    })
    expect(rented.phoneNumber).toMatch(/^\+141555501\d\d$/)
  })

  it('takes a number from WAITING over IN_PROGRESS to the service plan', async () => {
    const { numbers } = sinchSdk((await startSimulator({ settings: { provisioningDelayMs: 400 } })).url)
    const phoneNumber = await rentOne(numbers)
    const seen = new Set<string>()
    await vi.waitFor(async () => {
      const { smsConfiguration } = await numbers.get({ phoneNumber })
      seen.add(smsConfiguration?.scheduledProvisioning?.status ?? 'done')
      expect(smsConfiguration?.servicePlanId).toBe(PLAN)
    }, WAIT)
    expect([...seen]).toEqual(['WAITING', 'IN_PROGRESS', 'done'])
  })

  it('pages through the active numbers, with every number once', async () => {
    const { numbers } = sinchSdk((await startSimulator()).url)
    const rented: string[] = []
    for (let i = 0; i < 7; i++) rented.push(await rentOne(numbers))

    const listed: Numbers.ActiveNumber[] = []
    for await (const number of numbers.list({ pageSize: 3 })) listed.push(number)
    expect(listed.map(({ phoneNumber }) => phoneNumber)).toEqual(rented.toSorted())

    const first = await numbers.list({ pageSize: 3 })
    expect([first.data.length, first.hasNextPage]).toEqual([3, true])
    expect((await numbers.list({ pageSize: 3, regionCode: 'GB' })).data).toEqual([])
  })

  it('updates a number, unlinks it and links it again', async () => {
    const { numbers } = sinchSdk((await startSimulator()).url)
    const phoneNumber = await rentOne(numbers)
    const update = (updateActiveNumberRequestBody: Numbers.ActiveNumberRequest) =>
      numbers.update({ phoneNumber, updateActiveNumberRequestBody })
    const linked = async () => expect((await numbers.get({ phoneNumber })).smsConfiguration?.servicePlanId).toBe(PLAN)

    expect((await update({ displayName: 'Shared', callbackUrl: 'http://127.0.0.1:9/n' })).displayName).toBe('Shared')
    await vi.waitFor(linked, WAIT)
    const unlinked = await update({ smsConfiguration: { servicePlanId: '' } })
    expect(unlinked).toMatchObject({
      displayName: 'Shared',
      smsConfiguration: { servicePlanId: '', scheduledProvisioning: null },
    })
    await update({ smsConfiguration: { servicePlanId: PLAN } })
    await vi.waitFor(linked, WAIT)
    expect((await failure(update({ smsConfiguration: { servicePlanId: 'other' } }))).status).toBe(400)
  })

  it('releases a number at its next charge date, until which it stays listed', async () => {
    const { numbers } = sinchSdk((await startSimulator()).url)
    const phoneNumber = await rentOne(numbers)
    const released = await numbers.release({ phoneNumber })
    expect(released.expireAt).toEqual(released.nextChargeDate)
    expect((await numbers.list({})).data).toHaveLength(1)
    expect(await failure(numbers.release({ phoneNumber: '+12025550199' }))).toMatchObject({
      status: 404,
      error: { details: [{ resourceType: 'ActiveNumber' }] },
    })
  })

  it('reads and changes the callback configuration', async () => {
    const { numbers } = sinchSdk((await startSimulator()).url)
    expect(await numbers.callbacks.get({})).toEqual({ projectId: KEYS.projectId, hmacSecret: 'numbers-secret' })
    const changed = { updateCallbackConfigurationRequestBody: { hmacSecret: 'other' } }
    expect(await numbers.callbacks.update(changed)).toMatchObject({ hmacSecret: 'other' })
    expect(await numbers.callbacks.get({})).toMatchObject({ hmacSecret: 'other' })
  })

  it('fetches inbound SMS again, for the project and for the plan', async () => {
    const simulator = await startSimulator()
    const { sms } = sinchSdk(simulator.url)
    const ids: string[] = []
    for (const to of ['+12015550101', '+12015550102', '+12015550101']) {
      const { body } = await simulator.control('POST', '/sms', { from: 'ACME', to, text: 'Your code is 123456' })
      ids.push((body as { id: string }).id)
    }

    const listed: string[] = []
    for await (const inbound of sms.inbounds.list({ to: '12015550101', page_size: 1 })) listed.push(inbound.id)
    expect(listed).toEqual([ids[2], ids[0]])
    expect(await sms.inbounds.get({ inbound_id: ids[1] ?? '' })).toMatchObject({
      type: 'mo_text',
      from: 'ACME',
      to: '12015550102',
      body: 'Your code is 123456',
    })
    expect((await failure(sms.inbounds.get({ inbound_id: 'none' }))).status).toBe(404)
  })

  it('is refused with a wrong key, and lets an expired token be renewed', async () => {
    const simulator = await startSimulator()
    const wrong = sinchSdk(simulator.url, { ...KEYS, keySecret: 'guess' })
    expect((await failure(wrong.numbers.list({}))).status).toBe(401)

    const { numbers } = sinchSdk(simulator.url)
    await simulator.control('PATCH', '/settings', { expireTokens: 1 })
    expect((await numbers.list({})).data).toEqual([])
  })

  it('refuses a token that somebody else made', async () => {
    const { url } = await startSimulator()
    const token = await fetch(`${url}/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${KEYS.keyId}:${KEYS.keySecret}`)}` },
    })
    const { access_token: good } = (await token.json()) as { access_token: string }
    const status = async (authorization: string) =>
      (await fetch(`${url}/v1/projects/${KEYS.projectId}/activeNumbers`, { headers: { authorization } })).status

    const unsigned = good.split('.').slice(0, 2).join('.')
    const forged = `${unsigned}.${createHmac('sha256', 'guess').update(unsigned).digest('base64url')}`
    expect([await status(`Bearer ${good}`), await status(`Bearer ${forged}`), await status('')]).toEqual([
      200, 401, 401,
    ])
  })

  it('accepts the signatures and reads the bodies of webhooks', async () => {
    const receiver = await startReceiver()
    const simulator = await startSimulator({ webhookBase: receiver.url })
    const { numbers } = sinchSdk(simulator.url)
    const sms = { from: 'ACME', to: '+12015550101', text: 'Code 123456 – für Sie 👋' }

    await simulator.control('POST', '/sms', sms)
    await receiver.waitFor(1)
    await simulator.control('PATCH', '/settings', { format: 'conversation' })
    await simulator.control('POST', '/sms', sms)
    await receiver.waitFor(2)
    await rentOne(numbers, { ...RENT, callbackUrl: `${receiver.url}/numbers` } as typeof RENT)
    const [smsApi, conversation, event] = await receiver.waitFor(3)
    if (!smsApi || !conversation || !event) throw new Error('three webhooks were received')

    const smsWebhooks = new SmsCallbackWebhooks(SECRETS.smsWebhookSecret)
    const smsBody = smsApi.rawBody.toString()
    expect(smsWebhooks.validateAuthenticationHeader(smsApi.headers, smsBody, '', '')).toBe(true)
    expect(smsWebhooks.validateAuthenticationHeader(smsApi.headers, `${smsBody} `, '', '')).toBe(false)
    expect(smsWebhooks.parseEvent(smsBody)).toMatchObject({ type: 'mo_text', body: sms.text, to: '12015550101' })

    const conversationWebhooks = new ConversationCallbackWebhooks(SECRETS.conversationWebhookSecret)
    const conversationBody = conversation.rawBody.toString()
    expect(conversationWebhooks.validateAuthenticationHeader(conversation.headers, conversationBody)).toBe(true)
    expect(conversationWebhooks.parseEvent(JSON.parse(conversationBody))).toMatchObject({
      trigger: 'MESSAGE_INBOUND',
      message: { sender_id: '12015550101', contact_message: { text_message: { text: sms.text } } },
    })

    const numbersWebhooks = new NumbersCallbackWebhooks(SECRETS.numbersWebhookSecret)
    expect(numbersWebhooks.validateAuthenticationHeader(event.headers, event.rawBody.toString(), '', '')).toBe(true)
    expect(numbersWebhooks.parseEvent(event.rawBody.toString())).toMatchObject({
      eventType: 'PROVISIONING_TO_SMS_PLATFORM',
      status: 'SUCCEEDED',
      timestamp: expect.any(Date),
    })
  })
})
