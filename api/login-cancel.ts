import { closeLogin } from '../activities/logins.ts'
import { loginWorkflowId } from '../workflows/contracts.ts'
import type { Services } from './services.ts'
import { callIfThere } from './temporal.ts'

/**
 * Cancels an open login. One without a workflow never reached Temporal, or was terminated there: it is ended here, for it
 * would hold the account for ever. @throws ProblemError `temporalUnavailable`
 */
export async function cancelLogin(
  { database, temporal }: Pick<Services, 'database' | 'temporal'>,
  login: { id: string; accountId: string },
): Promise<void> {
  const workflow = temporal.workflow.getHandle(loginWorkflowId(login.accountId))
  if (await callIfThere(temporal, () => workflow.cancel())) return
  const end = { outcome: 'cancelled', detail: null, endedAt: new Date() } as const
  await database.$transaction((tx) => closeLogin(tx, login.id, end))
}
