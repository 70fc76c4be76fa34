import { Worker } from '@temporalio/worker'
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workflowBundle } from '../../worker/bundle.ts'
import { HISTORIES } from './histories.ts'
import './time.ts'

const names = readdirSync(HISTORIES)

test('there is a history of each path', () => {
  expect(names.length).toBeGreaterThanOrEqual(30)
})

test.each(names)('%s is replayed by the workflows of today', async (name) => {
  const history: unknown = JSON.parse(readFileSync(`${HISTORIES}/${name}`, 'utf8'))
  const options = { workflowBundle: { codePath: await workflowBundle() } }
  await Worker.runReplayHistory(options, history, idOf(history))
})

/** The id that the workflow had: it is not in the history, but its account is in its input. */
function idOf(history: unknown): string {
  const first = (history as { events: { workflowExecutionStartedEventAttributes: { input: Payloads | null } }[] })
    .events[0]
  const [payload] = first?.workflowExecutionStartedEventAttributes.input?.payloads ?? []
  // Housekeeping is about no account, and some of it has no input at all.
  const input = JSON.parse(Buffer.from(payload?.data ?? 'e30=', 'base64').toString()) as Record<string, string>
  return `${'loginId' in input ? 'login' : 'phone-number'}/${input['accountId'] ?? ''}`
}

interface Payloads {
  payloads: { data: string }[]
}
