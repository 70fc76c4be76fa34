import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import type { Database } from '../prisma/client.ts'
import { ProblemError } from './problem.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Passwords that may be tried for one address from one place, before that place is locked out. */
const TRIES = 5
const FIRST_LOCK_OUT = MINUTE

/** Each throws ProblemError `tooManyRequests`, with `Retry-After`. */
export interface RateLimits {
  /** A request by somebody known: generous, for it is there to keep one program from taking all. */
  request(userId: string): Promise<void>
  /** A request by nobody known. */
  stranger(ip: string): Promise<void>
  /** Something secret is read: a code, a session. */
  secret(userId: string): Promise<void>
  /** A sign-in is tried. Each lock-out of an address from the same place lasts twice as long as the one before. */
  signIn(email: string, ip: string): Promise<void>
  /** It was the right password: the tries before it are forgotten. */
  signedIn(email: string, ip: string): Promise<void>
}

export function createRateLimits(database: Database): RateLimits {
  const storeClient = throughPrisma(database)
  const limit = (keyPrefix: string, points: number, duration: number): RateLimiterPostgres =>
    new RateLimiterPostgres({
      ...{ keyPrefix, points, duration, storeClient, storeType: 'client' },
      ...{ tableName: 'RateLimit', tableCreated: true, clearExpiredByTimeout: keyPrefix === 'request' },
    })
  const requests = limit('request', 3000, MINUTE)
  const strangers = limit('stranger', 600, MINUTE)
  const secrets = limit('secret', 600, MINUTE)
  const signIns = limit('sign-in', 100, HOUR)
  const tries = limit('try', TRIES, 15 * MINUTE)
  const lockOuts = limit('lock-out', Number.MAX_SAFE_INTEGER, DAY)

  return {
    request: (userId) => spend(requests, userId),
    stranger: (ip) => spend(strangers, ip),
    secret: (userId) => spend(secrets, userId),
    async signIn(email, ip) {
      await spend(signIns, ip)
      const key = `${ip} ${email.toLowerCase()}`
      const tried = await taken(tries, key)
      if (tried.consumedPoints === TRIES + 1) {
        const { consumedPoints: times } = await taken(lockOuts, key)
        const seconds = Math.min(FIRST_LOCK_OUT * 2 ** (times - 1), DAY)
        await tries.block(key, seconds)
        throw tooMany(seconds)
      }
      if (tried.consumedPoints > TRIES) throw tooMany(tried.msBeforeNext / 1000)
    },
    async signedIn(email, ip) {
      const key = `${ip} ${email.toLowerCase()}`
      await Promise.all([tries.delete(key), lockOuts.delete(key), signIns.reward(ip)])
    },
  }
}

async function spend(limiter: RateLimiterPostgres, key: string): Promise<void> {
  const { consumedPoints, msBeforeNext } = await taken(limiter, key)
  if (consumedPoints > limiter.points) throw tooMany(msBeforeNext / 1000)
}

/** The library rejects with what it would have answered, where there is nothing left. */
async function taken(limiter: RateLimiterPostgres, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key)
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal
    throw refusal
  }
}

function tooMany(seconds: number): ProblemError {
  return new ProblemError('tooManyRequests', { headers: { 'Retry-After': String(Math.max(1, Math.ceil(seconds))) } })
}

const rows = z.array(z.object({ points: z.number(), expire: z.coerce.number().nullable() }).partial())

/** The library's statements on the pool that there is, and with its faults. */
function throughPrisma(database: Database) {
  return {
    async query({ text, values = [] }: { text: string; values?: unknown[] }) {
      return { rows: rows.parse(await database.$queryRawUnsafe(text, ...values)) }
    },
  }
}
