import { z } from 'zod'
import type { Stack } from '../stack.ts'

const thing = z.object({ id: z.string(), label: z.string() })

/** An account of the workspace's owner, at an app of the catalog or at one that is called Harbor. */
export async function addAccount(stack: Stack, label: string, slug = 'harbor'): Promise<z.output<typeof thing>> {
  const { id: appId } = (await stack.database.app.findFirst({ where: { slug } })) ?? (await addHarbor(stack))
  const body = { appId, label, username: 'team@acme.example.com', password: 'correct horse battery' }
  return (await stack.api('POST /accounts', { body })).as(thing)
}

async function addHarbor(stack: Stack): Promise<{ id: string }> {
  const body = { name: 'Harbor', loginUrl: 'https://harbor.example/sign-in', domains: ['harbor.example'] }
  return (await stack.api('POST /apps', { body })).as(z.object({ id: z.string() }))
}
