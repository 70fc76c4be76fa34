import { z } from 'zod'
import { announce } from '../../platform/changes.ts'
import { recordActivity } from '../activity.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute } from '../route.ts'
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
  accountRoute({
    method: 'get',
    path: '/accounts/{id}/session',
    tag: 'Logins',
    summary: 'The signed-in session of the last login that succeeded',
    action: 'readSession',
    description: 'Give it to a Playwright context as `storageState`. That the caller has read it is recorded.',
    params: idParams,
    status: 200,
    response: storageStateSchema,
    problems: ['noSession'],
    async handle({ account: { id: accountId }, actor }, { database, vault }) {
      const session = await database.browserSession.findUnique({ where: { accountId } })
      if (session === null) throw new ProblemError('noSession')
      await recordActivity(database, actor, 'sessionRead', { accountId })
      const storageState = await vault.open('BrowserSession.storageState', accountId, session.storageState)
      return storageStateSchema.parse(JSON.parse(storageState))
    },
  }),

  accountRoute({
    method: 'delete',
    path: '/accounts/{id}/session',
    tag: 'Logins',
    summary: 'Forget the signed-in session: the next login needs password and code',
    description: 'At the site itself the session stays as it is. Without a saved session there is nothing to do.',
    action: 'changeAccount',
    params: idParams,
    status: 204,
    problems: [],
    async handle({ account: { id: accountId }, actor }, { database }) {
      await database.$transaction(async (tx) => {
        const { count } = await tx.browserSession.deleteMany({ where: { accountId } })
        if (count === 0) return
        await recordActivity(tx, actor, 'sessionForgotten', { accountId })
        await announce(tx, { type: 'account', id: accountId, accountId })
      })
    },
  }),
]
