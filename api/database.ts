import { Prisma } from '../prisma/generated/client.ts'

/** Prisma's codes for a server that is away, too slow, or out of connections. */
const OUTAGE_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2028', 'P2037'])

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** True where the database is out of reach and the same request may succeed later. */
export function isDatabaseOutage(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && OUTAGE_CODES.has(error.code)
}
