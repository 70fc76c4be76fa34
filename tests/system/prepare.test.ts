import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Connection } from '@temporalio/client'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ROOT } from '../../dev/plan.ts'
import { SEARCH_ATTRIBUTES } from '../../workflows/contracts.ts'

let connection: Connection
beforeAll(async () => {
  connection = await Connection.connect({ address: inject('temporalAddress') })
})
afterAll(() => connection.close())

test('`npm run temporal:prepare` makes a namespace with every search attribute; a second time it finds them there', async () => {
  const namespace = `prepared-${crypto.randomUUID()}`
  const env = { ...process.env, TEMPORAL_ADDRESS: inject('temporalAddress'), TEMPORAL_NAMESPACE: namespace }
  const prepare = () => promisify(execFile)(process.execPath, ['worker/prepare.ts'], { cwd: ROOT, env })
  await prepare()
  await prepare()
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace })
  const names = Object.values(SEARCH_ATTRIBUTES).map((attribute) => attribute.name)
  expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(names))
})
