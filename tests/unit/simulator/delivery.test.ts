import { describe, expect, it } from 'vitest'

import { carrierAt, startReceiver, startSimulator } from './harness.ts'
import type { ReceivedWebhook } from './harness.ts'

const SMS = { from: '+12015550100', to: '+12015550101', text: 'Your code is 123456' }

const texts = (webhooks: ReceivedWebhook[]) =>
  webhooks.map(({ rawBody }) => (JSON.parse(rawBody.toString()) as { body: string }).body)

const signatures = (webhooks: ReceivedWebhook[]) => webhooks.map(({ headers }) => headers['x-sinch-webhook-signature'])

describe('an SMS at the simulator', () => {
  it('is answered at once, and goes to the webhook as the SMS API tells it', async () => {
    const receiver = await startReceiver()
    const simulator = await startSimulator({ webhookBase: receiver.url })
    const sent = await simulator.control('POST', '/sms', SMS)
    expect(sent).toEqual({ status: 202, body: { id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/) } })

    const [webhook] = await receiver.waitFor(1)
    expect(webhook?.path).toBe('/sms')
    expect(JSON.parse(webhook?.rawBody.toString() ?? '')).toEqual({
      id: (sent.body as { id: string }).id,
      type: 'mo_text',
      from: '12015550100',
      to: '12015550101',
      body: SMS.text,
      received_at: expect.stringMatching(/^\d{4}-.*Z$/),
    })
  })

  it('goes to the other webhook in the Conversation form', async () => {
    const receiver = await startReceiver()
    const simulator = await startSimulator({ webhookBase: receiver.url, settings: { format: 'conversation' } })
    await simulator.control('POST', '/sms', SMS)
    const [webhook] = await receiver.waitFor(1)
    expect(webhook?.path).toBe('/conversation')
  })

  it.each([
    [{ ...SMS, to: '0123' }, ['to: not an E.164 number']],
    [{ ...SMS, from: 'a name that is too long' }, [expect.stringMatching(/^from: not a number, a short code/)]],
    [{ ...SMS, text: 'x'.repeat(2001) }, [expect.stringMatching(/^text: /)]],
    [{ from: SMS.from }, [expect.stringMatching(/^to: /), expect.stringMatching(/^text: /)]],
    [{ ...SMS, extra: 1 }, [expect.stringMatching(/extra/)]],
    ['not an object', [expect.stringMatching(/^body: /)]],
  ])('is refused where it is none: %j', async (body, errors) => {
    const simulator = await startSimulator()
    expect(await simulator.control('POST', '/sms', body)).toEqual({ status: 400, body: { errors } })
    expect(await simulator.deliveries()).toEqual([])
  })

  it('is repeated after 5xx, 429 and silence until somebody takes it', async () => {
    const receiver = await startReceiver(503, 429, 500)
    const simulator = await startSimulator({ webhookBase: receiver.url })
    await simulator.control('POST', '/sms', SMS)
    const [delivery] = await simulator.settled(1)
    expect(delivery).toMatchObject({ kind: 'sms', status: 'delivered' })
    expect(delivery?.attempts.map(({ answer }) => answer)).toEqual([503, 429, 500, 200])
    expect(new Set(texts(receiver.received)).size).toBe(1)
    // Signed once: a retry brings the first signature again.
    expect(new Set(signatures(receiver.received)).size).toBe(1)
  })

  it('is signed anew for each retry, where so set', async () => {
    const receiver = await startReceiver(503)
    const simulator = await startSimulator({ webhookBase: receiver.url, settings: { resignRetries: true } })
    await simulator.control('POST', '/sms', SMS)
    await receiver.waitFor(2)
    expect(new Set(signatures(receiver.received)).size).toBe(2)
  })

  it.each([400, 401, 404, 302])('is not repeated after %i', async (status) => {
    const receiver = await startReceiver(status)
    const simulator = await startSimulator({ webhookBase: receiver.url })
    await simulator.control('POST', '/sms', SMS)
    const [delivery] = await simulator.settled(1)
    expect(delivery).toMatchObject({ status: 'refused', attempts: [{ answer: status }] })
  })

  it('is given up after the fifteenth retry', async () => {
    const receiver = await startReceiver(...Array.from({ length: 20 }, () => 503))
    const simulator = await startSimulator({ webhookBase: receiver.url })
    await simulator.control('POST', '/sms', SMS)
    const [delivery] = await simulator.settled(1)
    expect([delivery?.status, delivery?.attempts.length]).toEqual(['abandoned', 16])
  })

  it('waits for a receiver that is not there yet', async () => {
    const simulator = await startSimulator({ webhookBase: 'http://127.0.0.1:9' })
    await simulator.control('POST', '/sms', SMS)
    await expect
      .poll(async () => (await simulator.deliveries())[0]?.attempts.slice(0, 2).map(({ answer }) => answer))
      .toEqual([null, null])
  })

  it.each(['sms', 'conversation'] as const)(
    'is signed so that the adapter accepts and reads it: %s',
    async (format) => {
      const receiver = await startReceiver()
      const simulator = await startSimulator({ webhookBase: receiver.url, settings: { format } })
      const { body } = await simulator.control('POST', '/sms', SMS)
      const [webhook] = await receiver.waitFor(1)
      if (!webhook) throw new Error('no webhook')

      const carrier = carrierAt(simulator.url)
      expect(carrier.verifyWebhook(format, { ...webhook, now: new Date() })).toEqual({ ok: true })
      expect(carrier.parseWebhook(format, webhook.rawBody)).toEqual({
        type: 'message',
        carrierMessageId: (body as { id: string }).id,
        from: SMS.from,
        to: SMS.to,
        text: SMS.text,
        sentAt: expect.any(Date),
      })
    },
  )

  it.each([
    [{ settings: { badSignatures: true } }, 'badSignature'],
    [{ smsWebhookSecret: undefined }, 'missingSignature'],
  ])('is refused by the adapter with %j', async (options, reason) => {
    const receiver = await startReceiver()
    const simulator = await startSimulator({ webhookBase: receiver.url, ...options })
    await simulator.control('POST', '/sms', SMS)
    const [webhook] = await receiver.waitFor(1)
    if (!webhook) throw new Error('no webhook')
    const verdict = carrierAt(simulator.url).verifyWebhook('sms', { ...webhook, now: new Date() })
    expect(verdict).toEqual({ ok: false, reason })
  })

  it('arrives more than once, with the same id', async () => {
    const receiver = await startReceiver()
    const simulator = await startSimulator({ webhookBase: receiver.url, settings: { duplicates: 2 } })
    await simulator.control('POST', '/sms', SMS)
    expect(await simulator.settled(3)).toHaveLength(3)
    expect(new Set(receiver.received.map(({ rawBody }) => rawBody.toString())).size).toBe(1)
    expect(receiver.received).toHaveLength(3)
  })

  it('is overtaken by the next one, or comes alone after a while', async () => {
    const receiver = await startReceiver()
    const simulator = await startSimulator({ webhookBase: receiver.url, settings: { reorder: true } })
    for (const text of ['first', 'second', 'third']) await simulator.control('POST', '/sms', { ...SMS, text })
    expect(texts(await receiver.waitFor(3))).toEqual(['second', 'first', 'third'])
  })

  it('says what happened in one line, without its text or a whole number', async () => {
    const receiver = await startReceiver(503)
    const lines: string[] = []
    const simulator = await startSimulator({ webhookBase: receiver.url, log: (line) => lines.push(line) })
    const { body } = await simulator.control('POST', '/sms', SMS)
    await simulator.settled(1)
    expect(lines).toEqual([`SMS ${(body as { id: string }).id} from +1201…0100 to +1201…0101: 503`])
  })
})

describe("the simulator's settings", () => {
  it('can be read and changed one by one', async () => {
    const simulator = await startSimulator()
    const before = (await simulator.control('GET', '/settings')).body
    const changed = await simulator.control('PATCH', '/settings', { duplicates: 3 })
    expect(changed).toEqual({ status: 200, body: { ...(before as object), duplicates: 3 } })
    expect(await simulator.control('GET', '/settings')).toEqual(changed)
  })

  it.each([
    [{ duplicates: -1 }, /^duplicates: /],
    [{ format: 'mms' }, /^format: /],
    [{ retryBase: 5 }, /retryBase/],
    [{ failCalls: [200] }, /^failCalls\.0: /],
  ])('are refused where they are none: %j', async (patch, error) => {
    const simulator = await startSimulator()
    const before = await simulator.control('GET', '/settings')
    expect(await simulator.control('PATCH', '/settings', patch)).toEqual({
      status: 400,
      body: { errors: [expect.stringMatching(error)] },
    })
    expect(await simulator.control('GET', '/settings')).toEqual(before)
  })
})
