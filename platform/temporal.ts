import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
  type TLSConfig,
} from '@temporalio/client'

import { dataConverter } from '../vault/data-converter.ts'
import type { KeyRing } from '../vault/keys.ts'

export interface TemporalSettings {
  /** `host:port`. */
  address: string
  namespace: string
  tls: boolean | TLSConfig
  /** Temporal Cloud's. */
  apiKey: string | null
}

export interface Temporal {
  client: Client
  close(): Promise<void>
}

const LONGEST_PAUSE_MS = 500

/**
 * A client that connects when first used, and again whenever it has to: a process starts while Temporal is down.
 * @param keys encrypt what it sends; null for a client through which nothing of a workflow passes.
 */
export function connectTemporal(settings: TemporalSettings, keys: KeyRing | null): Temporal {
  const connection = Connection.lazy({
    address: settings.address,
    tls: settings.tls,
    ...(settings.apiKey !== null && { apiKey: settings.apiKey }),
    // The client looks at a call's deadline only when a pause between two tries is over; its own go up to five seconds.
    interceptors: [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxIntervalMs: () => LONGEST_PAUSE_MS }))],
    channelArgs: {
      // gRPC waits up to two minutes between its attempts to reconnect; messages must not lie that long after an outage.
      'grpc.initial_reconnect_backoff_ms': 200,
      'grpc.max_reconnect_backoff_ms': 2_000,
    },
  })
  return {
    client: new Client({
      connection,
      namespace: settings.namespace,
      ...(keys !== null && { dataConverter: dataConverter(keys) }),
    }),
    close: () => connection.close(),
  }
}
