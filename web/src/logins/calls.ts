import { answered, api } from '../api/client.ts'
import type { CodeRequest, LoginSchedule } from './queries.ts'
import type { Login } from './words.ts'

/** How long somebody waits for a code that they asked for. */
const WAIT_SECONDS = 300

export type ScheduleChange = Pick<LoginSchedule, 'cron' | 'every' | 'timezone' | 'jitterSeconds' | 'paused'>

export function startLogin(accountId: string): Promise<Login> {
  return answered(api.POST('/api/v1/accounts/{id}/logins', { params: { path: { id: accountId } } }))
}

export function giveCode(loginId: string, code: string): Promise<Login> {
  return answered(api.POST('/api/v1/logins/{id}/code', { params: { path: { id: loginId } }, body: { code } }))
}

export function cancelLogin(loginId: string): Promise<Login> {
  return answered(api.POST('/api/v1/logins/{id}/cancel', { params: { path: { id: loginId } } }))
}

/** @param takeOver goes before a login that waits for the next code. */
export async function askForCode(accountId: string, takeOver: boolean): Promise<CodeRequest> {
  const body = { timeoutSeconds: WAIT_SECONDS, takeOver }
  const path = { id: accountId }
  const request = await answered(api.POST('/api/v1/accounts/{id}/code-requests', { params: { path }, body }))
  return { ...request, code: null }
}

export async function cancelCodeRequest(id: string): Promise<void> {
  await answered(api.DELETE('/api/v1/code-requests/{id}', { params: { path: { id } } }))
}

export function saveSchedule(accountId: string, body: ScheduleChange): Promise<LoginSchedule> {
  return answered(api.PUT('/api/v1/accounts/{id}/login-schedule', { params: { path: { id: accountId } }, body }))
}

export async function deleteSchedule(accountId: string): Promise<void> {
  await answered(api.DELETE('/api/v1/accounts/{id}/login-schedule', { params: { path: { id: accountId } } }))
}
