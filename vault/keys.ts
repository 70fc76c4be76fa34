import { hkdfSync } from 'node:crypto'
import { decrypt, encrypt } from './aes-gcm.ts'

/** 32 random bytes under a name. Nothing is encrypted with them: each purpose derives a key of its own. */
export interface MasterKey {
  id: string
  secret: Uint8Array
}

/** The first encrypts, all decrypt. */
export type KeyRing = readonly [MasterKey, ...MasterKey[]]

const KEY_BYTES = 32
const ID = /^[\w-]{1,64}$/

/**
 * Reads `id:base64` entries, between commas or white space.
 * @returns the keys, or every fault of the text; no fault shows a key.
 */
export function parseKeyRing(text: string): { keys: KeyRing } | { faults: string[] } {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== '')
  const faults: string[] = []
  const keys = new Map<string, MasterKey>()
  for (const [index, entry] of entries.entries()) {
    const colon = entry.indexOf(':')
    const id = entry.slice(0, Math.max(colon, 0))
    const secret = Buffer.from(entry.slice(colon + 1), 'base64')
    if (!ID.test(id)) {
      faults.push(`entry ${String(index + 1)} has no id of letters, digits, _ and - before a colon`)
      continue
    }
    if (keys.has(id)) faults.push(`the id ${id} is there twice`)
    if (secret.toString('base64') !== entry.slice(colon + 1)) faults.push(`the key ${id} is not base64`)
    else if (secret.length !== KEY_BYTES) {
      faults.push(`the key ${id} has ${String(secret.length)} bytes, not ${String(KEY_BYTES)}`)
    }
    keys.set(id, { id, secret })
  }
  const [first, ...others] = keys.values()
  if (first === undefined && faults.length === 0) faults.push('there is no key in it')
  return first === undefined || faults.length > 0 ? { faults } : { keys: [first, ...others] }
}

/** What was encrypted under a key that is not among those that the settings give. */
class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError'

  constructor(keyId: string) {
    super(`Encrypted under the key ${keyId}, which is not among the keys of the settings`)
  }
}

/** The keys of one purpose. The purposes' keys tell nothing of each other, nor of the master keys. */
export interface PurposeKeys {
  readonly currentId: string
  /** @throws UnknownKeyError */
  get(keyId: string): Uint8Array
}

export function deriveKeys(ring: KeyRing, purpose: 'data-keys' | 'temporal'): PurposeKeys {
  const keys = new Map(
    ring.map(({ id, secret }) => [
      id,
      new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `keyline/${purpose}/v1`, KEY_BYTES)),
    ]),
  )
  return {
    currentId: ring[0].id,
    get(keyId) {
      const key = keys.get(keyId)
      if (key === undefined) throw new UnknownKeyError(keyId)
      return key
    },
  }
}

/**
 * Wraps the data keys of records. A key management service fits: `wrap` and `unwrap` are its encrypt and decrypt, and
 * the key never leaves it.
 */
export interface KeyEncryption {
  /** The key that `wrap` uses; no dot in it. */
  readonly currentKeyId: string
  wrap(dataKey: Uint8Array): Promise<Uint8Array>
  /** @throws Error where the key is not there any more, or is not the one. */
  unwrap(keyId: string, wrapped: Uint8Array): Promise<Uint8Array>
}

/** Key encryption in this process, under keys from the settings. */
export function localKeyEncryption(ring: KeyRing): KeyEncryption {
  const keys = deriveKeys(ring, 'data-keys')
  const about = (keyId: string): string => `data key under ${keyId}`
  return {
    currentKeyId: keys.currentId,
    wrap: (dataKey) => Promise.resolve(encrypt(keys.get(keys.currentId), dataKey, about(keys.currentId))),
    unwrap: (keyId, wrapped) => Promise.try(() => decrypt(keys.get(keyId), wrapped, about(keyId))),
  }
}
