import { z } from 'zod'
import { isE164, type E164 } from '../domain/phone-number.ts'

export const id = z.uuid()
export const idParams = z.object({ id })

/** Handlers give dates; callers get ISO 8601 in UTC. */
export const timestamp = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.iso.datetime())

// PostgreSQL stores every character but this one.
const NO_NUL = /^[^\u0000]*$/

/** A line that a person wrote. */
export const line = (maxLength: number): z.ZodString =>
  z.string().trim().min(1).max(maxLength).regex(NO_NUL, 'must not contain the character U+0000')

/** Kept exactly as sent: spaces at the ends of a password belong to it. */
export const verbatim = (maxLength: number): z.ZodString =>
  z.string().min(1).max(maxLength).regex(NO_NUL, 'must not contain the character U+0000')

export const e164 = z
  .string()
  .refine((value): value is E164 => isE164(value), 'must be a phone number in E.164 form, such as +12025550123')
  .meta({ description: 'E.164.', examples: ['+12025550123'], pattern: String.raw`^\+[1-9]\d{6,14}$` })

export const waitQuery = z.object({
  wait: z.coerce
    .number()
    .min(0)
    .max(60)
    .default(0)
    .meta({ description: 'Seconds to wait for something to change before answering.' }),
})

/** A code that a person types; spaces and dashes are for the eye. */
export const typedCode = z
  .string()
  .max(64)
  .transform((value) => value.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[A-Za-z0-9]{4,12}$/, 'must have 4 to 12 letters or digits'))

/** The fields of a PATCH that are there. */
export function present<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** A switch in a query: `?force=true`. */
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true')
