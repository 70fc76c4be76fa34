import { Connection } from '@temporalio/client'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ensureSearchAttributes } from '../../../platform/search-attributes.ts'
import { SEARCH_ATTRIBUTES } from '../../../workflows/contracts.ts'

let connection: Connection
beforeAll(async () => {
  connection = await Connection.connect({ address: inject('temporalAddress') })
})
afterAll(() => connection.close())

async function registered(): Promise<string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' })
  return Object.keys(customAttributes)
}

test('a started server has every search attribute that workflows set', async () => {
  const names = Object.values(SEARCH_ATTRIBUTES).map((attribute) => attribute.name)
  expect(await registered()).toEqual(expect.arrayContaining(names))
})

test('those that are missing are added, and those that are there stay', async () => {
  const before = await registered()
  await ensureSearchAttributes(connection, 'default', [...before.slice(0, 1), 'KeylineTest'])
  await ensureSearchAttributes(connection, 'default', ['KeylineTest'])
  expect((await registered()).sort()).toEqual([...before, 'KeylineTest'].sort())
})
