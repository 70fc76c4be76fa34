import type { RouterContext } from '@koa/router'
import { z } from 'zod'

const PATTERNS = z.enum(['START', 'CONTAINS', 'CONTAIN', 'END'])

export const numberType = z.enum(['MOBILE', 'LOCAL', 'TOLL_FREE'])
export const capability = z.enum(['SMS', 'VOICE'])

export const patternQuery = z.object({
  'numberPattern.pattern': z.string().optional(),
  'numberPattern.searchPattern': PATTERNS.optional(),
})

export const patternBody = z.object({ pattern: z.string(), searchPattern: PATTERNS.optional() })

/** A query value that may be repeated. */
export function listOf<T extends z.ZodType>(item: T): z.ZodType<z.infer<T>[] | undefined> {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).optional(),
  )
}

/** A pattern with a plus sign is compared with the whole number, one without it with the digits. */
export function patternMatcher(
  pattern: string | undefined,
  how: z.infer<typeof PATTERNS> = 'START',
): (phoneNumber: string) => boolean {
  if (pattern === undefined) return () => true
  return (phoneNumber) => {
    const number = pattern.startsWith('+') ? phoneNumber : phoneNumber.slice(1)
    switch (how) {
      case 'START':
        return number.startsWith(pattern)
      case 'END':
        return number.endsWith(pattern)
      case 'CONTAIN':
      case 'CONTAINS':
        return number.includes(pattern)
    }
  }
}

/** The number in a path such as `/activeNumbers/:number`. */
export function pathNumber(ctx: RouterContext): string {
  return ctx.params['number'] ?? ''
}
