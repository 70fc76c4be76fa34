import { Session } from 'node:inspector/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { CORPUS } from './corpus.ts'

// Counts how often each block of the code runs, not how long it takes. The engine counts in what it compiles from here on,
// so that the code under test is imported afterwards.
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
const { extractCode } = await import('../../../domain/codes/index.ts')

afterAll(() => {
  session.disconnect()
})

const LENGTH = 400
const HOSTILE = [
  '1234 ', 'code ', 'code: 1234. ', 'account 1234 ', '1-', '1 ', 'a', 'a.', '1.', '@a.', 'a1', ' ', '\n', '+1 ', '验证码1234',
  'https://', 'رمز', 'never share your OTP ', 'a 1 b 2 ', '# @a.b #1 ', 'code ABCD. ',
] // prettier-ignore
const ORDINARY = CORPUS.map(({ text }) => text)
  .join(' ')
  .slice(0, LENGTH)

describe('work grows with the length, and no faster', () => {
  test.each([...HOSTILE, ORDINARY])('%j', async (unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length))
    // A word before it all, which each of many numbers could look back to.
    const workOf = (times: number) => workFor(`use ${text.repeat(times)}`)
    const once = await workOf(1)
    expect(once).toBeGreaterThan(LENGTH)
    for (const times of [2, 4, 8]) expect(await workOf(times)).toBeLessThan(1.2 * times * once + FIXED)
  })
})

/** Steps that do not depend on the length. */
const FIXED = 1000

async function workFor(text: string): Promise<number> {
  extractCode(text)
  await session.post('Profiler.takePreciseCoverage')
  extractCode(text)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .filter(({ url }) => url.includes('/domain/codes/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0)
}
