import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CATALOG } from '../../../prisma/catalog.ts'
import { createDatabase, type Database } from '../../../prisma/client.ts'
import { seed } from '../../../prisma/seed.ts'
import { freshDatabase, type FreshDatabase } from '../database.ts'

const OPTIONS = {
  apiKey: 'kl_0123456789012345678901234567890123456789012',
  passwordHash: 'salt:hash',
  provider: {
    loginUrl: 'http://127.0.0.1:3020/login',
    username: 'olivia',
    sealPassword: () => Promise.resolve('v1.sealed'),
  },
}

let fresh: FreshDatabase
let database: Database
beforeEach(async () => {
  fresh = await freshDatabase()
  database = createDatabase(fresh.url)
})
afterEach(async () => {
  await database.$disconnect()
  await fresh.drop()
})

function everything(): Promise<unknown[]> {
  const byId = { orderBy: { id: 'asc' } } as const
  return Promise.all([
    database.workspace.findMany(byId),
    database.user.findMany(byId),
    database.member.findMany({ orderBy: { userId: 'asc' } }),
    database.app.findMany(byId),
    database.account.findMany(byId),
    database.apiKey.findMany(byId),
    database.credential.findMany(byId),
  ])
}

test('seeding again changes nothing', async () => {
  await seed(database, OPTIONS)
  const before = await everything()
  await seed(database, OPTIONS)
  expect(await everything()).toEqual(before)
})

test('there is a person in each role', async () => {
  await seed(database, OPTIONS)
  const members = await database.member.findMany()
  expect(members.map((member) => member.role).sort()).toEqual(['admin', 'owner', 'superAdmin', 'user', 'user'])
})

test('an app that takes no managed number says why, and the others say nothing', async () => {
  await seed(database, OPTIONS)
  const apps = await database.app.findMany({ where: { workspaceId: null } })
  expect(apps).toHaveLength(CATALOG.length)
  const [takes, refuses] = [true, false].map((support) =>
    apps.filter((app) => app.supportsManagedPhoneNumber === support),
  )
  expect(takes?.every((app) => app.managedPhoneNumberReason === null)).toBe(true)
  expect(refuses?.every((app) => app.managedPhoneNumberReason)).toBe(true)
  expect(refuses?.length).toBeGreaterThan(0)
})

test("the key's hash is stored, the key is not, and it acts as the owner", async () => {
  await seed(database, OPTIONS)
  const [key] = await database.apiKey.findMany({ include: { user: { include: { memberships: true } } } })
  expect(key?.keyHash).toBe(createHash('sha256').update(OPTIONS.apiKey).digest('hex'))
  expect(key?.user.memberships[0]?.role).toBe('owner')
})

test('a provider that moved to another port is found there, with its account kept', async () => {
  await seed(database, OPTIONS)
  const [account] = await database.account.findMany()
  await seed(database, { ...OPTIONS, provider: { ...OPTIONS.provider, loginUrl: 'http://127.0.0.1:4020/login' } })
  expect(await database.account.findMany({ include: { app: true } })).toMatchObject([
    { ...account, app: { name: 'Harbor', loginUrl: 'http://127.0.0.1:4020/login', domains: ['127.0.0.1'] } },
  ])
})
