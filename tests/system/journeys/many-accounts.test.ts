import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newApp } from '../api/accounts.ts'
import { type Stack, startStack } from '../stack.ts'
import { type Line, newLine } from './lines.ts'

const ACCOUNTS = 200
/** As many do something at once. */
const AT_ONCE = 32
const PATIENCE = { timeout: 60_000 }

/** What happens on an account; each of it asks the provider for one code, or is sent one that nobody asked for. */
const HAPPENINGS = ['asked', 'unasked', 'cancelled', 'twoAsk'] as const
const plans = fc.sample(fc.array(fc.constantFrom(...HAPPENINGS), { minLength: 1, maxLength: 2 }), {
  numRuns: ACCOUNTS,
  seed: 7,
})

const opened = z.object({ id: z.string() })
const answered = z.object({ status: z.string(), code: z.string().nullable() })

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
  await stack.carrier({ duplicates: 1, reorder: true, deliveryDelayMs: 40 })
})
afterAll(() => stack.stop())

let sent = 0
const read: string[] = []

async function sms({ phoneNumber: to }: Line): Promise<string> {
  const code = String(200_000 + sent++)
  await stack.sms({ from: 'Harbor', to, text: `Your Harbor code is ${code}` })
  return code
}

async function ask({ accountId }: Line): Promise<string> {
  const answer = await stack.api(`POST /accounts/${accountId}/code-requests`, { body: { timeoutSeconds: 300 } })
  expect(answer.status).toBe(201)
  return answer.as(opened).id
}

async function expectCode(requestId: string, code: string): Promise<void> {
  const answer = (await stack.api(`GET /code-requests/${requestId}?wait=30`)).as(answered)
  expect(answer).toEqual({ status: 'received', code })
  read.push(code)
}

async function decided({ accountId }: Line, attribution: 'late' | 'unrequested', atLeast: number): Promise<void> {
  const count = () => stack.database.message.count({ where: { accountId, attribution } })
  await expect.poll(count, PATIENCE).toBeGreaterThanOrEqual(atLeast)
}

async function happen(line: Line, happening: (typeof HAPPENINGS)[number]): Promise<void> {
  switch (happening) {
    case 'asked': {
      const request = await ask(line)
      return expectCode(request, await sms(line))
    }
    case 'unasked': {
      const before = await stack.database.message.count({ where: { accountId: line.accountId } })
      await sms(line)
      const stored = () => stack.database.message.count({ where: { accountId: line.accountId } })
      await expect.poll(stored, PATIENCE).toBe(before + 1)
      // The old code is there when somebody asks: only the one that comes afterwards is theirs.
      const request = await ask(line)
      return expectCode(request, await sms(line))
    }
    case 'cancelled': {
      const request = await ask(line)
      await stack.api(`DELETE /code-requests/${request}`)
      const status = async () => (await stack.api(`GET /code-requests/${request}`)).as(answered).status
      await expect.poll(status, PATIENCE).toBe('cancelled')
      const late = await stack.database.message.count({ where: { accountId: line.accountId, attribution: 'late' } })
      await sms(line)
      return decided(line, 'late', late + 1)
    }
    case 'twoAsk': {
      const [first, second] = [await ask(line), await ask(line)]
      await expectCode(first, await sms(line))
      return expectCode(second, await sms(line))
    }
  }
}

/** Runs the work for each item, so many at once. */
async function forEach<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  const queue = items.entries()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, item] of queue) await work(item, index)
    }),
  )
}

test(`on ${String(ACCOUNTS)} accounts at once, with duplicates, delay and reordering, no code reaches two requests, none is lost, none is old`, async () => {
  const appId = await newApp(stack)
  const lines: Line[] = []
  await forEach(plans, async (_plan, index) => {
    lines[index] = await newLine(stack, `+1213555${String(1000 + index)}`, { appId })
  })
  await forEach(plans, async (plan, index) => {
    const line = lines[index]
    if (line === undefined) throw new Error('An account is missing')
    for (const happening of plan) await happen(line, happening)
  })

  const mine = { accountId: { in: lines.map(({ accountId }) => accountId) } }
  const undecided = () => stack.database.message.count({ where: { ...mine, attribution: 'pending' } })
  await expect.poll(undecided, PATIENCE).toBe(0)
  const messages = await stack.database.message.findMany({ where: mine, include: { codeRequest: true } })
  expect(messages).toHaveLength(sent)

  const given = messages.filter(({ attribution }) => attribution === 'requested')
  expect(given).toHaveLength(read.length)
  expect(new Set(given.map(({ codeRequestId }) => codeRequestId)).size).toBe(given.length)
  expect(new Set(read).size).toBe(read.length)
  for (const { id, receivedAt, codeRequest } of given) {
    expect(codeRequest).toMatchObject({ status: 'received', messageId: id })
    expect(receivedAt.getTime()).toBeGreaterThanOrEqual(codeRequest?.openedAt.getTime() ?? Infinity)
    expect(receivedAt.getTime()).toBeLessThanOrEqual(codeRequest?.deadline.getTime() ?? 0)
  }
}, 240_000)
