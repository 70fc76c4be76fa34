import { createServer } from 'node:http'

import { describe, expect, it, vi } from 'vitest'

import { CarrierError } from '../../../carrier/port.ts'
import type { Carrier, RentedNumber } from '../../../carrier/port.ts'
import type { E164 } from '../../../domain/phone-number.ts'
import { KEYS, PLAN, WAIT, carrierAt, listen, sinchSdk, startSimulator } from '../simulator/harness.ts'

const NOBODYS = '+12025550199' as E164

async function offer(carrier: Carrier): Promise<E164> {
  const [offered] = await carrier.search({ region: 'US', limit: 1 })
  if (!offered) throw new Error('nothing on offer')
  return offered.phoneNumber
}

async function rentOne(carrier: Carrier): Promise<RentedNumber> {
  return carrier.rent(await offer(carrier))
}

/** A carrier whose calls get these answers, in this order. */
async function carrierOfAnswers(...answers: object[]) {
  const asked: { method: string | undefined; query: URLSearchParams }[] = []
  const numbers = await listen(
    createServer((request, response) => {
      asked.push({ method: request.method, query: new URL(request.url ?? '', 'http://sinch').searchParams })
      response.end(JSON.stringify(answers.shift()))
    }),
  )
  const { url: auth } = await startSimulator()
  return { carrier: carrierAt(auth, { hostnames: { auth, numbers } }), asked }
}

async function fault(call: Promise<unknown>): Promise<CarrierError> {
  const error: unknown = await call.catch((reason: unknown) => reason)
  if (!(error instanceof CarrierError)) throw new Error('no CarrierError', { cause: error })
  return error
}

describe('Sinch as a carrier', () => {
  it('finds numbers of the region, at most so many', async () => {
    const carrier = carrierAt((await startSimulator()).url)
    const found = await carrier.search({ region: 'US', limit: 3 })
    expect(found).toHaveLength(3)
    expect(found[0]).toEqual({
      phoneNumber: expect.stringMatching(/^\+1\d{3}55501\d\d$/),
      region: 'US',
      monthlyPrice: { amount: '0.80', currency: 'EUR' },
    })
    const mobile = carrierAt((await startSimulator()).url, { numberType: 'MOBILE' })
    expect(await mobile.search({ region: 'GB', limit: 1 })).toMatchObject([{ region: 'GB' }])
  })

  it('keeps a region that is none out of the rest of the query', async () => {
    const { carrier, asked } = await carrierOfAnswers({})
    expect(await carrier.search({ region: 'US&size=9', limit: 1 })).toEqual([])
    expect(asked.map(({ query }) => [query.get('regionCode'), query.getAll('size')])).toEqual([['US&size=9', ['1']]])
  })

  it('rents a number, which becomes ready once its SMS go to our plan', async () => {
    const carrier = carrierAt((await startSimulator()).url)
    const rented = await rentOne(carrier)
    expect(rented).toEqual({
      phoneNumber: rented.phoneNumber,
      region: 'US',
      monthlyPrice: { amount: '0.80', currency: 'EUR' },
      state: 'pending',
      errorCodes: [],
      nextChargeAt: expect.any(Date),
      expiresAt: null,
    })
    const ready = { ...rented, state: 'ready' }
    await vi.waitFor(async () => expect(await carrier.get(rented.phoneNumber)).toEqual(ready), WAIT)
  })

  it('is still pending while it is linked to somebody else or to nothing', async () => {
    const { url } = await startSimulator()
    const { phoneNumber } = await rentOne(carrierAt(url))
    await vi.waitFor(async () => expect((await carrierAt(url).get(phoneNumber))?.state).toBe('ready'), WAIT)
    expect((await carrierAt(url, { servicePlanId: 'another' }).get(phoneNumber))?.state).toBe('pending')

    const updateActiveNumberRequestBody = { smsConfiguration: { servicePlanId: '' } }
    await sinchSdk(url).numbers.update({ phoneNumber, updateActiveNumberRequestBody })
    expect((await carrierAt(url).get(phoneNumber))?.state).toBe('pending')
  })

  it('names the reasons of a failed set-up', async () => {
    const settings = { failProvisioning: ['SMS_PROVISIONING_FAILED'] }
    const carrier = carrierAt((await startSimulator({ settings })).url)
    const { phoneNumber } = await rentOne(carrier)
    await vi.waitFor(
      async () =>
        expect(await carrier.get(phoneNumber)).toMatchObject({
          state: 'failed',
          errorCodes: ['SMS_PROVISIONING_FAILED'],
        }),
      WAIT,
    )
  })

  it('gives null for a number that is not ours', async () => {
    const carrier = carrierAt((await startSimulator()).url)
    expect(await carrier.get(NOBODYS)).toBeNull()
    expect(await carrier.release(NOBODYS)).toBeNull()
  })

  it('lists every number, over all pages', async () => {
    const { url } = await startSimulator()
    const carrier = carrierAt(url)
    const offered = await carrier.search({ region: 'US', limit: 103 })
    for (const { phoneNumber } of offered) await carrier.rent(phoneNumber)
    const listed = await Array.fromAsync(carrier.list())
    expect(listed.map(({ phoneNumber }) => phoneNumber)).toEqual(offered.map(({ phoneNumber }) => phoneNumber).sort())
  })

  it('hands a page token back as it was, whatever is in it', async () => {
    const token = 'a+b/c&pageToken=d'
    const { carrier, asked } = await carrierOfAnswers({ nextPageToken: token }, { nextPageToken: '' })
    expect(await Array.fromAsync(carrier.list())).toEqual([])
    expect(asked.map(({ query }) => query.get('pageToken'))).toEqual([null, token])
  })

  it('releases a number for the end of the paid month, as often as asked', async () => {
    const carrier = carrierAt((await startSimulator()).url)
    const { phoneNumber, nextChargeAt } = await rentOne(carrier)
    const released = await carrier.release(phoneNumber)
    expect(released).toEqual({ expiresAt: nextChargeAt })
    expect(await carrier.release(phoneNumber)).toEqual(released)
    expect(await carrier.get(phoneNumber)).toMatchObject({ state: 'releasing', expiresAt: nextChargeAt })
  })
})

describe('a number that was already given back', () => {
  it('is not released a second time, which Sinch might refuse', async () => {
    const expireAt = '2024-07-06T14:42:42.022227Z'
    const { carrier, asked } = await carrierOfAnswers({
      phoneNumber: NOBODYS,
      regionCode: 'US',
      money: { currencyCode: 'EUR', amount: '0.80' },
      expireAt,
    })
    expect(await carrier.release(NOBODYS)).toEqual({ expiresAt: new Date(expireAt) })
    expect(asked.map(({ method }) => method)).toEqual(['GET'])
  })
})

describe('Sinch in trouble', () => {
  it('has rented a number although the answer was lost', async () => {
    const carrier = carrierAt((await startSimulator({ settings: { loseRentAnswers: 1 } })).url)
    const phoneNumber = await offer(carrier)
    expect(await fault(carrier.rent(phoneNumber))).toMatchObject({ fault: 'unavailable' })
    expect(await carrier.get(phoneNumber)).toMatchObject({ phoneNumber })
  })

  it('has rented a number although we gave up waiting', async () => {
    const simulator = await startSimulator()
    const carrier = carrierAt(simulator.url, { requestTimeoutMs: 1000 })
    const phoneNumber = await offer(carrier)
    await simulator.control('PATCH', '/settings', { answerDelayMs: 60_000 })
    expect(await fault(carrier.rent(phoneNumber))).toMatchObject({
      fault: 'unavailable',
      message: 'Sinch did not answer in 1000 ms',
    })
    await simulator.control('PATCH', '/settings', { answerDelayMs: 0 })
    expect(await carrier.get(phoneNumber)).toMatchObject({ phoneNumber })
  })

  it('says that somebody else took the number', async () => {
    const carrier = carrierAt((await startSimulator({ settings: { takeNumbers: 1 } })).url)
    const phoneNumber = await offer(carrier)
    expect(await fault(carrier.rent(phoneNumber))).toMatchObject({ fault: 'numberTaken' })
    expect(await fault(carrier.rent(phoneNumber))).toMatchObject({ fault: 'numberTaken' })
    expect(await carrier.get(phoneNumber)).toBeNull()
  })

  it.each([
    [{ refuseRents: 1 }, 'refused'],
    [{ failCalls: [400] }, 'refused'],
    [{ failCalls: [402] }, 'refused'],
    [{ failCalls: [408] }, 'unavailable'],
    [{ failCalls: [429] }, 'unavailable'],
    [{ failCalls: [500] }, 'unavailable'],
    [{ failCalls: [503] }, 'unavailable'],
  ])('%j makes renting fail as %s, and not the next time', async (settings, expected) => {
    const simulator = await startSimulator()
    const carrier = carrierAt(simulator.url)
    const phoneNumber = await offer(carrier)
    await simulator.control('PATCH', '/settings', settings)
    expect(await fault(carrier.rent(phoneNumber))).toMatchObject({ fault: expected })
    expect(await carrier.rent(phoneNumber)).toMatchObject({ phoneNumber })
  })

  it('renews an expired token by itself', async () => {
    const simulator = await startSimulator()
    const carrier = carrierAt(simulator.url)
    await offer(carrier)
    await simulator.control('PATCH', '/settings', { expireTokens: 1 })
    expect(await carrier.get(NOBODYS)).toBeNull()
  })

  it('is unavailable where nothing listens, or something else does', async () => {
    expect(await fault(carrierAt('http://127.0.0.1:9').get(NOBODYS))).toMatchObject({ fault: 'unavailable' })

    const simulator = await startSimulator()
    const page = await listen(createServer((_request, response) => response.end('<html>Hello</html>')))
    const strange = carrierAt(simulator.url, { hostnames: { auth: simulator.url, numbers: page } })
    expect(await fault(strange.get(NOBODYS))).toMatchObject({ fault: 'unavailable' })

    const empty = await listen(createServer((_request, response) => response.end('{}')))
    const hollow = carrierAt(simulator.url, { hostnames: { auth: simulator.url, numbers: empty } })
    expect(await fault(hollow.get(NOBODYS))).toMatchObject({ message: 'Sinch answered in an unknown form' })
  })

  it('is given up on when even the token does not come', async () => {
    const silent = await listen(createServer(() => undefined))
    expect(await fault(carrierAt(silent, { requestTimeoutMs: 50 }).get(NOBODYS))).toMatchObject({
      fault: 'unavailable',
    })
  })

  it('refuses a wrong access key', async () => {
    const { url } = await startSimulator()
    expect(await fault(carrierAt(url, { keySecret: 'guess' }).get(NOBODYS))).toMatchObject({ fault: 'refused' })
  })

  it('never hears of a number that is none', async () => {
    const paths: string[] = []
    const url = await listen(
      createServer((request, response) => {
        paths.push(request.url ?? '')
        response.end('{}')
      }),
    )
    const carrier = carrierAt(url)
    for (const value of ['../../x?y=1', '+12015550100/..', '+12015550100\n', '', '12015550100']) {
      const phoneNumber = value as E164
      for (const call of [carrier.get(phoneNumber), carrier.rent(phoneNumber), carrier.release(phoneNumber)]) {
        expect(await fault(call)).toMatchObject({ fault: 'refused', message: 'Not an E.164 number' })
      }
    }
    expect(paths).toEqual([])
  })

  it('tells no number and no secret in an error', async () => {
    const simulator = await startSimulator()
    const carrier = carrierAt(simulator.url)
    const phoneNumber = await offer(carrier)
    for (const settings of [{ failCalls: [500] }, { failCalls: [403] }, { takeNumbers: 1 }]) {
      await simulator.control('PATCH', '/settings', settings)
      const error = await fault(carrier.rent(phoneNumber))
      const told = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`
      for (const secret of [phoneNumber.slice(1), KEYS.keySecret, KEYS.projectId, PLAN]) {
        expect(told).not.toContain(secret)
      }
    }
  })

  it('prints nothing', async () => {
    const printers = (['log', 'debug', 'info', 'warn', 'error'] as const).map((method) => vi.spyOn(console, method))
    const carrier = carrierAt((await startSimulator({ settings: { failCalls: [500] } })).url)
    await fault(carrier.get(NOBODYS))
    for (const printer of printers) expect(printer).not.toHaveBeenCalled()
  })
})
