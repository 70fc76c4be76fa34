import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trimChanges } from '../../../platform/change-log.ts'
import { announce } from '../../../platform/changes.ts'
import { openEvents, type EventStream } from '../event-stream.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount, share } from './accounts.ts'

let stack: Stack
let key: string
let accountId: string
beforeAll(async () => {
  stack = await startStack({ worker: false })
  key = await stack.keyOf('uma')
  accountId = await newAccount(stack)
  await share(stack, accountId, 'uma')
})
afterAll(() => stack.stop())

const announceOne = (id: string, account = accountId) =>
  announce(stack.database, { type: 'login', id, accountId: account })

test('each event has an id, and a stream that goes on from one leaves nothing out', async () => {
  const first = await openEvents(stack.url, key)
  await announceOne('one')
  const one = await first.next()
  expect(one).toMatchObject({ event: 'login', data: JSON.stringify({ id: 'one', accountId }) })
  await first.close()
  await announceOne('two')
  await announceOne('three')
  const second = await openEvents(stack.url, key, one?.id ?? null)
  expect([(await second.next())?.data, (await second.next())?.data]).toEqual([
    expect.stringContaining('two'),
    expect.stringContaining('three'),
  ])
  await second.close()
})

test('a stream that broke off before its first event goes on too', async () => {
  const first = await openEvents(stack.url, key)
  await first.close()
  await announceOne('meanwhile')
  const second = await openEvents(stack.url, key, first.lastEventId())
  expect((await second.next())?.data).toContain('meanwhile')
  await second.close()
})

test('one that is written early and committed late is not left out', async () => {
  const first = await openEvents(stack.url, key)
  await stack.database.$transaction(async (tx) => {
    await announce(tx, { type: 'login', id: 'early', accountId })
    await announceOne('late')
    expect((await first.next())?.data).toContain('late')
    await first.close()
  })
  const second = await openEvents(stack.url, key, first.lastEventId())
  expect((await second.next())?.data).toContain('early')
  await second.close()
})

test('whoever breaks off again and again, while many write at once, hears of everything, and of nobody else’s', async () => {
  const WRITERS = 6
  const EACH = 40
  const others = await newAccount(stack)
  const expected = new Set<string>()
  const seen = new Set<string>()
  const write = async (writer: number): Promise<void> => {
    for (let i = 0; i < EACH; i++) {
      const id = `${writer}-${i}`
      expected.add(id)
      await stack.database.$transaction(async (tx) => {
        await announce(tx, { type: 'login', id, accountId })
        await announce(tx, { type: 'login', id: `hidden-${id}`, accountId: others })
        // Commits come in another order than the writing.
        for (let wait = Math.random() * 20; wait > 0; wait--) await turn()
      })
    }
  }
  const first = await openEvents(stack.url, key)
  const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))

  let stream: EventStream = first
  let breaks = 0
  while (seen.size < WRITERS * EACH) {
    const event = await stream.next()
    if (event === null) throw new Error('The stream ended')
    expect(event.event).toBe('login')
    seen.add((JSON.parse(event.data) as { id: string }).id)
    if (Math.random() < 0.2) {
      breaks += 1
      await stream.close()
      stream = await openEvents(stack.url, key, stream.lastEventId())
    }
  }
  await writing
  await stream.close()
  expect(seen).toEqual(expected)
  expect(breaks).toBeGreaterThan(10)
})

test('is told to read anew where the id is too old, or none, and goes on from there', async () => {
  const first = await openEvents(stack.url, key)
  const old = first.lastEventId()
  await first.close()
  await announceOne('soon too old')
  await stack.database.$executeRaw`UPDATE "Change" SET "at" = now() - interval '2 hours'`
  await announceOne('newest')
  expect(await trimChanges(stack.database)).toBeGreaterThan(0)
  for (const id of [old, 'nonsense', '5:3:', '99999999999:99999999999:']) {
    const stream = await openEvents(stack.url, key, id)
    expect(await stream.next()).toMatchObject({ event: 'reset', data: '{}' })
    await announceOne('after')
    expect((await stream.next())?.data).toContain('after')
    await stream.close()
  }
})

test('is told to read anew rather than of too much at once', async () => {
  const first = await openEvents(stack.url, key)
  await first.close()
  await stack.database.$transaction(async (tx) => {
    for (let i = 0; i <= 500; i++) await announce(tx, { type: 'login', id: String(i), accountId })
  })
  const second = await openEvents(stack.url, key, first.lastEventId())
  expect((await second.next())?.event).toBe('reset')
  await second.close()
})

test('what is still kept stays enough to go on from, however old', async () => {
  await announceOne('the last for long')
  const first = await openEvents(stack.url, key)
  await first.close()
  await stack.database.$executeRaw`UPDATE "Change" SET "at" = now() - interval '2 hours'`
  await trimChanges(stack.database)
  expect(await stack.database.change.count()).toBe(1)
  await announceOne('at last')
  const second = await openEvents(stack.url, key, first.lastEventId())
  expect((await second.next())?.data).toContain('at last')
  await second.close()
})
