import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common'
import {
  isGrpcServiceError,
  ScheduleNotFoundError,
  ServiceError,
  type Client,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type WorkflowUpdateHandle,
} from '@temporalio/client'
import { isRefusalCode } from '../domain/refusal.ts'
import { ProblemError, type ProblemCode } from './problem.ts'

/** A call that only has to reach the server, or a worker that is up. */
const CALL_MS = 10_000
/** How long a request stays for the result of what it started, before it answers that the work goes on. */
const RESULT_MS = 20_000

/**
 * Calls Temporal and turns its faults into problems.
 * @param whenMissing the problem of a workflow or a schedule that is not there (any more).
 * @throws ProblemError
 */
export async function callTemporal<T>(client: Client, whenMissing: ProblemCode, call: () => Promise<T>): Promise<T> {
  try {
    return await client.withDeadline(Date.now() + CALL_MS, call)
  } catch (error) {
    throw isMissing(error) ? new ProblemError(whenMissing) : problemOf(error)
  }
}

/**
 * The same, where a workflow or a schedule need not be there. @returns false where it is not (any more).
 * @throws ProblemError
 */
export async function callIfThere(client: Client, call: () => Promise<unknown>): Promise<boolean> {
  try {
    await client.withDeadline(Date.now() + CALL_MS, call)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw problemOf(error)
  }
}

function problemOf(error: unknown): unknown {
  return refusalOf(error) ?? (isOutage(error) ? new ProblemError('temporalUnavailable') : error)
}

/**
 * Waits for an accepted update, as long as a request may last.
 * @returns false where the work still goes on.
 * @throws ProblemError with the workflow's refusal.
 */
export async function finished(client: Client, update: WorkflowUpdateHandle<unknown>): Promise<boolean> {
  try {
    await client.withDeadline(Date.now() + RESULT_MS, () => update.result())
    return true
  } catch (error) {
    if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isOutage(error)) return false
    throw refusalOf(error) ?? error
  }
}

// gRPC's CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, INTERNAL and UNAVAILABLE.
const OUTAGE_CODES = new Set([1, 4, 8, 10, 13, 14])

/** True where Temporal, or every worker, is out of reach; what was asked may be asked again. */
function isOutage(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true
  const cause = error instanceof ServiceError ? error.cause : error
  return isGrpcServiceError(cause) && OUTAGE_CODES.has(cause.code)
}

function isMissing(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || error instanceof ScheduleNotFoundError
}

function refusalOf(error: unknown): ProblemError | null {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return null
  const { type } = error.cause
  return typeof type === 'string' && isRefusalCode(type) ? new ProblemError(type) : null
}
