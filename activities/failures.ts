import { ApplicationFailure } from '@temporalio/activity'
import { CarrierError, type CarrierFault } from '../carrier/port.ts'
import type { RefusalCode } from '../domain/refusal.ts'

const REFUSAL_FOR: Record<CarrierFault, RefusalCode> = {
  numberTaken: 'offerTaken',
  refused: 'carrierRefused',
  unavailable: 'carrierUnavailable',
}

/** Runs a carrier call; a passing fault is tried again by Temporal, a final one is a refusal. */
export async function askCarrier<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof CarrierError)) throw error
    throw ApplicationFailure.create({
      message: error.message,
      type: REFUSAL_FOR[error.fault],
      nonRetryable: error.fault !== 'unavailable',
    })
  }
}
