import { callSignIn } from '../api/client.ts'

/** Whether somebody is in, or has to prove who they are with their authenticator app too. */
type SignedIn = 'in' | 'secondFactor'

export async function signIn(email: string, password: string): Promise<SignedIn> {
  const answer = await callSignIn('/sign-in/email', { email, password })
  return has(answer, 'twoFactorRedirect', true) ? 'secondFactor' : 'in'
}

/** @param code of the authenticator app, or one of the backup codes. */
export async function proveSecondFactor(code: string): Promise<void> {
  const plain = code.replaceAll(/\s/g, '')
  await callSignIn(/^\d{6}$/.test(plain) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code', {
    code: plain,
  })
}

/** Leads to the company's provider, which leads back to `to`. */
export async function signInWithProvider(to: string): Promise<void> {
  const answer = await callSignIn('/sign-in/social', {
    provider: 'oidc',
    callbackURL: to,
    errorCallbackURL: '/sign-in',
  })
  if (typeof answer === 'object' && answer !== null && 'url' in answer && typeof answer.url === 'string') {
    location.assign(answer.url)
  }
}

/** Whether the company's provider is set up. */
export async function hasProvider(): Promise<boolean> {
  return has(await callSignIn('/ways'), 'openId', true)
}

export function acceptInvitation(token: string, newcomer: { name: string; password: string } | null): Promise<unknown> {
  return callSignIn('/accept-invitation', { token, ...newcomer })
}

export function signOut(): Promise<unknown> {
  return callSignIn('/sign-out', {})
}

function has(answer: unknown, field: string, value: unknown): boolean {
  return typeof answer === 'object' && answer !== null && field in answer && answer[field as never] === value
}
