import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it, onTestFinished, vi } from 'vitest'

import { KEYS, PLAN, SECRETS, WAIT, carrierAt, sinchSdk, startReceiver, startSimulator } from './harness.ts'

async function rentAt(url: string, callbackUrl: string) {
  const carrier = carrierAt(url, { numbersCallbackUrl: callbackUrl })
  const [offered] = await carrier.search({ region: 'US', limit: 1 })
  if (!offered) throw new Error('nothing to rent')
  return { carrier, phoneNumber: (await carrier.rent(offered.phoneNumber)).phoneNumber }
}

async function stateFile(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'simulator-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  return join(directory, 'deep', 'state.json')
}

describe('provisioning at the simulator', () => {
  it('reports success to the callback URL, signed', async () => {
    const receiver = await startReceiver()
    const { carrier, phoneNumber } = await rentAt((await startSimulator()).url, `${receiver.url}/numbers`)
    const [event] = await receiver.waitFor(1)
    if (!event) throw new Error('no event')

    expect(JSON.parse(event.rawBody.toString())).toEqual({
      eventId: expect.stringMatching(/^[0-9a-z]{26}$/),
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}$/),
      projectId: KEYS.projectId,
      resourceId: phoneNumber,
      resourceType: 'ACTIVE_NUMBER',
      eventType: 'PROVISIONING_TO_SMS_PLATFORM',
      status: 'SUCCEEDED',
      failureCode: null,
    })
    expect(carrier.verifyWebhook('numbers', { ...event, now: new Date() })).toEqual({ ok: true })
    expect(carrier.parseWebhook('numbers', event.rawBody)).toMatchObject({ succeeded: true, phoneNumber })
    expect(await carrier.get(phoneNumber)).toMatchObject({ state: 'ready', errorCodes: [] })
  })

  it('fails with the codes that were set, and reports that too', async () => {
    const receiver = await startReceiver()
    const settings = { failProvisioning: ['SMS_PROVISIONING_FAILED', 'PARTNER_SERVICE_UNAVAILABLE'] }
    const { carrier, phoneNumber } = await rentAt((await startSimulator({ settings })).url, receiver.url)
    const [event] = await receiver.waitFor(1)
    expect(carrier.parseWebhook('numbers', event?.rawBody ?? Buffer.of())).toMatchObject({
      type: 'provisioning',
      succeeded: false,
      phoneNumber,
    })
    expect(await carrier.get(phoneNumber)).toMatchObject({ state: 'failed', errorCodes: settings.failProvisioning })
  })

  it('repeats, duplicates and reorders events like messages', async () => {
    const receiver = await startReceiver(503)
    const settings = { duplicates: 1 }
    await rentAt((await startSimulator({ settings })).url, receiver.url)
    const events = await receiver.waitFor(3)
    expect(new Set(events.map(({ rawBody }) => rawBody.toString())).size).toBe(1)
  })

  it('signs with the secret that the project was given', async () => {
    const receiver = await startReceiver()
    const { url } = await startSimulator({ numbersWebhookSecret: undefined })
    await carrierAt(url, { numbersWebhookSecret: 'first' }).ensureNumbersWebhookSecret()
    const changed = carrierAt(url, { numbersWebhookSecret: 'second' })
    await changed.ensureNumbersWebhookSecret()
    await changed.ensureNumbersWebhookSecret()
    expect(await sinchSdk(url).numbers.callbacks.get({})).toMatchObject({ hmacSecret: 'second' })

    await rentAt(url, receiver.url)
    const [event] = await receiver.waitFor(1)
    if (!event) throw new Error('no event')
    expect(changed.verifyWebhook('numbers', { ...event, now: new Date() })).toEqual({ ok: true })
  })
})

describe('a simulator with a state file', () => {
  it('still knows its numbers after a restart, and goes on provisioning them', async () => {
    const file = await stateFile()
    const first = await startSimulator({ stateFile: file, settings: { provisioningDelayMs: 60_000 } })
    const { phoneNumber } = await rentAt(first.url, '')
    await first.close()

    const second = await startSimulator({ stateFile: file })
    const carrier = carrierAt(second.url)
    await vi.waitFor(async () => expect((await carrier.get(phoneNumber))?.state).toBe('ready'), WAIT)
    await expect(carrier.rent(phoneNumber)).rejects.toMatchObject({ fault: 'numberTaken' })
  })

  it('forgets a number when its time is over, and charges the others', async () => {
    const file = await stateFile()
    const first = await startSimulator({ stateFile: file })
    const { carrier, phoneNumber: released } = await rentAt(first.url, '')
    const { phoneNumber: kept } = await rentAt(first.url, '')
    await carrier.release(released)
    await first.close()

    const state = await readFile(file, 'utf8')
    await writeFile(file, state.replaceAll(/20\d\d-(?=\d\d-\d\dT)/g, '2020-'))
    const second = carrierAt((await startSimulator({ stateFile: file })).url)
    expect(await second.get(released)).toBeNull()
    expect((await second.get(kept))?.nextChargeAt?.getTime()).toBeGreaterThan(Date.now())
    expect((await second.rent(released)).phoneNumber).toBe(released)
  })

  it('keeps no message and no secret there', async () => {
    const file = await stateFile()
    const simulator = await startSimulator({ stateFile: file })
    await rentAt(simulator.url, '')
    await simulator.control('POST', '/sms', { from: 'ACME', to: '+12015550101', text: 'Your code is 123456' })
    const state = await readFile(file, 'utf8')
    for (const secret of ['123456', KEYS.keySecret, ...Object.values(SECRETS)]) expect(state).not.toContain(secret)
    expect(state).toContain(PLAN)
  })

  it('does not start on a damaged file', async () => {
    const file = await stateFile()
    await (await startSimulator({ stateFile: file })).close()
    const simulator = await startSimulator({ stateFile: file })
    await rentAt(simulator.url, '')
    await simulator.close()
    await writeFile(file, '{"rented": 1}')
    await expect(startSimulator({ stateFile: file })).rejects.toThrow(/rented/)
  })
})
