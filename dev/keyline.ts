import { hashPassword } from 'better-auth/crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from '../browser/find-chromium.ts'
import { ensureSearchAttributes } from '../platform/search-attributes.ts'
import { readSettings } from '../platform/settings.ts'
import { connectTemporal } from '../platform/temporal.ts'
import { createDatabase } from '../prisma/client.ts'
import { migrate } from '../prisma/migrate.ts'
import { OWNER_EMAIL, seed } from '../prisma/seed.ts'
import { localKeyEncryption } from '../vault/keys.ts'
import { sealPlainValues } from '../vault/rotation.ts'
import { Vault } from '../vault/vault.ts'
import { buildWeb } from '../web/build.ts'
import { keepKeys, keepMasterKeys, writePrivately } from './keys.ts'
import { lockDirectory } from './lock.ts'
import * as parts from './parts.ts'
import { type Environment, planStart, requireFreePorts } from './plan.ts'
import { Supervisor } from './supervisor.ts'
import { step } from './terminal.ts'

/** How to reach a running Keyline: `access.json` in its data directory, for programs that want to drive it. */
export interface Access {
  url: string
  email: string
  password: string
  apiKey: string
  /** Null where Temporal is not run here. */
  temporalUi: string | null
  /** Null where a real carrier is used; then there is no demo provider either. */
  simulator: string | null
  provider: string | null
}

/** Everything on this machine, each part that the settings give excepted. */
export interface Keyline {
  access: Access
  accessFile: string
  /** Starts all parts and prints a line for each; rejects when one fails, or ends at any later time. */
  run: (onReady: () => void) => Promise<never>
  /** Stops the parts in the reverse order of their start, and gives the data directory back. */
  stop: () => Promise<void>
}

/** Who has an account at the demo provider. */
export const PROVIDER_USER = 'olivia'

/**
 * Takes hold of the data directory; nothing runs yet.
 * @throws SettingsError, or an Error where the directory or a port is in use.
 */
export async function prepareKeyline(env: Environment): Promise<Keyline> {
  const plan = planStart(env)
  mkdirSync(plan.dataDirectory, { recursive: true, mode: 0o711 })
  const unlock = lockDirectory(plan.dataDirectory)
  const accessFile = join(plan.dataDirectory, 'access.json')
  try {
    await requireFreePorts(plan)
    const start = { plan, env, keys: keepKeys(plan.dataDirectory), supervisor: new Supervisor() }
    const access = describeAccess(start)
    return {
      access,
      accessFile,
      async run(onReady) {
        await Promise.race([startParts(start, access), start.supervisor.partEnded])
        writePrivately(accessFile, JSON.stringify(access, null, 2))
        onReady()
        return await start.supervisor.partEnded
      },
      async stop() {
        rmSync(accessFile, { force: true })
        await start.supervisor.stop()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

function describeAccess({ plan: { embedded, ports }, keys }: parts.Start): Access {
  return {
    url: parts.local(ports.PORT),
    email: OWNER_EMAIL,
    password: keys.ownerPassword,
    apiKey: keys.apiKey,
    temporalUi: embedded.temporal ? parts.local(ports.TEMPORAL_UI_PORT) : null,
    simulator: embedded.carrier ? parts.local(ports.SIMULATOR_PORT) : null,
    provider: embedded.carrier ? parts.local(ports.PROVIDER_PORT) : null,
  }
}

async function startParts(start: parts.Start, access: Access): Promise<void> {
  const { embedded, ports, dataDirectory } = start.plan
  const keys = embedded.keys ? { KEYLINE_KEYS_FILE: keepMasterKeys(dataDirectory) } : {}
  const [database, temporal, carrier] = await Promise.all([
    embedded.database ? parts.startDatabase(start) : {},
    embedded.temporal ? parts.startTemporalServer(start) : {},
    embedded.carrier ? parts.startCarrier(start, PROVIDER_USER) : {},
    step('Browser', () => findChromium(start.env)),
    step('Web app', buildWeb),
  ])
  const signIn = embedded.signIn ? { SIGN_IN_SECRET: start.keys.signInSecret } : {}
  const variables = { PORT: String(ports.PORT), ...signIn, ...keys, ...database, ...temporal, ...carrier }
  await Promise.all([
    step('Schema and seed', () => fillDatabase(start, access, variables)),
    embedded.temporal || step('Search attributes', () => prepareTemporal(start, variables)),
  ])
  await parts.startKeylineItself(start, variables)
}

async function fillDatabase({ env, keys }: parts.Start, access: Access, variables: parts.Variables): Promise<void> {
  const settings = readSettings({ ...env, ...variables }, ['database', 'keys'])
  const { url } = settings.database
  const vault = new Vault(localKeyEncryption(settings.keys))
  await migrate(url)
  const database = createDatabase(url)
  try {
    await sealPlainValues(database, vault)
    const provider = {
      loginUrl: `${access.provider ?? ''}/sign-in`,
      username: PROVIDER_USER,
      sealPassword: (accountId: string) => vault.seal('Account.password', accountId, keys.providerPassword),
    }
    const passwordHash = await hashPassword(keys.ownerPassword)
    await seed(database, { apiKey: keys.apiKey, passwordHash, provider: access.provider === null ? null : provider })
  } finally {
    await database.$disconnect()
  }
}

async function prepareTemporal({ env }: parts.Start, variables: parts.Variables): Promise<void> {
  const settings = readSettings({ ...env, ...variables }, ['temporal']).temporal
  const temporal = connectTemporal(settings, null)
  try {
    await ensureSearchAttributes(temporal.client.connection, settings.namespace, parts.SEARCH_ATTRIBUTE_NAMES)
  } finally {
    await temporal.close()
  }
}
