import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type Database } from '../../../prisma/client.ts'
import { type KeyEncryption, localKeyEncryption } from '../../../vault/keys.ts'
import { SEALED_TABLES } from '../../../vault/places.ts'
import { rewrapAll, sealPlainValues } from '../../../vault/rotation.ts'
import { Vault } from '../../../vault/vault.ts'
import { freshDatabase, type FreshDatabase } from '../database.ts'
import { newKey, vaultOf } from '../keys.ts'

const [old, next] = [newKey('old'), newKey('next')]
const before = vaultOf([old])
const during = vaultOf([next, old])
const after = vaultOf([next])
const ignore = (): void => undefined

let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  database = createDatabase(fresh.url)
})
afterAll(async () => {
  await database.$disconnect()
  await fresh.drop()
})

async function newMessage(text: string, code: string | null = null): Promise<string> {
  const id = crypto.randomUUID()
  await database.message.create({
    data: {
      ...{ id, carrierMessageId: id, from: 'Harbor', to: '+12015550123', sentAt: new Date() },
      ...{ text, code, codeConfidence: 0, codeReason: 'test' },
    },
  })
  return id
}

async function storedText(id: string): Promise<string> {
  return (await database.message.findUniqueOrThrow({ where: { id } })).text
}

/** Text and code of a message. */
async function opened(vault: Vault, id: string): Promise<string> {
  const { text, code } = await database.message.findUniqueOrThrow({ where: { id } })
  return `${await vault.open('Message.text', id, text)} ${await vault.open('Message.code', id, code ?? '')}`
}

test('the database refuses a secret in clear, in each column that is sealed', async () => {
  await expect(newMessage('in clear')).rejects.toThrow(/Message_text_sealed/)
  const constraints = await database.$queryRaw<{ name: string }[]>`
    SELECT conname AS name FROM pg_constraint WHERE conname LIKE '%_sealed' ORDER BY 1`
  const columns = Object.entries(SEALED_TABLES).flatMap(([table, { columns: names }]) =>
    names.map((column) => `${table}_${column}_sealed`),
  )
  expect(constraints.map(({ name }) => name)).toEqual(columns.sort())
})

test('what was stored before there was a vault is sealed once', async () => {
  await database.$executeRaw`
    ALTER TABLE "Message" DROP CONSTRAINT "Message_text_sealed", DROP CONSTRAINT "Message_code_sealed"`
  const ids = await Promise.all(['11', '22', '33'].map((code) => newMessage(`code ${code}`, code)))
  await database.$executeRaw`
    ALTER TABLE "Message" ADD CONSTRAINT "Message_text_sealed" CHECK ("text" LIKE 'v1.%') NOT VALID,
      ADD CONSTRAINT "Message_code_sealed" CHECK ("code" LIKE 'v1.%') NOT VALID`
  expect(await sealPlainValues(database, before)).toBe(3)
  for (const id of ids) expect(await opened(before, id)).toMatch(/^code (\d+) \1$/)
  expect(await sealPlainValues(database, before)).toBe(0)
})

test('two rotations at once, over more than a batch, bring everything under the new key', async () => {
  for (let i = 0; i < 250; i++) {
    const id = await newMessage('v1.not yet')
    const text = await before.seal('Message.text', id, `code ${String(i)}`)
    const code = await before.seal('Message.code', id, String(i))
    await database.message.update({ where: { id }, data: { text, code } })
  }
  const results = await Promise.all([rewrapAll(database, during, ignore), rewrapAll(database, during, ignore)])
  expect(results.map(({ left }) => left.size)).toEqual([0, 0])
  expect(results.reduce((sum, { rows }) => sum + rows, 0)).toBe(253)
  for (const { id } of await database.message.findMany()) expect(await opened(after, id)).toMatch(/^code (\d+) \1$/)
  expect((await rewrapAll(database, during, ignore)).rows).toBe(0)
})

test('what somebody writes while it is being rewrapped is kept', async () => {
  const id = await newMessage('v1.not yet')
  const write = async (text: string): Promise<void> => {
    await database.message.update({ where: { id }, data: { text: await during.seal('Message.text', id, text) } })
  }
  const first = await before.seal('Message.text', id, 'first')
  await database.message.update({ where: { id }, data: { text: first } })
  const inner = localKeyEncryption([next, old])
  const slow: KeyEncryption = {
    currentKeyId: inner.currentKeyId,
    wrap: (dataKey) => inner.wrap(dataKey),
    // Between the reading of the value and its writing.
    async unwrap(keyId, wrapped) {
      await write('second')
      return inner.unwrap(keyId, wrapped)
    },
  }
  const { rows, left } = await rewrapAll(database, new Vault(slow), ignore)
  expect([rows, left.size]).toEqual([0, 0])
  expect(await after.open('Message.text', id, await storedText(id))).toBe('second')
})

test('values under a key that is not there stop nothing, and are counted', async () => {
  const id = await newMessage('v1.not yet')
  const text = await vaultOf([newKey('elsewhere')]).seal('Message.text', id, 'hello')
  await database.message.update({ where: { id }, data: { text } })
  const readable = await newMessage('v1.not yet')
  await database.message.update({
    where: { id: readable },
    data: { text: await before.seal('Message.text', readable, 'hello') },
  })
  expect(await rewrapAll(database, during, ignore)).toEqual({ rows: 1, left: new Map([['elsewhere', 1]]) })
})
