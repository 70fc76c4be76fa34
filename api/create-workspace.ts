import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readSettings } from '../platform/settings.ts'
import { createDatabase } from '../prisma/client.ts'
import { seedCatalog } from '../prisma/seed.ts'
import { invite } from './invite.ts'

/** `npm run workspace:create`: the way into a fresh deployment. Makes a workspace and the link for its first owner. */
const USAGE = 'npm run workspace:create -- --name "Acme" --email olivia@acme.example.com'
const argsSchema = z.object({ name: z.string().trim().min(1).max(100), email: z.email().max(320).toLowerCase() })

const { values } = parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' } } })
const args = argsSchema.safeParse(values)
if (!args.success) {
  console.error(`${z.prettifyError(args.error)}\n\nUse it like this: ${USAGE}`)
  process.exit(2)
}
const { name, email } = args.data
const settings = readSettings(process.env, ['database', 'api'])
const database = createDatabase(settings.database.url)
try {
  const { link } = await database.$transaction(async (tx) => {
    await seedCatalog(tx)
    const { id: workspaceId } = await tx.workspace.create({ data: { name } })
    return invite(tx, settings.api.publicUrl, { workspaceId, email, role: 'owner', invitedById: null })
  })
  console.log(`The workspace ${name} is made. Its owner comes in with this link, once, within seven days:\n\n  ${link}`)
} finally {
  await database.$disconnect()
}
