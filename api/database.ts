import { z } from 'zod'
import { Prisma } from '../prisma/generated/client.ts'

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** Prisma's codes for a server that is away, too slow, or out of connections. */
const OUTAGE_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2028', 'P2037'])

/** What the driver below Prisma says; SQLSTATE classes 08, 53 and 57P are connections, resources and shutdowns. */
const driverFault = z.object({
  driverAdapterError: z.object({
    cause: z.union([
      z.object({ kind: z.enum(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']) }),
      z.object({ originalCode: z.string().regex(/^(08|53|57P)/) }),
    ]),
  }),
})

/** The words of the PostgreSQL driver for a connection that broke, which Prisma hands on as they are. */
const BROKEN =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** True where the database is out of reach and the same request may succeed later. */
export function isDatabaseOutage(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return OUTAGE_CODES.has(error.code) || driverFault.safeParse(error.meta).success
  }
  // The sign-in library wraps what went wrong below it.
  return error instanceof Error && (BROKEN.test(error.message) || isDatabaseOutage(error.cause))
}
