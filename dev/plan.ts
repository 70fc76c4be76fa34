import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readSettings, type SectionName, SettingsError } from '../platform/settings.ts'
import { isFree } from './ports.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** The ports of the embedded default, by the variable that moves each. */
const PORTS = {
  PORT: { part: 'the API', fallback: 3000 },
  POSTGRES_PORT: { part: 'PostgreSQL', fallback: 5433 },
  TEMPORAL_PORT: { part: 'Temporal', fallback: 7233 },
  TEMPORAL_UI_PORT: { part: "Temporal's Web UI", fallback: 8233 },
  SIMULATOR_PORT: { part: 'the Sinch simulator', fallback: 3010 },
  PROVIDER_PORT: { part: 'the demo provider', fallback: 3020 },
}

export type PortName = keyof typeof PORTS

/** What runs here: whatever the settings do not give. */
export interface Plan {
  dataDirectory: string
  embedded: { database: boolean; keys: boolean; signIn: boolean; temporal: boolean; carrier: boolean }
  ports: Record<PortName, number>
}

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** @throws SettingsError with all faults at once. */
export function planStart(env: Environment): Plan {
  const given = (name: string): boolean => Boolean(env[name] ?? env[`${name}_FILE`])
  const embedded = {
    database: !given('DATABASE_URL'),
    keys: !given('KEYLINE_KEYS'),
    signIn: !given('SIGN_IN_SECRET'),
    temporal: !given('TEMPORAL_ADDRESS'),
    carrier: !given('SINCH_PROJECT_ID'),
  }
  const sections: SectionName[] = ['log', 'browser', 'lifecycle', 'housekeeping']
  if (!embedded.database) sections.push('database')
  if (!embedded.keys) sections.push('keys')
  if (!embedded.signIn) sections.push('signIn')
  if (!embedded.temporal) sections.push('temporal')
  if (!embedded.carrier) sections.push('sinch')

  const { ports, faults } = readPorts(env)
  try {
    readSettings(env, sections)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    faults.push(...error.faults)
  }
  if (faults.length > 0) throw new SettingsError(faults)
  return { dataDirectory: resolve(ROOT, env['DATA_DIR'] || '.data'), embedded, ports }
}

function readPorts(env: Environment): { ports: Plan['ports']; faults: string[] } {
  const faults: string[] = []
  const owners = new Map<number, string>()
  const entries = Object.entries(PORTS).map(([name, { fallback }]) => {
    const port = Number(env[name] || fallback)
    const owner = owners.get(port)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      faults.push(`${name} is ${JSON.stringify(env[name])}: expected a port, 1 to 65535`)
    } else if (owner) {
      faults.push(`${name} and ${owner} are both ${port}: expected two different ports`)
    }
    owners.set(port, name)
    return [name, port]
  })
  return { ports: Object.fromEntries(entries) as Plan['ports'], faults }
}

// After a crash, the parts of the former start may need a moment to end.
const PORT_PATIENCE_MS = 3000

/** @throws Error that names each port in use, the part that needs it and the variable that changes it. */
export async function requireFreePorts({ embedded, ports }: Plan): Promise<void> {
  const needed: PortName[] = ['PORT']
  if (embedded.database) needed.push('POSTGRES_PORT')
  if (embedded.temporal) needed.push('TEMPORAL_PORT', 'TEMPORAL_UI_PORT')
  if (embedded.carrier) needed.push('SIMULATOR_PORT', 'PROVIDER_PORT')

  for (const deadline = Date.now() + PORT_PATIENCE_MS; ; await sleep(200)) {
    const free = await Promise.all(needed.map((name) => isFree(ports[name])))
    const taken = needed.filter((_, i) => !free[i])
    if (taken.length === 0) return
    if (Date.now() > deadline) throw new Error(taken.map((name) => portInUse(name, ports[name])).join('\n'))
  }
}

function portInUse(name: PortName, port: number): string {
  return `Port ${port} is in use, and ${PORTS[name].part} needs it. Stop what listens there, or set ${name} to another port.`
}
