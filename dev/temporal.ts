import { Connection } from '@temporalio/client'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { ensureSearchAttributes } from '../platform/search-attributes.ts'
import { type RunningServer, startServer, whenReady } from './server.ts'

export interface TemporalOptions {
  /** The Temporal CLI; see `findTemporalCli`. */
  executable: string
  port: number
  /** Without it, no Web UI. */
  uiPort?: number
  /** Where the Web UI has payloads decrypted. */
  codecUrl?: string
  /** Where workflows outlive the server; in memory without it. */
  dbFile?: string
  namespace: string
  searchAttributes: readonly string[]
  log: (chunk: string) => void
  /** Told of the server before it is ready. */
  onSpawn?: (server: RunningServer) => void
}

export interface RunningTemporal extends RunningServer {
  address: string
}

/** Starts Temporal's development server on 127.0.0.1 and waits until it answers and has the search attributes. */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const { executable: command, log } = options
  const server = startServer({ command, args: serverArguments(options), stopSignals: 'TERM', log })
  options.onSpawn?.(server)
  const address = `127.0.0.1:${options.port}`
  await whenReady('Temporal', server, () => makeReady(address, options))
  return { ...server, address }
}

function serverArguments(options: TemporalOptions): string[] {
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(options.port)]
  args.push('--namespace', options.namespace, '--log-level', 'warn', '--log-format', 'json')
  if (options.uiPort === undefined) args.push('--headless')
  else args.push('--ui-port', String(options.uiPort), '--ui-disable-news-fetch')
  if (options.codecUrl !== undefined) args.push('--ui-codec-endpoint', options.codecUrl)
  if (options.dbFile !== undefined) {
    mkdirSync(dirname(options.dbFile), { recursive: true })
    args.push('--db-filename', options.dbFile)
    // Without a write-ahead log the server half stands still, and logs persistence errors.
    args.push('--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal')
  }
  return args
}

async function makeReady(address: string, { namespace, searchAttributes }: TemporalOptions): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 1000 })
  try {
    await ensureSearchAttributes(connection, namespace, searchAttributes)
  } finally {
    await connection.close()
  }
}
