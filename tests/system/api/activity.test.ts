import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { emailOf, signedIn } from '../people.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount, newApp } from './accounts.ts'
import { secretThings, type Things } from './things.ts'

let stack: Stack
let things: Things
beforeAll(async () => {
  stack = await startStack({ worker: false })
  things = await secretThings(stack, await newApp(stack), 'a password')
})
afterAll(() => stack.stop())

const row = z.object({
  id: z.string(),
  at: z.string(),
  action: z.string(),
  userId: z.string().nullable(),
  userName: z.string().nullable(),
  apiKeyId: z.string().nullable(),
  accountId: z.string().nullable(),
  accountLabel: z.string().nullable(),
  subjectId: z.string().nullable(),
  detail: z.string().nullable(),
})
const page = z.object({ items: z.array(row), nextCursor: z.string().nullable() })

test('what somebody saw is there, with who it was and whether a key did it for them', async () => {
  const { accountId, messageId, codeRequestId, userIds } = things
  const ulrich = await stack.apiOf('ulrich')
  await ulrich(`GET /messages/${messageId}`)
  await ulrich(`GET /code-requests/${codeRequestId}`)
  await ulrich(`GET /accounts/${accountId}/session`)
  const byPerson = await signedIn(stack, 'ulrich')
  await byPerson(`GET /messages/${messageId}`)

  const { items } = (await stack.api(`GET /activity?account=${accountId}`)).as(page)
  expect(items.map(({ action, apiKeyId }) => [action, apiKeyId !== null])).toEqual([
    ['messageViewed', false],
    ['sessionRead', true],
    ['codeViewed', true],
    ['messageViewed', true],
  ])
  const about = { userId: userIds.ulrich, userName: 'Ulrich User', accountId, accountLabel: 'Ads' }
  for (const item of items) expect(item).toMatchObject(about)
})

test('admins read all of it, others what is of their accounts and what they did themselves', async () => {
  const seenBy = async (person: string) => {
    const { items } = (await (await stack.apiOf(person))('GET /activity?limit=200')).as(page)
    return items
  }
  await newAccount(stack)
  const all = await seenBy('ada')
  expect(new Set(all.map(({ userName }) => userName))).toEqual(new Set(['Olivia Owner', 'Ulrich User']))
  expect((await seenBy('uma')).every(({ accountId }) => accountId === things.accountId)).toBe(true)
  expect((await seenBy('ulrich')).every(({ userId }) => userId === things.userIds.ulrich)).toBe(true)
  expect(await seenBy('uma')).not.toEqual([])
  expect(await seenBy('ulrich')).not.toEqual([])
})

test('is filtered, and comes in pages that meet without a gap', async () => {
  const { items: all } = (await stack.api('GET /activity?limit=200')).as(page)
  const read = async (query: string) => (await stack.api(`GET /activity?${query}`)).as(page).items
  expect(await read('action=sessionRead')).toEqual(all.filter(({ action }) => action === 'sessionRead'))
  const { ulrich } = things.userIds
  expect(await read(`user=${ulrich}`)).toEqual(all.filter(({ userId }) => userId === ulrich))
  const middle = all[2]?.at ?? ''
  expect(await read(`since=${middle}`)).toEqual(all.filter(({ at }) => at >= middle))
  expect(await read(`until=${middle}`)).toEqual(all.filter(({ at }) => at < middle))

  const first = (await stack.api('GET /activity?limit=2')).as(page)
  const second = (await stack.api(`GET /activity?limit=2&cursor=${String(first.nextCursor)}`)).as(page)
  expect([...first.items, ...second.items]).toEqual(all.slice(0, 4))
  for (const wrong of ['action=nonsense', 'since=yesterday', 'account=7']) {
    expect((await stack.api(`GET /activity?${wrong}`)).code).toBe('invalidRequest')
  }
})

test('comes as CSV that a spreadsheet does not run', async () => {
  const label = '=HYPERLINK("https://evil.example","a, b")'
  await newAccount(stack, { label })
  const answer = await stack.api('GET /activity?limit=1&action=accountCreated', { headers: { accept: 'text/csv' } })
  expect(answer.headers.get('content-type')).toContain('text/csv')
  const [header, first] = answer.text.split('\r\n')
  expect(header).toBe('id,at,action,userId,userName,apiKeyId,accountId,accountLabel,subjectId,detail')
  expect(first).toContain(`"'=HYPERLINK(""https://evil.example"",""a, b"")"`)
  expect(answer.headers.get('link')).toMatch(
    /^<\/api\/v1\/activity\?limit=1&action=accountCreated&cursor=.*>; rel="next"$/,
  )
})

test('only grows: the database refuses everything else', async () => {
  const { database } = stack
  const [some] = await database.activity.findMany({ take: 1 })
  const where = { id: some?.id ?? '' }
  await expect(database.activity.update({ where, data: { action: 'nothing' } })).rejects.toThrow()
  await expect(database.activity.delete({ where })).rejects.toThrow()
  await expect(database.$executeRaw`TRUNCATE "Activity"`).rejects.toThrow(/append-only/)
  expect(await database.activity.findUnique({ where })).toEqual(some)
})

test('a change that fails is not on record', async () => {
  const before = await stack.database.activity.count()
  const ada = await signedIn(stack, 'ada')
  const olivia = await stack.database.user.findUniqueOrThrow({ where: { email: emailOf('olivia') } })
  expect((await ada(`PATCH /members/${olivia.id}`, { body: { role: 'user' } })).code).toBe('forbidden')
  // That ada signed in.
  expect(await stack.database.activity.count()).toBe(before + 1)
})
