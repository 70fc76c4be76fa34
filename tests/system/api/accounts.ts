import { z } from 'zod'
import type { Stack } from '../stack.ts'

const thing = z.object({ id: z.uuid() })

/** An app of the workspace, with whatever differs from an ordinary one. */
export async function newApp(stack: Stack, fields: Record<string, unknown> = {}): Promise<string> {
  const body = {
    name: `App ${crypto.randomUUID()}`,
    loginUrl: 'https://login.site.example/in',
    domains: ['site.example'],
    ...fields,
  }
  const { id } = (await stack.api('POST /apps', { body })).as(thing)
  return id
}

/** An account of the workspace's owner. */
export async function newAccount(stack: Stack, fields: Record<string, unknown> = {}): Promise<string> {
  const appId = fields['appId'] ?? (await newApp(stack))
  const body = { label: 'Ads', username: 'team', password: ' open sesame ', ...fields, appId }
  const { id } = (await stack.api('POST /accounts', { body })).as(thing)
  return id
}

/** Gives a person of the seed access to an account. */
export async function share(stack: Stack, accountId: string, person: string): Promise<void> {
  const user = await stack.database.user.findFirstOrThrow({ where: { email: { startsWith: `${person}@` } } })
  await stack.database.accountAccess.create({ data: { accountId, userId: user.id } })
}
