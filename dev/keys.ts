import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const secret = (): string => randomBytes(24).toString('base64url')
const kept = z.string().min(1).default(secret)

const keysSchema = z.object({
  /** `kl_` and 43 characters of base64url: 256 bits. */
  apiKey: z
    .string()
    .regex(/^kl_[\w-]{43}$/)
    .default(() => `kl_${randomBytes(32).toString('base64url')}`),
  ownerPassword: kept,
  signInSecret: kept,
  providerPassword: kept,
  sinchKeySecret: kept,
  smsWebhookSecret: kept,
  conversationWebhookSecret: kept,
  numbersWebhookSecret: kept,
})

/** The embedded default's own secrets. */
export type Keys = z.infer<typeof keysSchema>

/** In the data directory. */
export const KEYS_FILE = 'keys.json'

/** Reads the secrets of a data directory, and makes those that it does not have yet. */
export function keepKeys(directory: string): Keys {
  const file = join(directory, KEYS_FILE)
  const keys = keysSchema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
  writePrivately(file, JSON.stringify(keys, null, 2))
  return keys
}

/**
 * The file with the master keys of a data directory, in the form of `KEYLINE_KEYS`; made with one key in it where there
 * is none. Whoever adds a key or removes one edits it by hand.
 */
export function keepMasterKeys(directory: string): string {
  const file = join(directory, 'master-keys')
  const id = `local-${randomBytes(4).toString('hex')}`
  if (!existsSync(file)) writePrivately(file, `${id}:${randomBytes(32).toString('base64')}`)
  return file
}

/** Writes for this user alone, and whole: a reader never sees half of it. */
export function writePrivately(file: string, content: string): void {
  const partial = `${file}.${process.pid}`
  writeFileSync(partial, `${content}\n`, { mode: 0o600 })
  renameSync(partial, file)
}
