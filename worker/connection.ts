import { NativeConnection } from '@temporalio/worker'
import type { Settings } from '../platform/settings.ts'

/** A worker's connection to Temporal. @throws where the server does not answer; the process is then started again. */
export function connectWorker({ address, tls, apiKey }: Settings['temporal']): Promise<NativeConnection> {
  return NativeConnection.connect({
    address,
    tls,
    ...(apiKey !== null && { apiKey }),
  })
}
