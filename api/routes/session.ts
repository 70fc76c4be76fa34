import { z } from 'zod'
import { requireAccount } from '../access.ts'
import { recordActivity } from '../activity.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'
import { idParams } from '../schemas.ts'

// Open to what newer Playwrights add: whatever was saved is given back whole.
const storageStateSchema = z
  .looseObject({
    cookies: z.array(
      z.looseObject({
        name: z.string(),
        value: z.string(),
        domain: z.string(),
        path: z.string(),
        expires: z.number().meta({ description: 'Unix seconds; -1 for a session cookie.' }),
        httpOnly: z.boolean(),
        secure: z.boolean(),
        sameSite: z.enum(['Strict', 'Lax', 'None']),
      }),
    ),
    origins: z.array(
      z.looseObject({
        origin: z.string(),
        localStorage: z.array(z.looseObject({ name: z.string(), value: z.string() })),
      }),
    ),
  })
  .meta({ id: 'StorageState', description: "Playwright's storage state." })

export const sessionRoutes = [
  route({
    method: 'get',
    path: '/accounts/{id}/session',
    tag: 'Logins',
    summary: 'The signed-in session of the last login that succeeded',
    description: 'Give it to a Playwright context as `storageState`. That the caller has read it is recorded.',
    params: idParams,
    status: 200,
    response: storageStateSchema,
    problems: ['noSession'],
    async handle({ params, actor }, { database, vault }) {
      const { id: accountId } = await requireAccount(database, actor, params.id, 'use')
      const session = await database.browserSession.findUnique({ where: { accountId } })
      if (session === null) throw new ProblemError('noSession')
      await recordActivity(database, actor, 'sessionRead', { accountId })
      const storageState = await vault.open('BrowserSession.storageState', accountId, session.storageState)
      return storageStateSchema.parse(JSON.parse(storageState))
    },
  }),
]
