import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { startDemoProvider, type DemoProvider } from '../../../dev/provider/provider.ts'
import type { ProviderSettings } from '../../../dev/provider/settings.ts'

export interface Sms {
  from: string
  to: string
  text: string
}

/** Takes messages as a carrier would, and hands them out in the order they came. */
interface SmsReceiver {
  url: string
  /** The next message that nobody has taken yet; waits for it. */
  next(): Promise<Sms>
  /** How many came, taken or not. */
  count(): number
  stop(): Promise<void>
}

async function startSmsReceiver(): Promise<SmsReceiver> {
  const arrived: Sms[] = []
  const waiting: ((sms: Sms) => void)[] = []
  let count = 0
  const take = (sms: Sms): void => {
    count++
    const taker = waiting.shift()
    if (taker) taker(sms)
    else arrived.push(sms)
  }
  const server = createServer((request, response) => {
    void json(request).then((sms) => {
      take(sms as Sms)
      response.writeHead(202).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/simulator/sms`,
    next: () => {
      const sms = arrived.shift()
      return sms ? Promise.resolve(sms) : new Promise((resolve) => waiting.push(resolve))
    },
    count: () => count,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}

export interface Harbor extends DemoProvider {
  sms: SmsReceiver
  set(change: Partial<ProviderSettings>): Promise<void>
  /** A user of its own, so that tests do not meet; with a verified number where one is given. */
  addUser(phoneNumber?: string): Promise<TestUser>
  /** What the provider says of the user. */
  facts(username: string): Promise<Record<string, unknown>>
}

export interface TestUser {
  username: string
  password: string
}

let users = 0

export async function startHarbor(
  stateFile: string | null = null,
  log: (line: string) => void = () => {},
): Promise<Harbor> {
  const sms = await startSmsReceiver()
  const options = { port: 0, stateFile, smsGatewayUrl: sms.url, sender: 'Harbor', users: [], log }
  const provider = await startDemoProvider(options)
  const control = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${provider.url}/control/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`)
    return (await answer.json()) as Record<string, unknown>
  }
  return {
    ...provider,
    sms,
    set: async (change) => {
      await control('PATCH', 'settings', change)
    },
    addUser: async (phoneNumber) => {
      const user = { username: `user${++users}`, password: `correct horse ${users}` }
      await control('POST', 'users', user)
      if (phoneNumber) await verifyNumber(provider.url, sms, user, phoneNumber)
      return user
    },
    facts: (username) => control('GET', `users/${username}`),
    stop: async () => {
      await provider.stop()
      await sms.stop()
    },
  }
}

async function verifyNumber(url: string, sms: SmsReceiver, user: TestUser, phoneNumber: string): Promise<void> {
  const visitor = new Visitor(url)
  await visitor.open('/sign-in')
  await visitor.submit('/sign-in', { ...user })
  await visitor.open('/account/security')
  await visitor.submit('/account/security/phone-number', { phoneNumber })
  await visitor.submit('/account/security/verify', { code: codeIn(await sms.next()) })
}

export function codeIn({ text }: Sms): string {
  return /\d{6}/.exec(text)?.[0] ?? ''
}

/** A code that surely is not the one. */
export function wrongCode(right: string): string {
  return String((Number(right) + 1) % 1_000_000).padStart(6, '0')
}

/** A browser without a screen: cookies, forms, redirects. */
export class Visitor {
  html = ''
  path = ''
  status = 0
  cookie = ''
  setCookie = ''
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  async open(path: string): Promise<this> {
    return await this.#request(path, {})
  }

  /** Sends a form with the token of the page last seen. */
  async submit(path: string, fields: Record<string, string>): Promise<this> {
    const csrf = /name="csrf" value="([^"]+)"/.exec(this.html)?.[1] ?? ''
    return await this.#request(path, { method: 'POST', body: new URLSearchParams({ csrf, ...fields }) })
  }

  /** Text of the page's alert, or null. */
  get alert(): string | null {
    return /role="alert">([^<]*)</.exec(this.html)?.[1]?.trim() ?? null
  }

  async #request(path: string, init: RequestInit): Promise<this> {
    const answer = await fetch(this.#url + path, { ...init, redirect: 'manual', headers: { cookie: this.cookie } })
    for (const line of answer.headers.getSetCookie()) {
      this.setCookie = line
      this.cookie = line.split(';')[0] ?? ''
    }
    this.status = answer.status
    this.path = path
    this.html = await answer.text()
    const location = answer.headers.get('location')
    return location ? await this.#request(location, {}) : this
  }
}
