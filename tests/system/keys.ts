import { randomBytes } from 'node:crypto'
import { type KeyRing, localKeyEncryption, type MasterKey } from '../../vault/keys.ts'
import { Vault } from '../../vault/vault.ts'

export function newKey(id: string): MasterKey {
  return { id, secret: randomBytes(32) }
}

/** As a variable of the settings has them. */
export function keysVariable(ring: KeyRing): string {
  return ring.map(({ id, secret }) => `${id}:${Buffer.from(secret).toString('base64')}`).join('\n')
}

export function vaultOf(ring: KeyRing): Vault {
  return new Vault(localKeyEncryption(ring))
}
