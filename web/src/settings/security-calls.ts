import { callSignIn } from '../api/client.ts'
import { Problem } from '../api/problem.ts'

/** What an authenticator app is set up with. */
export interface NewSecondFactor {
  /** `otpauth://…`, as apps scan it. */
  uri: string
  /** Each of them does once in place of the app. */
  backupCodes: string[]
}

/** A browser that somebody is signed in with. */
export interface SignInSession {
  id: string
  /** With which it is ended. */
  token: string
  userAgent: string
  /** When it was prolonged last. */
  updatedAt: string
  isThis: boolean
}

export function changePassword(currentPassword: string, newPassword: string): Promise<unknown> {
  return callSignIn('/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
}

/** The app counts only once one of its codes was typed. @see confirmSecondFactor */
export async function prepareSecondFactor(password: string): Promise<NewSecondFactor> {
  const answer = await callSignIn('/two-factor/enable', { password })
  return { uri: text(answer, 'totpURI'), backupCodes: texts(answer, 'backupCodes') }
}

export function confirmSecondFactor(code: string): Promise<unknown> {
  return callSignIn('/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') })
}

export function endSecondFactor(password: string): Promise<unknown> {
  return callSignIn('/two-factor/disable', { password })
}

/** In place of the former ones. */
export async function newBackupCodes(password: string): Promise<string[]> {
  return texts(await callSignIn('/two-factor/generate-backup-codes', { password }), 'backupCodes')
}

export async function signInSessions(): Promise<SignInSession[]> {
  const [all, own] = await Promise.all([callSignIn('/list-sessions'), callSignIn('/get-session')])
  const ownId = text(value(own, 'session'), 'id')
  return list(all)
    .map((one) => {
      const [id, token, updatedAt] = [text(one, 'id'), text(one, 'token'), text(one, 'updatedAt')]
      const userAgent = value(one, 'userAgent')
      return { id, token, updatedAt, userAgent: typeof userAgent === 'string' ? userAgent : '', isThis: id === ownId }
    })
    .sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.updatedAt.localeCompare(a.updatedAt))
}

export function endSession(token: string): Promise<unknown> {
  return callSignIn('/revoke-session', { token })
}

export function endOtherSessions(): Promise<unknown> {
  return callSignIn('/revoke-other-sessions', {})
}

function value(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? answer[name as never] : undefined
}

function text(answer: unknown, name: string): string {
  const found = value(answer, name)
  if (typeof found !== 'string') throw unreadable()
  return found
}

function list(answer: unknown): unknown[] {
  if (!Array.isArray(answer)) throw unreadable()
  return answer
}

function texts(answer: unknown, name: string): string[] {
  return list(value(answer, name)).filter((one) => typeof one === 'string')
}

function unreadable(): Problem {
  return new Problem('internal', 'The sign-in gave an answer that cannot be read.')
}
