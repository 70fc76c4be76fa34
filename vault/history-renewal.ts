import type { Client } from '@temporalio/client'
import { WorkflowNotFoundError, type Payload } from '@temporalio/common'
import { setTimeout as sleep } from 'node:timers/promises'
import { renewHistorySignal } from '../workflows/contracts.ts'
import type { KeyRing } from './keys.ts'
import { keyIdOf, payloadCodec } from './payload-codec.ts'

/** A workflow that may begin its history anew does so within moments, a login ends within minutes. */
const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 500

interface Run {
  workflowId: string
  runId: string
  type: string
  /** Null where its history is in clear. */
  keyId: string | null
}

/**
 * Has everything that Temporal still works with encrypted under the current key: schedules are written anew, and numbers,
 * which live for months, go on in a new history. Closed histories stay as they are.
 * @returns what still runs on a history under another key.
 */
export async function renewHistories(temporal: Client, keys: KeyRing): Promise<Run[]> {
  const currentId = keys[0].id
  for await (const { scheduleId } of temporal.schedule.list()) await renewSchedule(temporal, keys, scheduleId)

  for (const run of await runsUnderOtherKeys(temporal, currentId)) {
    if (run.type === 'managedPhoneNumber') await askToRenew(temporal, run)
  }
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(LOOK_EVERY_MS)) {
    const left = await runsUnderOtherKeys(temporal, currentId)
    if (left.length === 0 || Date.now() > deadline) return left
  }
}

async function runsUnderOtherKeys(temporal: Client, currentId: string): Promise<Run[]> {
  const { namespace } = temporal.options
  const runs: Run[] = []
  for await (const { workflowId, runId, type } of temporal.workflow.list({ query: `ExecutionStatus = 'Running'` })) {
    const { history } = await temporal.workflowService.getWorkflowExecutionHistory({
      namespace,
      execution: { workflowId, runId },
      maximumPageSize: 1,
    })
    const [payload] = history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? []
    const keyId = payload ? keyIdOf(payload) : null
    if (keyId !== currentId) runs.push({ workflowId, runId, type, keyId })
  }
  return runs
}

async function askToRenew(temporal: Client, { workflowId, runId }: Run): Promise<void> {
  try {
    await temporal.workflow.getHandle(workflowId, runId).signal(renewHistorySignal)
  } catch (error) {
    // It has ended, or has begun anew by itself.
    if (!(error instanceof WorkflowNotFoundError)) throw error
  }
}

/** Changes nothing of a schedule but the key: a change by somebody else meanwhile wins, and this one fails. */
async function renewSchedule(temporal: Client, keys: KeyRing, scheduleId: string): Promise<void> {
  const { namespace, identity } = temporal.options
  const { schedule, conflictToken } = await temporal.workflowService.describeSchedule({ namespace, scheduleId })
  const start = schedule?.action?.startWorkflow
  if (!start) return

  const codec = payloadCodec(keys)
  const recode = async (payloads: Payload[]): Promise<Payload[]> => codec.encode(await codec.decode(payloads))
  const recodeFields = async (fields: Record<string, Payload>): Promise<Record<string, Payload>> => {
    const values = await recode(Object.values(fields))
    return Object.fromEntries(Object.keys(fields).map((name, i) => [name, values[i] ?? {}]))
  }
  if (start.input?.payloads) start.input.payloads = await recode(start.input.payloads)
  if (start.memo?.fields) start.memo.fields = await recodeFields(start.memo.fields)
  const { summary, details } = start.userMetadata ?? {}
  start.userMetadata = await recodeFields({ ...(summary && { summary }), ...(details && { details }) })
  const requestId = crypto.randomUUID()
  const update = { namespace, identity, scheduleId, schedule, conflictToken, requestId }
  await temporal.workflowService.updateSchedule(update)
}
