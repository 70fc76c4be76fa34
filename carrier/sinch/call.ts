import { RequestFailedError } from '@sinch/sdk-client'
import { z } from 'zod'

import { CarrierError } from '../port.ts'

/** Sinch knows no such number. */
export class NotFound extends CarrierError {
  constructor() {
    super('refused', 'Sinch knows no such number')
  }
}

/**
 * Makes one call of the SDK, which itself waits for ever. A call given up on may still take effect at Sinch, so whoever
 * repeats a rent looks first.
 * @throws CarrierError with a text of ours: Sinch's own errors quote the URL, and so the number.
 */
export async function callSinch<T>(timeoutMs: number, call: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(reject, timeoutMs, new CarrierError('unavailable', `Sinch did not answer in ${timeoutMs} ms`))
  })
  try {
    return await Promise.race([call(), timeout])
  } catch (error) {
    throw toCarrierError(error)
  } finally {
    clearTimeout(timer)
  }
}

function toCarrierError(error: unknown): CarrierError {
  if (error instanceof CarrierError) return error
  if (error instanceof z.ZodError) return new CarrierError('unavailable', 'Sinch answered in an unknown form')
  if (!(error instanceof RequestFailedError)) return new CarrierError('unavailable', 'Sinch cannot be reached')

  const status = error.statusCode
  if (status === 404) return new NotFound()
  if (status === 401) return new CarrierError('refused', 'Sinch refused our access key (401)')
  const final = status >= 400 && status < 500 && status !== 408 && status !== 429
  return final
    ? new CarrierError('refused', `Sinch refused the request (${status})`)
    : new CarrierError('unavailable', `Sinch answered ${status}`)
}
