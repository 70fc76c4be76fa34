import { createHash } from 'node:crypto'
import type { Context } from 'koa'
import type { Database } from '../prisma/client.ts'
import type { Role } from '../prisma/generated/enums.ts'

/** Who asks: a member of a workspace, by themselves or through a program that acts as them. */
export interface Actor {
  userId: string
  workspaceId: string
  role: Role
}

/** `lastUsedAt` is true to the minute: not every request writes. */
const LAST_USED_MS = 60_000
const BEARER = /^Bearer (kl_[\x21-\x7e]{1,200})$/i

/** @returns null where the request does not say who asks, or says it wrongly. */
export async function authenticate(ctx: Context, database: Database): Promise<Actor | null> {
  const key = BEARER.exec(ctx.get('authorization'))?.[1]
  return key === undefined ? null : actorOfKey(key, database)
}

/** What is stored of an API key, which is long and random: a plain hash suffices. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

async function actorOfKey(key: string, database: Database): Promise<Actor | null> {
  const apiKey = await database.apiKey.findUnique({
    where: { keyHash: hashApiKey(key) },
    include: { user: { select: { memberships: true } } },
  })
  if (apiKey === null) return null
  const { userId, workspaceId, lastUsedAt } = apiKey
  const member = apiKey.user.memberships.find((membership) => membership.workspaceId === workspaceId)
  if (member === undefined) return null

  const now = new Date()
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > LAST_USED_MS) {
    await database.apiKey.update({ where: { id: apiKey.id }, data: { lastUsedAt: now } })
  }
  return { userId, workspaceId, role: member.role }
}
