import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { signEvent, signMessage } from '../../../dev/simulator/signing.ts'
import { httpClient, type Answer, type HttpClient } from '../http.ts'
import { startStack, WEBHOOK_SECRETS, type Stack } from '../stack.ts'
import { newAccount, newApp } from './accounts.ts'

let stack: Stack
let carrier: HttpClient
beforeAll(async () => {
  stack = await startStack({ worker: false })
  carrier = httpClient(`${stack.url}/webhooks/sinch`, null)
})
afterAll(() => stack.stop())

let accountId: string
let e164: string
let numbersMade = 0

/** An account with a number that is in use; no workflow runs for it. */
beforeEach(async () => {
  accountId = await newAccount(stack, { appId: await newApp(stack, { domains: ['site.example', 'bank.example'] }) })
  e164 = `+1202555${String(1000 + numbersMade++)}`
  await stack.database.phoneNumber.create({ data: { ...number(accountId, e164), status: 'active' } })
})

function number(ofAccount: string, phoneNumber: string) {
  return {
    ...{ id: crypto.randomUUID(), accountId: ofAccount, e164: phoneNumber, region: 'US' },
    ...{ monthlyPrice: '0.80', currency: 'EUR', offeredAt: new Date(), rentedAt: new Date() },
  }
}

function moText(fields: Record<string, string> = {}): string {
  return JSON.stringify({
    ...{ type: 'mo_text', id: crypto.randomUUID(), from: '12015550100', to: e164.slice(1) },
    ...{ body: 'Your code is 123456', received_at: new Date().toISOString(), ...fields },
  })
}

function send(body: string, headers = signMessage(WEBHOOK_SECRETS.sms, body)): Promise<Answer> {
  return carrier('POST /sms', { raw: body, headers })
}

/** The message with this id of the carrier's, opened. */
async function stored(carrierMessageId: string) {
  const message = await stack.database.message.findUniqueOrThrow({ where: { carrierMessageId } })
  const { vault } = stack
  return {
    ...message,
    text: await vault.open('Message.text', message.id, message.text),
    code: message.code && (await vault.open('Message.code', message.id, message.code)),
  }
}

const outcome = z.object({ outcome: z.string() })

describe('an SMS', () => {
  test('is stored with its code and the signal that it causes', async () => {
    const before = Date.now()
    const answer = await send(moText({ id: 'first', body: 'Your code is 482913' }))
    expect([answer.status, answer.as(outcome)]).toEqual([200, { outcome: 'stored' }])
    const message = await stored('first')
    expect(message).toMatchObject({ accountId, to: e164, from: '+12015550100', code: '482913' })
    expect(message.receivedAt.getTime()).toBeGreaterThanOrEqual(before)
    const dispatch = await stack.database.dispatch.findFirstOrThrow({
      where: { workflowId: `phone-number/${accountId}` },
    })
    // In one transaction, so that a process that dies after it has left nobody without the news.
    const changes = await stack.database.$queryRaw`
      SELECT change."accountId" FROM "Change" change JOIN "Message" message ON message."id"::text = change."thingId"
      WHERE message."id" = ${message.id}::uuid AND message.xmin::text = change."transaction"::text`
    expect(changes).toEqual([{ accountId }])
    expect(dispatch.signal).toBe('messageArrived')
    expect(dispatch.payload).toEqual({
      messageId: message.id,
      receivedAt: message.receivedAt.getTime(),
      hasCode: true,
    })
  })

  test('that is delivered again is not stored again', async () => {
    const body = moText({ id: 'repeated' })
    const answers = await Promise.all([send(body), send(body), send(body)])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
    expect(answers.map((answer) => answer.as(outcome).outcome).sort()).toEqual(['duplicate', 'duplicate', 'stored'])
    expect(await stack.database.message.count({ where: { carrierMessageId: 'repeated' } })).toBe(1)
    expect(await stack.database.dispatch.count({ where: { workflowId: `phone-number/${accountId}` } })).toBe(1)
  })

  test('to a number that is not ours is kept apart, and nobody sees it', async () => {
    expect((await send(moText({ id: 'stray', to: '12025559999' }))).status).toBe(200)
    const message = await stored('stray')
    expect(message).toMatchObject({ accountId: null, phoneNumberId: null })
    expect((await stack.api(`GET /messages/${message.id}`)).code).toBe('notFound')
    expect((await stack.api('GET /inbox?limit=200')).text).not.toContain(message.id)
  })

  test('to a number that changed hands goes to the account that has it now', async () => {
    const former = await newAccount(stack)
    const past = new Date(Date.now() - 86_400_000)
    await stack.database.phoneNumber.create({
      data: { ...number(former, e164), status: 'released', open: false, offeredAt: past, rentedAt: past },
    })
    await send(moText({ id: 'new-owner' }))
    expect((await stored('new-owner')).accountId).toBe(accountId)
  })

  test('with a character that cannot be stored is stored without it', async () => {
    expect((await send(moText({ id: 'nul', body: 'Code\u0000 771199' }))).status).toBe(200)
    expect((await stored('nul')).text).toBe('Code 771199')
  })

  test('comes in the form of the Conversation API too', async () => {
    const accepted = new Date().toISOString()
    const body = JSON.stringify({
      ...{ app_id: 'app', accepted_time: accepted, event_time: accepted, project_id: 'project' },
      message: {
        ...{ id: 'conversation', direction: 'TO_APP', sender_id: e164.slice(1), accept_time: accepted },
        channel_identity: { channel: 'SMS', identity: '12015550100', app_id: 'app' },
        contact_message: { text_message: { text: 'G-335577 is your code' } },
      },
    })
    const answer = await carrier('POST /conversation', {
      raw: body,
      headers: signMessage(WEBHOOK_SECRETS.conversation, body),
    })
    expect(answer.status).toBe(200)
    expect(await stored('conversation')).toMatchObject({ accountId, code: '335577' })
  })
})

describe('what is not Sinch’s', () => {
  test('without a signature', async () => {
    const answer = await send(moText(), {})
    expect([answer.status, answer.code]).toEqual([401, 'webhookNotSigned'])
  })

  test('with a wrong signature', async () => {
    const answer = await send(moText({ id: 'forged' }), signMessage('another secret', moText()))
    expect([answer.status, answer.code]).toEqual([401, 'webhookSignatureInvalid'])
    expect(await stack.database.message.count({ where: { carrierMessageId: 'forged' } })).toBe(0)
  })

  test('with a body that was changed on the way', async () => {
    const body = moText({ id: 'changed' })
    const answer = await send(body.replace('123456', '654321'), signMessage(WEBHOOK_SECRETS.sms, body))
    expect([answer.status, answer.code]).toEqual([401, 'webhookSignatureInvalid'])
  })

  test('replayed long after it was signed', async () => {
    const body = moText({ id: 'replayed' })
    const [nonce, timestamp] = ['nonce', String(Math.floor(Date.now() / 1000) - 60 * 86_400)]
    const signature = createHmac('sha256', WEBHOOK_SECRETS.sms).update(`${body}.${nonce}.${timestamp}`).digest('base64')
    const answer = await send(body, {
      'x-sinch-webhook-signature': signature,
      'x-sinch-webhook-signature-algorithm': 'HmacSHA256',
      'x-sinch-webhook-signature-nonce': nonce,
      'x-sinch-webhook-signature-timestamp': timestamp,
    })
    expect([answer.status, answer.code]).toEqual([401, 'webhookTooOld'])
  })

  test('signed for another kind of webhook', async () => {
    const body = moText()
    const answer = await send(body, signMessage(WEBHOOK_SECRETS.conversation, body))
    expect([answer.status, answer.code]).toEqual([401, 'webhookSignatureInvalid'])
  })
})

describe('what Sinch would not send', () => {
  test('a huge body', async () => {
    const answer = await send(moText({ body: 'x'.repeat(70_000) }))
    expect([answer.status, answer.code]).toEqual([413, 'bodyTooLarge'])
  })

  test.each(['not JSON', '[]', '{"type":"mo_text"}'])('a signed body that is %s', async (body) => {
    const answer = await send(body)
    expect([answer.status, answer.code]).toEqual([400, 'invalidWebhook'])
  })
})

describe('an event about a number', () => {
  function event(fields: Record<string, unknown> = {}) {
    const body = JSON.stringify({
      ...{ eventId: crypto.randomUUID(), timestamp: new Date().toISOString().slice(0, -1), projectId: 'project' },
      ...{ resourceId: e164, resourceType: 'ACTIVE_NUMBER', eventType: 'PROVISIONING_TO_SMS_PLATFORM' },
      ...{ status: 'SUCCEEDED', failureCode: null, ...fields },
    })
    return carrier('POST /numbers', { raw: body, headers: signEvent(WEBHOOK_SECRETS.numbers, body) })
  }

  test('wakes the number’s workflow, once', async () => {
    const eventId = crypto.randomUUID()
    expect((await event({ eventId })).as(outcome)).toEqual({ outcome: 'noted' })
    expect((await event({ eventId })).as(outcome)).toEqual({ outcome: 'duplicate' })
    const dispatches = await stack.database.dispatch.findMany({ where: { workflowId: `phone-number/${accountId}` } })
    expect(dispatches.map((dispatch) => dispatch.signal)).toEqual(['provisioningChanged'])
  })

  test('about a number that is not ours changes nothing', async () => {
    expect((await event({ resourceId: '+12025559998' })).status).toBe(200)
    expect(await stack.database.dispatch.count({ where: { workflowId: `phone-number/${accountId}` } })).toBe(0)
  })
})

describe('the inbox', () => {
  const list = z.object({ items: z.array(z.looseObject({ id: z.string(), text: z.string() })) })

  test('masks digits, and the text is read one by one, on record', async () => {
    await send(moText({ id: 'masked', body: 'Your code is 909192. Ads 4', from: 'Harbor' }))
    const { id } = await stored('masked')
    const { items } = (await stack.api(`GET /accounts/${accountId}/inbox`)).as(list)
    expect(items).toMatchObject([
      { id, text: 'Your code is ••••••. Ads •', sender: 'Harbor', hasCode: true, accountId },
    ])
    expect(items[0]).not.toHaveProperty('code')

    const whole = await stack.api(`GET /messages/${id}`)
    expect(whole.as(z.unknown())).toMatchObject({ text: 'Your code is 909192. Ads 4', code: '909192' })
    const views = await stack.database.activity.count({ where: { action: 'messageViewed', subjectId: id } })
    expect(views).toBe(1)
  })

  test('is searched by sender, app, account and time', async () => {
    await send(moText({ id: 'searched', from: 'Findable' }))
    const { id } = await stored('searched')
    const app = (await stack.database.account.findUniqueOrThrow({ where: { id: accountId } })).appId
    const hits = async (query: string) => (await stack.api(`GET /inbox?${query}`)).as(list).items.map((item) => item.id)
    expect(await hits('q=findABLE')).toEqual([id])
    expect(await hits('q=123456')).toEqual([])
    expect(await hits(`account=${accountId}`)).toEqual([id])
    expect(await hits(`app=${app}`)).toEqual([id])
    expect(await hits(`account=${accountId}&since=${new Date(Date.now() + 60_000).toISOString()}`)).toEqual([])
    const other = await newAccount(stack)
    expect(await hits(`account=${other}`)).toEqual([])
  })
})
