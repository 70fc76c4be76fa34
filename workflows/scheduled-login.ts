import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common'
import { ParentClosePolicy, executeChild, proxyActivities, setCurrentDetails, sleep, uuid4 } from '@temporalio/workflow'
import { succeeded } from '../domain/login.ts'
import { accountLogin } from './account-login.ts'
import {
  type LoginActivities,
  type LoginResult,
  SEARCH_ATTRIBUTES,
  type ScheduledLoginInput,
  type ScheduledLoginResult,
  loginWorkflowId,
} from './contracts.ts'

const books = proxyActivities<LoginActivities>({ startToCloseTimeout: '30s', summary: 'Keep the books of the login' })

const CLOSING_MS = 2_000
const MAX_STARTS = 5

/**
 * What a login schedule starts. A schedule appends the time to the ids it starts, so the login itself is a child: with
 * the id `login/<accountId>` it joins one that is already running.
 */
export async function scheduledLogin(input: ScheduledLoginInput): Promise<ScheduledLoginResult> {
  const { accountId } = input
  const begun = await books.beginLogin({ loginId: uuid4(), accountId, trigger: { kind: 'schedule' } })
  if ('refused' in begun) return begun
  const result = await login(input, begun)
  if (result === 'joined') return { joined: true }

  const { pausedBecause } = succeeded(result.outcome)
    ? { pausedBecause: null }
    : await books.reviewSchedule({ accountId })
  if (pausedBecause !== null) setCurrentDetails(`**The schedule is paused**: ${pausedBecause}`)
  return { joined: false, ...result, pausedBecause }
}

async function login(
  input: ScheduledLoginInput,
  { loginId, joined }: { loginId: string; joined: boolean },
): Promise<LoginResult | 'joined'> {
  for (let start = 1; start <= MAX_STARTS; start++) {
    try {
      return await runLogin(input, loginId)
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
    }
    if (joined) break
    // What runs under the id serves an older login, which has its outcome and is about to close.
    await sleep(CLOSING_MS, { summary: 'The former login closes' })
  }
  return 'joined'
}

function runLogin(input: ScheduledLoginInput, loginId: string): Promise<LoginResult> {
  const { accountId, workspaceId } = input
  return executeChild(accountLogin, {
    workflowId: loginWorkflowId(accountId),
    args: [{ ...input, loginId }],
    parentClosePolicy: ParentClosePolicy.ABANDON,
    staticSummary: 'Scheduled login',
    typedSearchAttributes: [
      { key: SEARCH_ATTRIBUTES.accountId, value: accountId },
      { key: SEARCH_ATTRIBUTES.workspaceId, value: workspaceId },
    ],
  })
}
