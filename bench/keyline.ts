import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { JsonApi } from '../dev/demo/http.ts'
import { findOrStart } from '../dev/demo/running.ts'
import { keepKeys, keepMasterKeys } from '../dev/keys.ts'
import { ROOT } from '../dev/plan.ts'
import { freePort } from '../dev/ports.ts'
import { signMessage } from '../dev/simulator/signing.ts'
import { readSettings } from '../platform/settings.ts'
import { localKeyEncryption } from '../vault/keys.ts'
import { Vault } from '../vault/vault.ts'

const OTHER_PORTS = ['PORT', 'TEMPORAL_UI_PORT', 'SIMULATOR_PORT', 'PROVIDER_PORT']
/** Far above what a benchmark asks for. */
const BUDGET = { CODE_BUDGET_REQUESTS: '1000', CODE_BUDGET_WRONG: '1000' }

export interface Webhook {
  url: string
  init: RequestInit
}

/** The embedded default as it is, each part a process, in a place of its own that is gone afterwards. */
export interface Keyline {
  api: JsonApi
  url: string
  /** Of the workspace's owner. */
  email: string
  password: string
  apiKey: string
  databaseUrl: string
  vault: Vault
  temporalAddress: string
  /** A signed webhook of the SMS API, as the carrier would send it. */
  webhook(sms: { from: string; to: string; text: string }): Webhook
  stop(): Promise<void>
}

export async function startKeyline(): Promise<Keyline> {
  const directory = mkdtempSync(join(tmpdir(), 'keyline-bench-'))
  const binaries = join(ROOT, '.data', 'bin')
  mkdirSync(binaries, { recursive: true })
  symlinkSync(binaries, join(directory, 'bin'))
  const [postgresPort, temporalPort] = [String(await freePort()), String(await freePort())]
  const env: Record<string, string | undefined> = {
    ...process.env,
    ...BUDGET,
    DATA_DIR: directory,
    LOG_LEVEL: 'warn',
    POSTGRES_PORT: postgresPort,
    TEMPORAL_PORT: temporalPort,
  }
  for (const name of OTHER_PORTS) env[name] = String(await freePort())
  const remove = (): void => {
    rmSync(directory, { recursive: true, force: true })
  }
  try {
    const { access, stop } = await findOrStart(env, console.error)
    const { smsWebhookSecret } = keepKeys(directory)
    const databasePassword = readFileSync(join(directory, 'postgres', 'password'), 'utf8')
    const settings = readSettings({ KEYLINE_KEYS_FILE: keepMasterKeys(directory) }, ['keys'])
    return {
      vault: new Vault(localKeyEncryption(settings.keys)),
      api: new JsonApi(`${access.url}/api/v1`, { authorization: `Bearer ${access.apiKey}` }),
      url: access.url,
      email: access.email,
      password: access.password,
      apiKey: access.apiKey,
      databaseUrl: `postgresql://postgres:${databasePassword}@127.0.0.1:${postgresPort}/keyline`,
      temporalAddress: `127.0.0.1:${temporalPort}`,
      webhook: ({ from, to, text }) => {
        const received_at = new Date().toISOString()
        const sms = { id: crypto.randomUUID(), type: 'mo_text', from, to: to.slice(1), body: text, received_at }
        const body = JSON.stringify(sms)
        const headers = { 'content-type': 'application/json', ...signMessage(smsWebhookSecret, body) }
        return { url: `${access.url}/webhooks/sinch/sms`, init: { method: 'POST', headers, body } }
      },
      async stop() {
        await stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

export interface BenchAccount {
  /** Of its resources, under `/api/v1`. */
  path: string
  phoneNumber: string
}

const thing = z.object({ id: z.string() })
const number = z.object({ phoneNumber: z.string(), status: z.string() })
const inbox = z.object({ items: z.array(z.object({ attribution: z.string() })) })

/** An account with a number that is in use. @param loginUrl of its app, which is made for it. */
export async function addAccount({ api, webhook }: Keyline, loginUrl: string): Promise<BenchAccount> {
  const domains = [new URL(loginUrl).hostname]
  const site = { name: `Bench ${crypto.randomUUID()}`, loginUrl, domains, supportsManagedPhoneNumber: true }
  const app = await api.post('/apps', site, thing)
  const account = { appId: app.id, label: 'Bench', username: 'bench', password: 'correct horse battery' }
  const path = `/accounts/${(await api.post('/accounts', account, thing)).id}`
  const becomes = (status: string): Promise<void> =>
    until(async () => (await api.get(`${path}/phone-number`, number)).status === status)

  const { phoneNumber } = await api.post(`${path}/phone-number/offer`, {}, number.pick({ phoneNumber: true }))
  await api.post(`${path}/phone-number`, { phoneNumber }, z.unknown())
  await becomes('awaitingAssociation')
  await api.post(`${path}/phone-number/associated`, {}, z.unknown())
  await becomes('awaitingVerification')
  await post(webhook({ from: 'Bench', to: phoneNumber, text: 'Your verification code is 482915' }))
  await until(async () => (await api.get(`${path}/inbox`, inbox)).items[0]?.attribution === 'requested')
  await api.post(`${path}/phone-number/verified`, {}, z.unknown())
  await becomes('active')
  return { path, phoneNumber }
}

/** @throws where it is not taken. */
export async function post({ url, init }: Webhook): Promise<void> {
  const answer = await fetch(url, init)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`A webhook was answered ${String(answer.status)}`)
}

const PATIENCE_MS = 60_000

/** Asks again until it is so. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; !(await isSo()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error('What the benchmark waits for does not come')
  }
}
