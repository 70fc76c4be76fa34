import { randomBytes } from 'node:crypto'
import { decrypt, encrypt } from './aes-gcm.ts'
import type { KeyEncryption } from './keys.ts'
import type { Place } from './places.ts'

const DATA_KEY_BYTES = 32
/** Of every sealed value; the constraints of the database look for it. */
export const SEALED_PREFIX = 'v1.'
const SEALED = /^v1\.(?<keyId>[^.]+)\.(?<wrapped>[\w-]+)\.(?<box>[\w-]+)$/

/** A stored value that cannot be opened: not sealed, sealed for another row, changed, or its key is gone. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
}

/**
 * Keeps secrets in columns: each value is encrypted under a key of its own, which is wrapped under the key-encryption
 * key, and bound to its column and row. A sealed value says all of it but the key:
 * `v1.<key id>.<wrapped data key>.<nonce, ciphertext and tag>`, the last two as base64url.
 */
export class Vault {
  readonly #keys: KeyEncryption

  constructor(keys: KeyEncryption) {
    this.#keys = keys
  }

  /** How the values begin that are sealed under the current key. */
  get currentPrefix(): string {
    return `${SEALED_PREFIX}${this.#keys.currentKeyId}.`
  }

  async seal(place: Place, rowId: string, value: string): Promise<string> {
    const dataKey = randomBytes(DATA_KEY_BYTES)
    const wrapped = await this.#keys.wrap(dataKey)
    const box = encrypt(dataKey, Buffer.from(value), binding(place, rowId))
    return `${this.currentPrefix}${encode(wrapped)}.${encode(box)}`
  }

  /** @throws VaultError */
  async open(place: Place, rowId: string, sealed: string): Promise<string> {
    const { keyId, wrapped, box } = parse(sealed)
    try {
      const dataKey = await this.#keys.unwrap(keyId, wrapped)
      return decrypt(dataKey, box, binding(place, rowId)).toString()
    } catch (cause) {
      throw new VaultError(`${place} of ${rowId} cannot be opened: ${reason(cause)}`, { cause })
    }
  }

  /** The same value under the current key; what it says is neither read nor needed. @throws VaultError */
  async rewrap(sealed: string): Promise<string> {
    const { keyId, wrapped, box } = parse(sealed)
    try {
      const dataKey = await this.#keys.unwrap(keyId, wrapped)
      return `${this.currentPrefix}${encode(await this.#keys.wrap(dataKey))}.${encode(box)}`
    } catch (cause) {
      throw new VaultError(`A data key cannot be unwrapped: ${reason(cause)}`, { cause })
    }
  }
}

function binding(place: Place, rowId: string): string {
  return `${SEALED_PREFIX}${place}:${rowId}`
}

function parse(sealed: string): { keyId: string; wrapped: Buffer; box: Buffer } {
  const { keyId, wrapped, box } = SEALED.exec(sealed)?.groups ?? {}
  if (keyId === undefined || wrapped === undefined || box === undefined) throw new VaultError('The value is not sealed')
  return { keyId, wrapped: Buffer.from(wrapped, 'base64url'), box: Buffer.from(box, 'base64url') }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
