import { getExternalWorkflowHandle, log } from '@temporalio/workflow'
import type { CodeRequest, PausedLogin } from '../domain/code-line.ts'
import {
  type CodeRequestEnd,
  type PlaceDecision,
  codeArrivedSignal,
  codeRequestEndedSignal,
  placeDecidedSignal,
  resendDecidedSignal,
} from './contracts.ts'

/** What a number's workflow answers to logins. People need no telling: they see it in the database. */

type Asked = Pick<CodeRequest, 'id' | 'requester'>

export async function tellCode({ id: codeRequestId, requester }: Asked, messageId: string): Promise<void> {
  if (requester.kind !== 'login') return
  await tell(requester.workflowId, (login) => login.signal(codeArrivedSignal, { codeRequestId, messageId }))
}

/** The request is not, or no longer, open. */
export async function tellEnd({ id: codeRequestId, requester }: Asked, reason: CodeRequestEnd): Promise<void> {
  if (requester.kind !== 'login') return
  await tell(requester.workflowId, (login) => login.signal(codeRequestEndedSignal, { codeRequestId, reason }))
}

export async function tellPlace({ workflowId, codeRequestId }: PausedLogin, decision: PlaceDecision): Promise<void> {
  await tell(workflowId, (login) => login.signal(placeDecidedSignal, { codeRequestId, decision }))
}

export async function tellResend({ workflowId, codeRequestId }: PausedLogin, allowed: boolean): Promise<void> {
  await tell(workflowId, (login) => login.signal(resendDecidedSignal, { codeRequestId, allowed }))
}

type LoginHandle = ReturnType<typeof getExternalWorkflowHandle>

/** A login that has ended meanwhile needs no answer. */
async function tell(workflowId: string, say: (login: LoginHandle) => Promise<void>): Promise<void> {
  try {
    await say(getExternalWorkflowHandle(workflowId))
  } catch (error) {
    log.info('The login that asked for a code has ended', { reason: error instanceof Error ? error.name : 'unknown' })
  }
}
