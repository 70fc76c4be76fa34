import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readSettings } from '../platform/settings.ts'
import { createDatabase } from '../prisma/client.ts'
import { hashToken } from './auth.ts'

/** `npm run workspace:new -- <name> <email>`: makes a workspace, and a link that makes the holder of the address its owner. */
const USAGE = 'Give the name of the workspace and the e-mail address of its owner'
const LINK_MS = 7 * 86_400_000

const [, , name, address] = process.argv
const email = z.email().toLowerCase().safeParse(address)
if (!name || !email.success) throw new Error(USAGE)

const { database: settings, api } = readSettings(process.env, ['database', 'api'])
const database = createDatabase(settings.url)
try {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + LINK_MS)
  const owner = { email: email.data, role: 'owner' as const, tokenHash: hashToken(token), expiresAt }
  await database.workspace.create({ data: { name, invitations: { create: owner } } })
  console.log(`${api.publicUrl}/invitation#${token}`)
} finally {
  await database.$disconnect()
}
