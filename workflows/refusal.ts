import { ApplicationFailure } from '@temporalio/common'
import { REFUSALS, type RefusalCode } from '../domain/refusal.ts'

/** A final no, whose type tells callers why. Benign: refusing is nobody's fault, and no warning in a log. */
export function refusal(code: RefusalCode): ApplicationFailure {
  return ApplicationFailure.create({ message: REFUSALS[code], type: code, nonRetryable: true, category: 'BENIGN' })
}
