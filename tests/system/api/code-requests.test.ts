import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { HttpClient } from '../http.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount, share } from './accounts.ts'

let stack: Stack
let uma: HttpClient
let accountId: string
let phoneNumber: string
beforeAll(async () => {
  stack = await startStack()
  uma = await stack.apiOf('uma')
})
afterAll(() => stack.stop())
beforeEach(async () => {
  accountId = await newAccount(stack)
  phoneNumber = await newNumber(accountId)
})

const request = z.object({
  id: z.uuid(),
  status: z.string(),
  code: z.string().nullable(),
  messageId: z.uuid().nullable(),
  openedAt: z.iso.datetime(),
  deadline: z.iso.datetime(),
})

/** A number that waits for its association: it receives codes. */
async function newNumber(ofAccount: string): Promise<string> {
  const path = `/accounts/${ofAccount}/phone-number`
  const offered = (await stack.api(`POST ${path}/offer`)).as(z.object({ phoneNumber: z.string() }))
  await stack.api(`POST ${path}`, { body: offered })
  const status = async () => (await stack.api(`GET ${path}`)).as(z.object({ status: z.string() })).status
  await expect.poll(status, { timeout: 15_000 }).toBe('awaitingAssociation')
  return offered.phoneNumber
}

async function open(api = stack.api, body?: unknown) {
  const answer = await api(`POST /accounts/${accountId}/code-requests`, body === undefined ? {} : { body })
  expect(answer.status).toBe(201)
  return answer.as(request)
}

const sms = (text: string) => stack.sms({ from: 'Harbor', to: phoneNumber, text })
const views = (subjectId: string) => stack.database.activity.count({ where: { action: 'codeViewed', subjectId } })

test('a long poll is answered as soon as the code is there, and the reader is on record', async () => {
  const opened = await open(stack.api, { timeoutSeconds: 300 })
  expect(opened).toMatchObject({ status: 'waiting', code: null, messageId: null })
  expect(Date.parse(opened.deadline) - Date.parse(opened.openedAt)).toBe(300_000)

  const polled = stack.api(`GET /code-requests/${opened.id}?wait=30`)
  await sms('Your Harbor code is 624813')
  const answered = (await polled).as(request)
  expect(answered).toMatchObject({ id: opened.id, status: 'received', code: '624813' })
  expect(await views(String(answered.messageId))).toBe(1)

  const again = (await stack.api(`GET /code-requests/${opened.id}?wait=30`)).as(request)
  expect(again.code).toBe('624813')
})

test('a poll without wait says that it is still awaited', async () => {
  const { id } = await open()
  expect((await stack.api(`GET /code-requests/${id}`)).as(request)).toMatchObject({ status: 'waiting', code: null })
})

test('a code goes to one request alone: the one that was opened first', async () => {
  await share(stack, accountId, 'uma')
  const first = await open()
  const second = await open(uma)
  await sms('Your Harbor code is 111222')
  const answered = (await stack.api(`GET /code-requests/${first.id}?wait=30`)).as(request)
  expect(answered.code).toBe('111222')
  expect((await uma(`GET /code-requests/${second.id}`)).as(request)).toMatchObject({ status: 'waiting', code: null })
})

test('a code that came before is not this request’s', async () => {
  await sms('Your Harbor code is 999000')
  const arrived = () => stack.database.message.count({ where: { accountId, attribution: { not: 'pending' } } })
  await expect.poll(arrived, { timeout: 10_000 }).toBe(1)
  const { id } = await open()
  expect((await stack.api(`GET /code-requests/${id}`)).as(request)).toMatchObject({ status: 'waiting', code: null })
})

test('is cancelled, and whoever polls is told', async () => {
  const { id } = await open()
  const polled = stack.api(`GET /code-requests/${id}?wait=30`)
  expect((await stack.api(`DELETE /code-requests/${id}`)).status).toBe(204)
  expect((await polled).as(request)).toMatchObject({ status: 'cancelled', code: null })
  expect((await stack.api(`DELETE /code-requests/${id}`)).status).toBe(204)
})

test('ends at its deadline', async () => {
  const { id } = await open(stack.api, { timeoutSeconds: 10 })
  expect((await stack.api(`GET /code-requests/${id}?wait=30`)).as(request).status).toBe('timedOut')
})

test('is nobody’s business who has no access; who loses it while polling gets no code', async () => {
  const { id } = await open()
  expect((await uma(`GET /code-requests/${id}?wait=30`)).code).toBe('notFound')
  expect((await uma(`DELETE /code-requests/${id}`)).code).toBe('notFound')

  await share(stack, accountId, 'uma')
  const polled = uma(`GET /code-requests/${id}?wait=30`)
  expect((await uma(`GET /code-requests/${id}`)).status).toBe(200)
  await stack.database.accountAccess.deleteMany({ where: { accountId } })
  await sms('Your Harbor code is 135790')
  expect((await polled).code).toBe('notFound')
})

test('a repetition of the POST opens nothing new, and no code is kept with its answer', async () => {
  const call = () =>
    stack.api(`POST /accounts/${accountId}/code-requests`, { headers: { 'idempotency-key': `key-${accountId}` } })
  const { id } = (await call()).as(request)
  await sms('Your Harbor code is 777123')
  await stack.api(`GET /code-requests/${id}?wait=30`)
  expect((await call()).as(request)).toMatchObject({ id, code: null })
})

test('too many are refused before the provider locks the account', async () => {
  for (let i = 0; i < 5; i++) await open()
  const answer = await stack.api(`POST /accounts/${accountId}/code-requests`)
  expect([answer.status, answer.code]).toEqual([429, 'budgetExhausted'])
})

test.each([9, 901, 1.5, '60'])('a time-out of %j seconds is refused', async (timeoutSeconds) => {
  const answer = await stack.api(`POST /accounts/${accountId}/code-requests`, { body: { timeoutSeconds } })
  expect([answer.status, answer.code]).toEqual([400, 'invalidRequest'])
})

test('what became of a request is told in words, without the code', async () => {
  const diagnosis = z.object({
    summary: z.string(),
    events: z.array(z.object({ at: z.iso.datetime(), kind: z.string(), text: z.string() })),
    advice: z.array(z.string()),
  })
  const { id } = await open()
  const told = async () => (await stack.api(`GET /code-requests/${id}/diagnosis`)).as(diagnosis)
  expect(await told()).toMatchObject({
    summary: expect.stringMatching(/^Waiting for .* no SMS has come so far/),
    advice: [expect.stringMatching(/^Enter the number at App /)],
  })

  await stack.carrier({ duplicates: 2 })
  const deliveries = (attribution: 'noCode' | 'requested') => () =>
    stack.database.message.findFirst({ where: { accountId, attribution }, select: { repeats: true } })
  await sms('Harbor: your parcel is on its way')
  await expect.poll(deliveries('noCode'), { timeout: 10_000 }).toEqual({ repeats: 2 })
  await sms('Your Harbor code is 480293')
  await stack.api(`GET /code-requests/${id}?wait=30`)
  await expect.poll(deliveries('requested'), { timeout: 10_000 }).toEqual({ repeats: 2 })
  await stack.carrier({ duplicates: 0 })

  const { summary, events, advice } = await told()
  expect(summary).toMatch(/^Olivia Owner got the code after /)
  expect(advice).toEqual([])
  const sentences = events.map(({ kind, text }) => `${kind}: ${text}`).join('\n')
  expect(sentences).toMatch(/^asked: Olivia Owner asked for a code, for 2 min/)
  expect(sentences).toContain('No code was read in it')
  expect(sentences).toContain('Its code was given to this request')
  expect(sentences.match(/repeated: The carrier delivered it 2 times more/g)).toHaveLength(2)
  expect(sentences).not.toMatch(/480293|parcel/)
})

test('everyone with access sees who waits, who is first, and what of the budget is spent; never a code', async () => {
  await share(stack, accountId, 'uma')
  const line = z.object({
    items: z.array(
      z.object({
        ...{ id: z.uuid(), requester: z.string(), behind: z.int(), code: z.null() },
        requestedBy: z.object({ name: z.string() }),
      }),
    ),
  })
  const budget = z.object({
    codes: z.object({ used: z.int(), max: z.int() }),
    exhausted: z.boolean(),
    resetsAt: z.iso.datetime().nullable(),
  })
  const spent = async () => (await uma(`GET /accounts/${accountId}/code-budget`)).as(budget)
  expect(await spent()).toEqual({ codes: { used: 0, max: 5 }, exhausted: false, resetsAt: null })

  const first = await open()
  const second = await open(uma)
  const { items } = (await uma(`GET /accounts/${accountId}/code-requests?status=waiting`)).as(line)
  expect(items).toMatchObject([
    { id: second.id, requester: 'person', requestedBy: { name: 'Uma User' }, behind: 1 },
    { id: first.id, requester: 'person', requestedBy: { name: 'Olivia Owner' }, behind: 0 },
  ])
  expect(await spent()).toMatchObject({ codes: { used: 2, max: 5 }, exhausted: false })

  for (let used = 2; used < 5; used++) await open()
  expect(await spent()).toMatchObject({ codes: { used: 5, max: 5 }, exhausted: true })
  const refused = await stack.api(`POST /accounts/${accountId}/code-requests`, { body: { takeOver: true } })
  expect(refused.code).toBe('budgetExhausted')
})
