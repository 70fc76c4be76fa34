import type { IncomingMessage } from 'node:http'

import getRawBody from 'raw-body'
import type { z } from 'zod'

const BODY_LIMIT_BYTES = 100_000

/** What a caller sent is wrong; each fault names its field. */
export class InputError extends Error {
  readonly faults: { field: string; description: string }[]

  constructor(faults: { field: string; description: string }[]) {
    super('invalid input')
    this.faults = faults
  }
}

/** @throws InputError */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new InputError(
    result.error.issues.map(({ path, message }) => ({ field: path.join('.'), description: message })),
  )
}

/** Reads a JSON body. @throws InputError */
export async function readInput<T>(schema: z.ZodType<T>, request: IncomingMessage): Promise<T> {
  let json: unknown
  try {
    json = JSON.parse(await getRawBody(request, { limit: BODY_LIMIT_BYTES, encoding: 'utf8' }))
  } catch {
    throw new InputError([{ field: 'body', description: `not JSON of at most ${BODY_LIMIT_BYTES} bytes` }])
  }
  return parseInput(schema, json)
}
