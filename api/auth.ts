import type { Context } from 'koa'
import { z } from 'zod'
import { SCOPES } from '../domain/access.ts'
import type { Database } from '../prisma/client.ts'
import type { Actor } from './actor.ts'
import { requireSameOrigin } from './same-origin.ts'
import type { SignIn } from './sign-in/sign-in.ts'
import { hashToken } from './token.ts'

export interface Authentication {
  database: Database
  signIn: SignIn
  publicUrl: string
}

/** `lastUsedAt` is true to the minute: not every request writes. */
const LAST_USED_MS = 60_000
const BEARER = /^Bearer (kl_[\x21-\x7e]{1,200})$/i

/**
 * By API key, or by the cookie of a signed-in person; a key goes before a cookie.
 * @param guest the origin of pages that are not Keyline's and may use the person's cookie; null for none.
 * @returns null where the request does not say who asks, or says it wrongly.
 * @throws ProblemError `foreignOrigin` where another site uses the person's cookie.
 */
export async function authenticate(
  ctx: Context,
  { database, signIn, publicUrl }: Authentication,
  guest: string | null = null,
): Promise<Actor | null> {
  const authorization = ctx.get('authorization')
  if (authorization !== '') {
    const key = BEARER.exec(authorization)?.[1]
    return key === undefined ? null : actorOfKey(key, database)
  }
  if (ctx.get('cookie') === '') return null
  requireSameOrigin(ctx, publicUrl, guest)
  const signInId = await signIn.sessionOf(ctx)
  return signInId === null ? null : actorOfPerson(signInId, ctx.get('keyline-workspace'), database)
}

const scopesSchema = z.array(z.enum(SCOPES))

async function actorOfKey(key: string, database: Database): Promise<Actor | null> {
  const apiKey = await database.apiKey.findUnique({
    where: { keyHash: hashToken(key) },
    include: { user: { select: { memberships: true } } },
  })
  const now = new Date()
  if (apiKey === null || (apiKey.expiresAt !== null && apiKey.expiresAt <= now)) return null
  const { userId, workspaceId, lastUsedAt } = apiKey
  const member = apiKey.user.memberships.find((membership) => membership.workspaceId === workspaceId)
  if (member === undefined) return null

  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > LAST_USED_MS) {
    await database.apiKey.updateMany({ where: { id: apiKey.id }, data: { lastUsedAt: now } })
  }
  return {
    userId,
    workspaceId,
    role: member.role,
    apiKeyId: apiKey.id,
    signInId: null,
    scopes: scopesSchema.parse(apiKey.scopes),
  }
}

/** In the workspace that the request names, or else in the one they have switched to, or that is there longest. */
async function actorOfPerson(signInId: string, named: string, database: Database): Promise<Actor | null> {
  const session = await database.signInSession.findUnique({
    where: { id: signInId },
    include: { user: { select: { memberships: { orderBy: { workspaceId: 'asc' } } } } },
  })
  if (session === null) return null
  const { userId, workspaceId, user } = session
  const memberOf = (id: string | null) => user.memberships.find((membership) => membership.workspaceId === id)
  const member = named === '' ? (memberOf(workspaceId) ?? user.memberships[0]) : memberOf(named)
  if (member === undefined) return null
  return { userId, workspaceId: member.workspaceId, role: member.role, apiKeyId: null, signInId, scopes: null }
}
