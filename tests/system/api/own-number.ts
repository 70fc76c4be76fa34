import { expect, vi } from 'vitest'
import { z } from 'zod'
import type { Stack } from '../stack.ts'
import { newAccount } from './accounts.ts'

const PATIENCE = { timeout: 15_000, interval: 50 }

export interface OwnNumber {
  accountId: string
  phoneNumber: string
  /** Has an SMS come to it. @returns its message, once it has been decided whose it is. */
  receives(text: string): Promise<{ id: string; attribution: string; alarm: string | null }>
}

/** An account of the workspace's owner, with a number that is in use. Its provider is imagined: it sends what the test says. */
export async function ownNumber(stack: Stack): Promise<OwnNumber> {
  const accountId = await newAccount(stack)
  const path = `/accounts/${accountId}/phone-number`
  const becomes = (status: string): Promise<void> =>
    vi.waitFor(async () => {
      expect((await stack.api(`GET ${path}`)).as(z.object({ status: z.string() })).status).toBe(status)
    }, PATIENCE)
  const { phoneNumber } = (await stack.api(`POST ${path}/offer`)).as(z.object({ phoneNumber: z.string() }))
  await stack.api(`POST ${path}`, { body: { phoneNumber } })
  await becomes('awaitingAssociation')

  const receives: OwnNumber['receives'] = async (text) => {
    const before = await stack.database.message.findMany({ where: { accountId }, select: { id: true } })
    await stack.sms({ from: 'Larkspur', to: phoneNumber, text })
    const id = { notIn: before.map((message) => message.id) }
    const decided = { accountId, id, attribution: { not: 'pending' } }
    return vi.waitFor(() => stack.database.message.findFirstOrThrow({ where: decided }), PATIENCE)
  }
  await receives('Your verification code is 482915')
  await stack.api(`POST ${path}/verified`)
  await becomes('active')
  return { accountId, phoneNumber, receives }
}
