import { randomUUIDv7 } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type { Context } from 'koa'
import type { Logger } from 'pino'
import type { Database } from '../../prisma/client.ts'
import { invitations } from './invitations.ts'
import { mayCome, joinInvited } from './newcomers.ts'
import { onRecord } from './on-record.ts'

export interface SignInSettings {
  /** Signs cookies and encrypts the secrets of authenticator apps: 32 characters or more. */
  secret: string
  oidc: OidcSettings | null
}

export interface OidcSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** Whoever has a verified address there becomes a member without an invitation. */
  allowedDomains: readonly string[]
}

/** The sign-in library, behind what Keyline needs of it. */
export interface SignIn {
  /** Whether people can sign in through their company's provider. */
  hasOpenId: boolean
  handle(request: Request): Promise<Response>
  /** @returns the id of the session whose cookie this is. Prolongs it where that is due. */
  sessionOf(ctx: Context): Promise<string | null>
}

export const SIGN_IN_PATH = '/api/auth'
export const CLIENT_IP_HEADER = 'x-keyline-client-ip'
const OIDC_PROVIDER = 'oidc'

const DAY_SECONDS = 86_400
const SHORTEST_PASSWORD = 10

export interface SignInParts extends SignInSettings {
  database: Database
  publicUrl: string
  log: Logger
}

export function createSignIn({ database, publicUrl, secret, oidc, log }: SignInParts): SignIn {
  const auth = betterAuth({
    appName: 'Keyline',
    baseURL: publicUrl,
    basePath: SIGN_IN_PATH,
    secret,
    database: prismaAdapter(database, { provider: 'postgresql', transaction: true }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD },
    user: { modelName: 'user' },
    session: { modelName: 'signInSession', expiresIn: 7 * DAY_SECONDS, updateAge: DAY_SECONDS },
    // What a provider lets Keyline do there is of no use here: only who somebody is.
    account: { modelName: 'credential', encryptOAuthTokens: true, updateAccountOnSignIn: false },
    databaseHooks: {
      user: { create: { before: (user) => mayCome(database, user, oidc?.allowedDomains ?? []) } },
      account: { create: { before: (account) => Promise.resolve({ data: withoutTokens(account) }) } },
      session: {
        create: {
          after: async ({ userId }, context) => {
            if (context?.path === '/callback/:id') await joinInvited(database, userId, oidc?.allowedDomains ?? [])
          },
        },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Keyline' }),
      genericOAuth({
        config:
          oidc === null ? [] : [{ ...oidcProvider(oidc), providerId: OIDC_PROVIDER, requireIdTokenVerification: true }],
      }),
      invitations(database),
      // After the second factor's: a sign-in that still waits for it is none.
      onRecord(database),
    ],
    // The mount limits, and checks where requests come from, with what it does for the whole API.
    rateLimit: { enabled: false },
    advanced: {
      disableCSRFCheck: true,
      // The library checks where it sends people back to; by itself, not in tests.
      disableOriginCheck: false,
      cookiePrefix: 'keyline',
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
      database: { generateId: () => randomUUIDv7() },
    },
    onAPIError: { throw: true, errorURL: publicUrl },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => log[level]({ of: 'sign-in' }, message) },
  })

  return {
    hasOpenId: oidc !== null,
    handle: (request) => auth.handler(request),
    async sessionOf(ctx) {
      const headers = new Headers({ cookie: ctx.get('cookie') })
      const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true })
      for (const cookie of answered.getSetCookie()) ctx.append('Set-Cookie', cookie)
      return response?.session.id ?? null
    },
  }
}

function oidcProvider({ issuer, clientId, clientSecret }: OidcSettings) {
  const discoveryUrl = `${issuer}/.well-known/openid-configuration`
  return { discoveryUrl, clientId, clientSecret, scopes: ['openid', 'email', 'profile'] }
}

function withoutTokens<T extends object>(account: T): T {
  return { ...account, accessToken: null, refreshToken: null, idToken: null }
}
