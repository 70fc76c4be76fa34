import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../prisma/client.ts'
import { Prisma } from '../prisma/generated/client.ts'
import { isUniqueViolation } from './database.ts'
import type { Actor } from './auth.ts'
import { ProblemError } from './problem.ts'

export interface Answer {
  status: number
  /** As JSON has it; undefined where there is none. */
  body: unknown
}

export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, 'must have 1 to 255 visible ASCII characters')
  .meta({ description: 'A repetition with the same key gets the first answer, and nothing happens twice.' })

/** After this long without an answer, the process that worked on the request is taken for dead. */
const ABANDONED_MS = 2 * 60_000

/** Tells requests apart that come with one key. */
export function fingerprint(method: string, path: string, body: Buffer): string {
  return createHash('sha256').update(`${method} ${path}\n`).update(body).digest('hex')
}

/** What may go better next time (a fault of ours, a budget that is spent for now) is not kept. */
export function isKept(status: number): boolean {
  return status < 500 && status !== 429
}

/**
 * Does the work once for each key: a repetition gets the first answer. Where the work throws, nothing is kept.
 * @throws ProblemError `idempotencyKeyReused` for another request under the same key, `idempotencyInProgress`
 */
export async function once(
  database: Database,
  actor: Actor,
  key: string,
  print: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const first = await claim(database, actor, key, print)
  if (first !== null) return first
  const where = { userId_key: { userId: actor.userId, key } }
  try {
    const answer = await work()
    // Shaped by the route's schema or a problem's, so JSON takes it.
    const body = (answer.body as Prisma.InputJsonValue | undefined) ?? Prisma.DbNull
    await database.idempotentRequest.update({ where, data: { status: answer.status, body } })
    return answer
  } catch (error) {
    await database.idempotentRequest.delete({ where })
    throw error
  }
}

/** @returns the first answer, or null where the work is to be done now. */
async function claim(database: Database, actor: Actor, key: string, print: string): Promise<Answer | null> {
  const { userId } = actor
  try {
    await database.idempotentRequest.create({ data: { userId, key, fingerprint: print } })
    return null
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  const known = await database.idempotentRequest.findUnique({ where: { userId_key: { userId, key } } })
  if (known === null) throw new ProblemError('idempotencyInProgress')
  if (known.fingerprint !== print) throw new ProblemError('idempotencyKeyReused')
  if (known.status !== null) return { status: known.status, body: known.body }

  const taken = await database.idempotentRequest.updateMany({
    where: { userId, key, status: null, createdAt: { lt: new Date(Date.now() - ABANDONED_MS) } },
    data: { createdAt: new Date() },
  })
  if (taken.count === 0) throw new ProblemError('idempotencyInProgress')
  return null
}
