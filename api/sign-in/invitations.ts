import { APIError, createAuthEndpoint, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { BetterAuthPlugin } from 'better-auth'
import { z } from 'zod'
import type { Database } from '../../prisma/client.ts'
import type { Invitation } from '../../prisma/generated/client.ts'
import { hashToken } from '../token.ts'
import { line, verbatim } from '../schemas.ts'
import { join } from './newcomers.ts'

const body = z.object({
  token: z.string().max(200),
  name: line(100).optional(),
  password: verbatim(128).optional(),
})

/**
 * Accepts an invitation. Whoever is new chooses a name and a password, and is signed in; whoever has an account here
 * already has to be signed in with it, or a link would be a way into it.
 */
export function invitations(database: Database): BetterAuthPlugin {
  return {
    id: 'invitations',
    endpoints: {
      acceptInvitation: createAuthEndpoint('/accept-invitation', { method: 'POST', body }, async (ctx) => {
        const { token, name, password } = ctx.body
        const invitation = await database.invitation.findUnique({ where: { tokenHash: hashToken(token) } })
        if (invitation === null || invitation.expiresAt <= new Date()) throw spent()

        const known = await findKnown(database, invitation.email)
        if (known !== null) {
          const session = await getSessionFromCtx(ctx)
          if (session?.user.id !== known.id) {
            throw new APIError('FORBIDDEN', { message: `Sign in as ${invitation.email} first, then accept.` })
          }
          const joined = await database.$transaction((tx) => join(tx, joining(invitation, known.id)))
          if (!joined) throw spent()
          return ctx.json({ workspaceId: invitation.workspaceId })
        }

        if (name === undefined || password === undefined) {
          throw new APIError('BAD_REQUEST', { message: 'Choose a name and a password.' })
        }
        if (password.length < ctx.context.password.config.minPasswordLength) {
          throw new APIError('BAD_REQUEST', {
            message: `A password has ${ctx.context.password.config.minPasswordLength} characters or more.`,
          })
        }
        const user = await welcome(database, invitation, name, await ctx.context.password.hash(password))
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ workspaceId: invitation.workspaceId })
      }),
    },
  }
}

/** Somebody who has a way to sign in, or is a member elsewhere: the address is theirs. */
function findKnown(database: Database, email: string) {
  const inUse = { OR: [{ credentials: { some: {} } }, { memberships: { some: {} } }] }
  return database.user.findFirst({ where: { email, ...inUse } })
}

function welcome(database: Database, invitation: Invitation, name: string, passwordHash: string) {
  const { email } = invitation
  return database.$transaction(async (tx) => {
    const user = await tx.user.upsert({ where: { email }, create: { email, name }, update: { name } })
    const credential = { userId: user.id, providerId: 'credential', accountId: user.id, password: passwordHash }
    await tx.credential.create({ data: credential })
    if (!(await join(tx, joining(invitation, user.id)))) throw spent()
    return user
  })
}

function joining({ id: invitationId, workspaceId, role }: Invitation, userId: string) {
  return { userId, workspaceId, role, invitationId }
}

function spent(): APIError {
  return new APIError('NOT_FOUND', { message: 'This invitation has expired, has been used, or never was.' })
}
