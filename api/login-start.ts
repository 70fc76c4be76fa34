import { TypedSearchAttributes, WorkflowExecutionAlreadyStartedError } from '@temporalio/common'
import type { Client } from '@temporalio/client'
import { openLogin } from '../activities/logins.ts'
import { loginWorkflowId, SEARCH_ATTRIBUTES, TASK_QUEUE, type AccountLoginInput } from '../workflows/contracts.ts'
import type { AccountWithApp } from './access.ts'
import type { Actor } from './actor.ts'
import { ProblemError } from './problem.ts'
import type { Services } from './services.ts'
import { callTemporal } from './temporal.ts'

/** A login that has its outcome closes its workflow within a moment. */
const CLOSING_MS = 5_000

/** @returns the account's open login, made and started where there was none. @throws ProblemError `automationPaused`, `temporalUnavailable` */
export async function startLogin(
  { database, temporal, logins }: Services,
  account: AccountWithApp,
  actor: Actor,
): Promise<{ loginId: string; joined: boolean }> {
  const login = await openLogin(database, account.id, { kind: 'person', userId: actor.userId })
  if ('refused' in login) throw new ProblemError(login.refused)
  const input: AccountLoginInput = {
    loginId: login.loginId,
    accountId: account.id,
    workspaceId: account.workspaceId,
    settings: logins,
  }
  // Also where it is joined: its first request may have failed to reach Temporal.
  await callTemporal(temporal, 'temporalUnavailable', async () => {
    if ((await start(temporal, account, input)) || login.joined) return
    // What runs under this id serves an older login, which is over for the database and about to close.
    await closed(temporal, account.id)
    await start(temporal, account, input)
  })
  return login
}

/** @returns false where a workflow runs under the id already. */
async function start(temporal: Client, account: AccountWithApp, input: AccountLoginInput): Promise<boolean> {
  try {
    await temporal.workflow.start('accountLogin', {
      workflowId: loginWorkflowId(account.id),
      workflowIdConflictPolicy: 'FAIL',
      taskQueue: TASK_QUEUE,
      args: [input],
      staticSummary: `Login at ${account.app.name}`,
      typedSearchAttributes: new TypedSearchAttributes([
        { key: SEARCH_ATTRIBUTES.accountId, value: account.id },
        { key: SEARCH_ATTRIBUTES.workspaceId, value: account.workspaceId },
      ]),
    })
    return true
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false
    throw error
  }
}

/**
 * Waits until the running workflow has closed, however it ends. Not for long: it may be a schedule's that serves this
 * very login, because it joined it first.
 */
async function closed(temporal: Client, accountId: string): Promise<void> {
  const running = temporal.workflow.getHandle(loginWorkflowId(accountId))
  await temporal.withDeadline(Date.now() + CLOSING_MS, () => running.result()).catch(() => undefined)
}
