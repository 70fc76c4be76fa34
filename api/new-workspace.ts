import { z } from 'zod'
import { readSettings } from '../platform/settings.ts'
import { createDatabase } from '../prisma/client.ts'
import { invite } from './invite.ts'

/** `npm run workspace:new -- <name> <email>`: makes a workspace, and a link that makes the holder of the address its owner. */
const USAGE = 'Give the name of the workspace and the e-mail address of its owner'

const [, , name, address] = process.argv
const email = z.email().toLowerCase().safeParse(address)
if (!name || !email.success) throw new Error(USAGE)

const settings = readSettings(process.env, ['database', 'api'])
const database = createDatabase(settings.database.url)
try {
  const { link } = await database.$transaction(async (tx) => {
    const { id: workspaceId } = await tx.workspace.create({ data: { name } })
    const owner = { workspaceId, email: email.data, role: 'owner' as const, invitedById: null }
    return invite(tx, settings.api.publicUrl, owner)
  })
  console.log(link)
} finally {
  await database.$disconnect()
}
