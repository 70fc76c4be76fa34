import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

export const CLIENT = { clientId: 'keyline', clientSecret: 'a secret of the provider' }

export interface OpenIdProvider {
  /** Who signs in there next. */
  person: { email: string; verified: boolean }
  close(): Promise<void>
}

/** A real OpenID provider, which asks nobody anything: whoever comes is `person`. Set it before anybody comes. */
export async function startOpenIdProvider(issuer: string, keylineUrl: string): Promise<OpenIdProvider> {
  const started = { person: { email: '', verified: false } }
  const redirectUri = `${keylineUrl}/api/auth/callback/oidc`
  const oidc = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({
        ...{ sub: accountId, name: 'Person' },
        ...{ email: started.person.email, email_verified: started.person.verified },
      }),
    }),
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const handle = oidc.callback()
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/') === true) {
      void oidc.interactionFinished(request, response, { login: { accountId: started.person.email } })
    } else void handle(request, response)
  })
  server.listen(Number(new URL(issuer).port), '127.0.0.1')
  await once(server, 'listening')
  const close = async (): Promise<void> => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return Object.assign(started, { close })
}
