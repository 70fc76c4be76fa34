import { expect } from 'vitest'
import { z } from 'zod'
import type { Stack } from '../stack.ts'

const login = z.object({
  id: z.string(),
  status: z.string(),
  outcome: z.string().nullable(),
  detail: z.string().nullable(),
  steps: z.array(z.object({ name: z.string() })),
})

export type Login = z.output<typeof login>

export async function startLogin({ api }: Pick<Stack, 'api'>, accountId: string): Promise<Login> {
  const answer = await api(`POST /accounts/${accountId}/logins`)
  expect(answer.status).toBe(202)
  return answer.as(login)
}

async function readLogin({ api }: Pick<Stack, 'api'>, id: string, waitSeconds = 0): Promise<Login> {
  return (await api(`GET /logins/${id}?wait=${String(waitSeconds)}`)).as(login)
}

/** Follows the login by long polls until it has its outcome. */
export async function untilEnded(stack: Pick<Stack, 'api'>, id: string): Promise<Login> {
  let now = await readLogin(stack, id)
  while (now.outcome === null) now = await readLogin(stack, id, 30)
  return now
}

export function untilStatus(stack: Stack, id: string, status: string): Promise<void> {
  return expect.poll(async () => (await readLogin(stack, id)).status, { timeout: 30_000 }).toBe(status)
}
