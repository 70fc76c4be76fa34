import { closeLogin } from '../activities/logins.ts'
import { loginWorkflowId } from '../workflows/contracts.ts'
import type { Services } from './services.ts'
import { callTemporal, isMissing } from './temporal.ts'

/**
 * Cancels an open login. One without a workflow never reached Temporal, or was terminated there: it is ended here, for it
 * would hold the account for ever. @throws ProblemError `temporalUnavailable`
 */
export async function cancelLogin(
  { database, temporal }: Pick<Services, 'database' | 'temporal'>,
  login: { id: string; accountId: string },
): Promise<void> {
  const isCancelled = await callTemporal(temporal, 'loginEnded', async () => {
    try {
      await temporal.workflow.getHandle(loginWorkflowId(login.accountId)).cancel()
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  })
  if (isCancelled) return
  const end = { outcome: 'cancelled', detail: null, endedAt: new Date() } as const
  await database.$transaction((tx) => closeLogin(tx, login.id, end))
}
