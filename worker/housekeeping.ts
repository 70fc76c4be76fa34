import { type ScheduleClient, ScheduleAlreadyRunning, type ScheduleUpdateOptions } from '@temporalio/client'
import type { Settings } from '../platform/settings.ts'
import { TASK_QUEUE } from '../workflows/contracts.ts'

interface Duty {
  /** Of the schedule: `housekeeping/<name>`. */
  name: string
  workflowType: string
  input: object | null
  every: '1h' | '1d'
  summary: string
}

const duties = (settings: Settings['housekeeping']): Duty[] => [
  {
    ...{ name: 'message-retention', workflowType: 'messageRetention', input: { keepMs: settings.messagesMs } },
    ...{ every: '1d', summary: 'Remove old messages and their codes' },
  },
  {
    ...{ name: 'record-retention', workflowType: 'recordRetention', input: { keepMs: settings.recordsMs } },
    ...{ every: '1h', summary: 'Remove rows of what is delivered and answered' },
  },
  {
    ...{ name: 'session-expiry', workflowType: 'sessionExpiry', input: { keepMs: settings.sessionsMs } },
    ...{ every: '1h', summary: 'Forget sessions that are over' },
  },
  {
    ...{ name: 'number-reconciliation', workflowType: 'numberReconciliation', input: null },
    ...{ every: '1d', summary: 'Compare our numbers with the carrier’s' },
  },
  {
    ...{ name: 'renewal-warning', workflowType: 'renewalWarning', input: { aheadMs: settings.renewalWarningMs } },
    ...{ every: '1d', summary: 'Tell which numbers are charged for soon, or end' },
  },
]

/**
 * Makes the schedules of housekeeping, or brings them to the settings of today; one that an operator paused stays paused.
 * Safe to repeat, and for several workers at once.
 */
export async function ensureHousekeeping(schedules: ScheduleClient, settings: Settings['housekeeping']): Promise<void> {
  await Promise.all(duties(settings).map((duty) => ensure(schedules, duty)))
}

async function ensure(schedules: ScheduleClient, { name, workflowType, input, every, summary }: Duty): Promise<void> {
  const scheduleId = `housekeeping/${name}`
  const options: Omit<ScheduleUpdateOptions, 'state'> = {
    // Not all installations at the same moment, which would be the carrier's full hour.
    spec: { intervals: [{ every }], jitter: '5m' },
    action: {
      type: 'startWorkflow',
      workflowType,
      workflowId: scheduleId,
      taskQueue: TASK_QUEUE,
      args: input === null ? [] : [input],
      staticSummary: summary,
    },
    // What an outage left out is done once afterwards, not as often as it was left out.
    policies: { overlap: 'SKIP', catchupWindow: every, pauseOnFailure: false },
  }
  try {
    await schedules.create({ scheduleId, ...options })
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
    await schedules.getHandle(scheduleId).update(({ state }) => ({ ...options, state }))
  }
}
