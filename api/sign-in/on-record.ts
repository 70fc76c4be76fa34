import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import type { BetterAuthPlugin } from 'better-auth'
import { z } from 'zod'
import { announce } from '../../platform/changes.ts'
import type { Database } from '../../prisma/client.ts'
import type { ActivityAction } from '../../domain/activity.ts'
import { recordOfPerson } from '../activity.ts'

/** What is recorded of somebody who was signed in when they asked for it. */
const OF_SIGNED_IN: Partial<Record<string, ActivityAction>> = {
  '/sign-out': 'signedOut',
  '/revoke-session': 'signedOut',
  '/revoke-sessions': 'signedOut',
  '/revoke-other-sessions': 'signedOut',
  '/change-password': 'passwordChanged',
  '/two-factor/disable': 'secondFactorDisabled',
  '/two-factor/verify-totp': 'secondFactorEnabled',
}

const address = z.object({ email: z.string() })

/** Puts every way in and out on record, and ends what somebody still reads after they have signed out. */
export function onRecord(database: Database): BetterAuthPlugin {
  return {
    id: 'on-record',
    hooks: {
      before: [
        {
          // Afterwards nobody could tell any more.
          matcher: ({ path }) => path === '/sign-out',
          handler: createAuthMiddleware(async (ctx) => {
            await getSessionFromCtx(ctx)
          }),
        },
      ],
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async ({ path, body, context }) => {
            const { returned, session, newSession } = context
            if (returned instanceof APIError && returned.statusCode >= 400) {
              if (path === '/sign-in/email') await recordFailure(database, body)
              return
            }
            // Proving the second factor once more changes nothing; enabling it begins a new session.
            const action = path === '/two-factor/verify-totp' && newSession === null ? undefined : OF_SIGNED_IN[path]
            if (session !== null && action !== undefined) {
              await recordOfPerson(database, session.user.id, action)
              if (action === 'signedOut') await announce(database, { type: 'access', id: session.user.id })
            } else if (session === null && newSession !== null) {
              await recordOfPerson(database, newSession.user.id, 'signedIn')
            }
          }),
        },
      ],
    },
  }
}

async function recordFailure(database: Database, body: unknown): Promise<void> {
  const parsed = address.safeParse(body)
  if (!parsed.success) return
  const user = await database.user.findUnique({ where: { email: parsed.data.email.toLowerCase() } })
  if (user !== null) await recordOfPerson(database, user.id, 'signInFailed')
}
