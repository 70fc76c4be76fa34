import { expect } from 'vitest'
import { z } from 'zod'
import { openProvider } from '../../../dev/demo/owner-at-provider.ts'
import { PROVIDER_USER, type Stack } from '../stack.ts'

const items = z.object({ items: z.array(z.object({ id: z.string(), hasCode: z.boolean() })) })

export interface ActiveNumber {
  accountId: string
  phoneNumber: string
}

/** The account at the demo provider with a managed number: rented, entered and verified there by its Owner's hand. */
export async function activateNumber(stack: Stack): Promise<ActiveNumber> {
  const { id: accountId } = await stack.database.account.findFirstOrThrow({ where: { label: 'Harbor' } })
  const path = `/accounts/${accountId}`
  const becomes = (status: string): Promise<void> =>
    expect
      .poll(async () => (await stack.api(`GET ${path}/phone-number`)).as(z.object({ status: z.string() })).status, {
        timeout: 15_000,
      })
      .toBe(status)

  const offered = (await stack.api(`POST ${path}/phone-number/offer`)).as(z.object({ phoneNumber: z.string() }))
  await stack.api(`POST ${path}/phone-number`, { body: offered })
  await becomes('awaitingAssociation')

  const owner = await openProvider(stack.providerUrl ?? '', PROVIDER_USER)
  try {
    await owner.enterNumber(offered.phoneNumber)
    await becomes('awaitingVerification')
    const messages = async () => (await stack.api(`GET ${path}/inbox`)).as(items).items
    await expect.poll(async () => (await messages()).length, { timeout: 15_000 }).toBe(1)
    const [message] = await messages()
    const { code } = (await stack.api(`GET /messages/${message?.id ?? ''}`)).as(z.object({ code: z.string() }))
    await owner.enterVerificationCode(code)
  } finally {
    await owner.close()
  }
  await stack.api(`POST ${path}/phone-number/verified`)
  await becomes('active')
  return { accountId, ...offered }
}

/** Changes how the demo provider behaves from now on. */
export async function setProvider(stack: Stack, settings: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${stack.providerUrl ?? ''}/control/settings`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  })
  expect(answer.status).toBe(200)
}
