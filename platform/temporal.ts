import { setTimeout as sleep } from 'node:timers/promises'
import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  type GrpcRetryOptions,
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
/** Timers of Node may be late, and in another order, by so much. */
const TIMER_SLACK_MS = 50

/**
 * A client that connects when first used, and again whenever it has to: a process starts while Temporal is down.
 * @param keys encrypt what it sends; null for a client through which nothing of a workflow passes.
 */
export function connectTemporal(settings: TemporalSettings, keys: KeyRing | null): Temporal {
  const retries = endableRetries()
  const connection = Connection.lazy({
    address: settings.address,
    tls: settings.tls,
    ...(settings.apiKey !== null && { apiKey: settings.apiKey }),
    interceptors: [makeGrpcRetryInterceptor(retries.options)],
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
    async close() {
      await retries.end()
      await connection.close()
    },
  }
}

/** Retries that can be ended: one that is due on a closed connection throws in a timer, where nobody catches it. */
function endableRetries(): { options: GrpcRetryOptions; end(): Promise<void> } {
  // The client looks at a call's deadline only when a pause between two tries is over; its own go up to five seconds.
  const usual = defaultGrpcRetryOptions({ maxIntervalMs: () => LONGEST_PAUSE_MS })
  let hasEnded = false
  let pausesUntil = 0
  return {
    options: {
      retryableDecider: (attempt, status) => !hasEnded && usual.retryableDecider(attempt, status),
      delayFunction(attempt, status) {
        const ms = usual.delayFunction(attempt, status)
        pausesUntil = Math.max(pausesUntil, Date.now() + ms)
        return ms
      },
    },
    async end() {
      hasEnded = true
      if (pausesUntil >= Date.now()) await sleep(pausesUntil - Date.now() + TIMER_SLACK_MS)
    },
  }
}
