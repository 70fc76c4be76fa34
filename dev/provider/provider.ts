import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { accountRoutes } from './account.ts'
import { Codes } from './codes.ts'
import { controlRoutes } from './control.ts'
import { signInRoutes } from './sign-in.ts'
import { Store } from './store.ts'
import { STYLE } from './style.ts'
import { visitor } from './visitor.ts'

export interface DemoProviderOptions {
  /** 0 for any that is free. */
  port: number
  /** Where its state outlives a restart; null keeps it in memory. */
  stateFile: string | null
  /** Takes `{from, to, text}`: the simulator's `POST /simulator/sms`. */
  smsGatewayUrl: string
  /** Who its messages are from. */
  sender: string
  /** Accounts that it starts with; one that the state file has already is left as it is. */
  users: readonly { username: string; password: string }[]
  log: (line: string) => void
}

export interface DemoProvider {
  url: string
  stop(): Promise<void>
}

/** Starts Harbor, a small web company that signs its users in with a password and a code by SMS. Loopback only. */
export async function startDemoProvider(options: DemoProviderOptions): Promise<DemoProvider> {
  const { port, stateFile, smsGatewayUrl, sender, users, log } = options
  const store = new Store(stateFile)
  for (const { username, password } of users) if (!store.users.has(username)) store.addUser(username, password)
  const codes = new Codes(store, { url: smsGatewayUrl, sender }, log)

  const server = createApp(store, codes, log).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => stop(server, codes),
  }
}

function createApp(store: Store, codes: Codes, log: (line: string) => void): Koa {
  const app = new Koa()
  app.on('error', (error: Error & { status?: number }) => {
    if ((error.status ?? 500) >= 500) log(`a request failed: ${error.stack ?? error.message}`)
  })
  app.use(async (ctx, next) => {
    ctx.set('content-security-policy', "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'")
    ctx.set('x-content-type-options', 'nosniff')
    ctx.set('referrer-policy', 'same-origin')
    await next()
  })
  app.use(controlRoutes(store).routes())
  app.use(async (ctx, next) => {
    if (ctx.path === '/style.css') {
      ctx.type = 'css'
      ctx.body = STYLE
    } else await next()
  })
  app.use(visitor(store))
  app.use(signInRoutes(store, codes).routes())
  app.use(accountRoutes(store, codes).routes())
  app.use((ctx) => {
    if (ctx.path === '/') ctx.redirect('/account')
  })
  return app
}

async function stop(server: Server, codes: Codes): Promise<void> {
  codes.stop()
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}
