import { createHash, randomUUIDv7 } from 'node:crypto'
import { CATALOG } from './catalog.ts'
import type { Database, Transaction } from './client.ts'
import type { Role } from './generated/client.ts'

export interface SeedOptions {
  /** The key that programs use; only its hash is stored. It acts as the workspace's owner. */
  apiKey: string
  /** The password of each person, as the sign-in library hashes it. */
  passwordHash: string
  /** The demo provider, and an account there; null where none runs. */
  provider: Provider | null
}

interface Provider {
  loginUrl: string
  username: string
  /** The database takes it in this form alone. */
  sealPassword: (accountId: string) => Promise<string>
}

interface Person {
  email: string
  name: string
  role: Role
}

const OWNER: Person = { email: 'olivia@acme.example.com', name: 'Olivia Owner', role: 'owner' }

const PEOPLE: readonly Person[] = [
  OWNER,
  { email: 'samir@acme.example.com', name: 'Samir Superadmin', role: 'superAdmin' },
  { email: 'ada@acme.example.com', name: 'Ada Admin', role: 'admin' },
  { email: 'uma@acme.example.com', name: 'Uma User', role: 'user' },
  { email: 'ulrich@acme.example.com', name: 'Ulrich User', role: 'user' },
]

/** The address that the embedded default signs in with. */
export const OWNER_EMAIL = OWNER.email

const WORKSPACE_NAME = 'Acme'
const API_KEY_NAME = 'Embedded default'

/** Makes what is missing of the catalog, a workspace with its people, and the demo provider; safe to repeat. */
export async function seed(database: Database, options: SeedOptions): Promise<void> {
  await database.$transaction(async (tx) => {
    await seedCatalog(tx)
    const { workspaceId, ownerId } = await seedWorkspace(tx, options.passwordHash)
    await seedApiKey(tx, workspaceId, ownerId, options.apiKey)
    if (options.provider) await seedProvider(tx, workspaceId, ownerId, options.provider)
  })
}

/** The well-known apps, which every workspace sees. */
export async function seedCatalog(tx: Transaction): Promise<void> {
  for (const { noManagedNumberBecause: reason, slug, ...app } of CATALOG) {
    const data = { ...app, supportsManagedPhoneNumber: reason === null, managedPhoneNumberReason: reason }
    const { count } = await tx.app.updateMany({ where: { workspaceId: null, slug }, data })
    if (count === 0) await tx.app.create({ data: { slug, ...data } })
  }
}

async function seedWorkspace(tx: Transaction, passwordHash: string): Promise<{ workspaceId: string; ownerId: string }> {
  const ids = new Map<string, string>()
  for (const { email, name } of PEOPLE) {
    const user = await tx.user.upsert({ where: { email }, update: {}, create: { email, name, emailVerified: true } })
    await seedPassword(tx, user.id, passwordHash)
    ids.set(email, user.id)
  }
  const ownerId = ids.get(OWNER.email) ?? ''
  const existing = await tx.member.findFirst({ where: { userId: ownerId, role: 'owner' } })
  if (existing) return { workspaceId: existing.workspaceId, ownerId }

  const members = PEOPLE.map(({ email, role }) => ({ userId: ids.get(email) ?? '', role }))
  const workspace = await tx.workspace.create({ data: { name: WORKSPACE_NAME, members: { create: members } } })
  return { workspaceId: workspace.id, ownerId }
}

/** Only where there is none: a changed password stays. */
async function seedPassword(tx: Transaction, userId: string, password: string): Promise<void> {
  const data = { userId, providerId: 'credential', accountId: userId, password }
  await tx.credential.createMany({ data, skipDuplicates: true })
}

async function seedApiKey(tx: Transaction, workspaceId: string, userId: string, apiKey: string): Promise<void> {
  const keyHash = createHash('sha256').update(apiKey).digest('hex')
  const scopes = ['codes:read', 'logins:run', 'sessions:read', 'manage']
  const data = { workspaceId, userId, name: API_KEY_NAME, keyHash, scopes }
  await tx.apiKey.upsert({ where: { keyHash }, update: {}, create: data })
}

async function seedProvider(
  tx: Transaction,
  workspaceId: string,
  ownerId: string,
  { loginUrl, username, sealPassword }: Provider,
): Promise<void> {
  const site = { loginUrl, domains: [new URL(loginUrl).hostname] }
  const app = await tx.app.upsert({
    where: { workspaceId_slug: { workspaceId, slug: 'harbor' } },
    update: site,
    create: { workspaceId, slug: 'harbor', name: 'Harbor', ...site },
  })
  const known = await tx.account.findFirst({ where: { appId: app.id, username } })
  if (known) return
  const id = randomUUIDv7()
  const password = await sealPassword(id)
  await tx.account.create({ data: { id, workspaceId, ownerId, appId: app.id, label: 'Harbor', username, password } })
}
