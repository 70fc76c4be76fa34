import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../prisma/client.ts'
import type { Vault } from '../vault/vault.ts'
import { isUniqueViolation } from './database.ts'
import type { Actor } from './actor.ts'
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

const PLACE = 'IdempotentRequest.body'

interface Stores {
  database: Database
  vault: Vault
}

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
  { database, vault }: Stores,
  actor: Actor,
  key: string,
  print: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const claimed = await claim({ database, vault }, actor, key, print)
  if ('answer' in claimed) return claimed.answer
  const where = { id: claimed.id }
  try {
    const answer = await work()
    const body = answer.body === undefined ? null : await vault.seal(PLACE, claimed.id, JSON.stringify(answer.body))
    await database.idempotentRequest.update({ where, data: { status: answer.status, body } })
    return answer
  } catch (error) {
    await database.idempotentRequest.delete({ where })
    throw error
  }
}

/** @returns the first answer, or under which id the work is to be done now. */
async function claim(
  { database, vault }: Stores,
  actor: Actor,
  key: string,
  print: string,
): Promise<{ answer: Answer } | { id: string }> {
  const { userId } = actor
  try {
    const { id } = await database.idempotentRequest.create({ data: { userId, key, fingerprint: print } })
    return { id }
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  const known = await database.idempotentRequest.findUnique({ where: { userId_key: { userId, key } } })
  if (known === null) throw new ProblemError('idempotencyInProgress')
  if (known.fingerprint !== print) throw new ProblemError('idempotencyKeyReused')
  if (known.status !== null) {
    const body: unknown = known.body === null ? undefined : JSON.parse(await vault.open(PLACE, known.id, known.body))
    return { answer: { status: known.status, body } }
  }

  const taken = await database.idempotentRequest.updateMany({
    where: { id: known.id, status: null, createdAt: { lt: new Date(Date.now() - ABANDONED_MS) } },
    data: { createdAt: new Date() },
  })
  if (taken.count === 0) throw new ProblemError('idempotencyInProgress')
  return { id: known.id }
}
