import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common'
import { ParentClosePolicy, executeChild, proxyActivities, setCurrentDetails } from '@temporalio/workflow'
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

/**
 * What a login schedule starts. A schedule appends the time to the ids it starts, so the login itself is a child: with
 * the id `login/<accountId>` it joins one that is already running.
 */
export async function scheduledLogin(input: ScheduledLoginInput): Promise<ScheduledLoginResult> {
  const { accountId } = input
  const { loginId } = await books.beginLogin({ accountId, trigger: { kind: 'schedule' } })
  const result = await login(input, loginId)
  if (result === 'joined') return { joined: true }

  const { pausedBecause } = succeeded(result.outcome)
    ? { pausedBecause: null }
    : await books.reviewSchedule({ accountId })
  if (pausedBecause !== null) setCurrentDetails(`**The schedule is paused**: ${pausedBecause}`)
  return { joined: false, ...result, pausedBecause }
}

async function login(input: ScheduledLoginInput, loginId: string): Promise<LoginResult | 'joined'> {
  const { accountId, workspaceId } = input
  try {
    return await executeChild(accountLogin, {
      workflowId: loginWorkflowId(accountId),
      args: [{ ...input, loginId }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: 'Scheduled login',
      typedSearchAttributes: [
        { key: SEARCH_ATTRIBUTES.accountId, value: accountId },
        { key: SEARCH_ATTRIBUTES.workspaceId, value: workspaceId },
      ],
    })
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'joined'
    throw error
  }
}
