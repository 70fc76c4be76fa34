import { DefaultLogger, type LogMetadata, Runtime } from '@temporalio/worker'
import type { Logger } from 'pino'
import { loggable } from '../platform/loggable.ts'
import type { Settings } from '../platform/settings.ts'
import { startHealthServer } from './health.ts'

/** Sends Temporal's log through ours, and leaves the process's signals to us. Once, before the first worker. */
export function installRuntime(log: Logger): void {
  Runtime.install({
    // Everything, for the level is the log's to choose.
    logger: new DefaultLogger('TRACE', ({ level, message, meta }) => {
      log[LEVELS[level]](withoutErrors(meta ?? {}), message)
    }),
    telemetryOptions: { logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } } },
    shutdownSignals: [],
  })
}

/** An error that reached Temporal may be anybody's, and say anything. */
function withoutErrors(meta: LogMetadata): LogMetadata {
  const entries = Object.entries(meta).map(([name, value]): [string, unknown] => [
    name,
    value instanceof Error ? loggable(value) : value,
  ])
  return Object.fromEntries(entries)
}

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const

/** Runs a worker until the process is told to stop; tells its parent, where there is one, that it is ready. */
export async function runUntilStopped(
  worker: { run(): Promise<void>; shutdown(): void },
  { health }: Settings['worker'],
): Promise<void> {
  const stop = (): void => {
    worker.shutdown()
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
  const healthServer = health && (await startHealthServer(health.host, health.port))
  const running = worker.run()
  process.send?.({ ready: true })
  await running
  await healthServer?.stop()
}
