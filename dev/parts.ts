import { mkdirSync, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { SEARCH_ATTRIBUTES } from '../workflows/contracts.ts'
import { findTemporalCli } from './binaries.ts'
import type { Keys } from './keys.ts'
import { type Environment, type Plan, ROOT } from './plan.ts'
import { type DatabasePlace, startPostgres } from './postgres.ts'
import { startNodeServer, whenReady } from './server.ts'
import type { Supervisor } from './supervisor.ts'
import { startTemporal } from './temporal.ts'
import { step } from './terminal.ts'

/** What every part of the embedded default needs to start. */
export interface Start {
  plan: Plan
  env: Environment
  keys: Keys
  supervisor: Supervisor
}

const QUARANTINE_SECONDS = 20

/** Where Keyline otherwise does not go, and the embedded default has its sites. */
export const THIS_MACHINE = '127.0.0.1,localhost'

/** The variables that tell the other parts where this one is. */
export type Variables = Record<string, string>

export const SEARCH_ATTRIBUTE_NAMES = Object.values(SEARCH_ATTRIBUTES).map((attribute) => attribute.name)

export function local(port: number): string {
  return `http://127.0.0.1:${port}`
}

export function embeddedDatabase({ dataDirectory, ports }: Plan): DatabasePlace {
  return { directory: join(dataDirectory, 'postgres'), port: ports.POSTGRES_PORT, database: 'keyline' }
}

export function startDatabase({ plan, supervisor }: Start): Promise<Variables> {
  return step('PostgreSQL', async () => {
    const postgres = await startPostgres({
      ...embeddedDatabase(plan),
      log: logFile(plan, 'postgres'),
      onSpawn: (server) => supervisor.add('PostgreSQL', server),
    })
    return { DATABASE_URL: postgres.url }
  })
}

export function startTemporalServer({ plan, env, supervisor }: Start): Promise<Variables> {
  return step('Temporal', async (progress) => {
    const temporal = await startTemporal({
      executable: await findTemporalCli(join(plan.dataDirectory, 'bin'), progress),
      port: plan.ports.TEMPORAL_PORT,
      uiPort: plan.ports.TEMPORAL_UI_PORT,
      codecUrl: `${local(plan.ports.PORT)}/codec`,
      dbFile: join(plan.dataDirectory, 'temporal', 'temporal.db'),
      namespace: env['TEMPORAL_NAMESPACE'] || 'default',
      searchAttributes: SEARCH_ATTRIBUTE_NAMES,
      log: logFile(plan, 'temporal'),
      onSpawn: (server) => supervisor.add('Temporal', server),
    })
    return { TEMPORAL_ADDRESS: temporal.address, TEMPORAL_UI_URL: local(plan.ports.TEMPORAL_UI_PORT) }
  })
}

/** The Sinch simulator, and the demo provider that sends its SMS through it. */
export async function startCarrier(start: Start, providerUser: string): Promise<Variables> {
  const { keys, plan, env } = start
  const { SIMULATOR_PORT, PROVIDER_PORT } = plan.ports
  const sinch = {
    SINCH_PROJECT_ID: 'embedded-project',
    SINCH_KEY_ID: 'embedded-key',
    SINCH_KEY_SECRET: keys.sinchKeySecret,
    SINCH_SERVICE_PLAN_ID: 'embedded-plan',
    SINCH_SMS_WEBHOOK_SECRET: keys.smsWebhookSecret,
    SINCH_CONVERSATION_WEBHOOK_SECRET: keys.conversationWebhookSecret,
    SINCH_NUMBERS_WEBHOOK_SECRET: keys.numbersWebhookSecret,
  }
  const simulator = local(SIMULATOR_PORT)
  await Promise.all([
    startProgram(start, 'Sinch simulator', 'dev/simulator/main.ts', simulator, {
      ...sinch,
      SIMULATOR_PORT: String(SIMULATOR_PORT),
      SIMULATOR_STATE_FILE: join(plan.dataDirectory, 'simulator.json'),
      KEYLINE_WEBHOOK_BASE: local(plan.ports.PORT),
    }),
    startProgram(start, 'Demo provider', 'dev/provider/main.ts', local(PROVIDER_PORT), {
      PROVIDER_PORT: String(PROVIDER_PORT),
      PROVIDER_STATE_FILE: join(plan.dataDirectory, 'provider.json'),
      PROVIDER_SMS_GATEWAY: `${simulator}/simulator/sms`,
      PROVIDER_USER: providerUser,
      PROVIDER_PASSWORD: keys.providerPassword,
    }),
  ])
  return {
    ...sinch,
    SINCH_AUTH_URL: simulator,
    SINCH_NUMBERS_URL: simulator,
    DEMO_SIMULATOR_URL: simulator,
    DEMO_PROVIDER_URL: local(PROVIDER_PORT),
    PUBLIC_URL: local(plan.ports.PORT),
    // Whoever tries a release out sees its end.
    RELEASE_QUARANTINE_DAYS: env['RELEASE_QUARANTINE_DAYS'] || String(QUARANTINE_SECONDS / 86_400),
    // The demo provider is on this machine, where a login's browser otherwise may not go.
    BROWSER_ALLOW_HOSTS: env['BROWSER_ALLOW_HOSTS'] || THIS_MACHINE,
  }
}

/** The API and the two workers. */
export async function startKeylineItself(start: Start, variables: Variables): Promise<void> {
  // Whoever tries alerts out listens on this machine.
  const env = { ALERT_ALLOW_HOSTS: start.env['ALERT_ALLOW_HOSTS'] || THIS_MACHINE, ...variables }
  await Promise.all([
    startProgram(start, 'API', 'api/main.ts', `${local(start.plan.ports.PORT)}/readyz`, env),
    startProgram(start, 'Worker', 'worker/main.ts', 'message', env),
    startProgram(start, 'Browser worker', 'worker/browser.ts', 'message', env),
  ])
}

/** @param ready the URL that answers once the program is ready, or that it sends a message. */
function startProgram(
  { plan, supervisor }: Start,
  name: string,
  file: string,
  ready: string,
  env: Variables,
): Promise<void> {
  return step(name, async () => {
    const program = startNodeServer({
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', join(ROOT, file)],
      stopSignals: 'TERM',
      env,
      log: logFile(plan, name.toLowerCase().replaceAll(' ', '-')),
    })
    supervisor.add(name, program)
    await whenReady(name, program, () => (ready === 'message' ? program.said : expectAnswer(ready)))
  })
}

/** Any answer will do but 503, which says "not yet". */
async function expectAnswer(url: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' })
  await answer.body?.cancel()
  if (answer.status === 503) throw new Error(`${url} is not ready`)
}

/** What a part prints goes to a file of its own, begun anew with each start. */
function logFile({ dataDirectory }: Plan, name: string): (chunk: string) => void {
  const directory = join(dataDirectory, 'logs')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const stream = createWriteStream(join(directory, `${name}.log`))
  return (chunk) => stream.write(chunk)
}
