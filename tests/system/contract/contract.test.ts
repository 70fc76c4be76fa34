import { afterAll, beforeAll, expect, test } from 'vitest'
import { newApp } from '../api/accounts.ts'
import { secretThings } from '../api/things.ts'
import { startStack, type Stack } from '../stack.ts'
import { findFaults, installSchemathesis } from './schemathesis.ts'

const MINUTE = 60_000

let stack: Stack
beforeAll(async () => {
  await installSchemathesis()
  stack = await startStack()
  await secretThings(stack, await newApp(stack), 'a password')
  // No workflow runs that number.
  await stack.database.phoneNumber.deleteMany()
}, 3 * MINUTE)
afterAll(() => stack.stop())

const OPTIONS = [
  // A stream has no end to wait for.
  '--exclude-path=/api/v1/events',
  // A request of the right form may still be refused: the state of an account decides.
  '--exclude-checks=positive_data_acceptance',
  '--request-timeout=70',
]

/** With these the caller can take away their own key, membership or role, and be shut out of all the others. */
const OF_ONESELF = ['deleteApiKeysOne', 'deleteMembersOne', 'patchMembersOne']

async function withKey(person: string, ...options: string[]): Promise<string | null> {
  const key = await stack.keyOf(person)
  return findFaults(stack.url, [
    ...OPTIONS,
    ...options,
    '--rate-limit=2000/m',
    '--header',
    `Authorization: Bearer ${key}`,
  ])
}

test(
  'with a key: no fault of the server, and no answer that is not as the document says',
  async () => {
    const [without, only] = ['exclude', 'include'].map((word) => OF_ONESELF.map((id) => `--${word}-operation-id=${id}`))
    expect(await withKey('olivia', '--max-time=20', ...(without ?? []))).toBeNull()
    expect(await withKey('uma', '--max-time=10', ...(without ?? []))).toBeNull()
    expect(await withKey('olivia', '--max-time=5', ...(only ?? []))).toBeNull()
  },
  4 * MINUTE,
)

test(
  'without a key: the same, and nothing is open',
  async () => {
    expect(await findFaults(stack.url, [...OPTIONS, '--phases=examples,coverage', '--max-time=10'])).toBeNull()
  },
  4 * MINUTE,
)
