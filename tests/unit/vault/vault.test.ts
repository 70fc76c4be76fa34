import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KeyEncryption, localKeyEncryption } from '../../../vault/keys.ts'
import { Vault, VaultError } from '../../../vault/vault.ts'
import { newKey, vaultOf } from '../../system/keys.ts'

const [old, current] = [newKey('old'), newKey('current')]
const ROW = '0192f3c4-0000-7000-8000-000000000001'

describe('a sealed value', () => {
  const vault = vaultOf([current])

  test('opens to what was sealed, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (value) => {
        const sealed = await vault.seal('Message.text', ROW, value)
        expect(await vault.open('Message.text', ROW, sealed)).toBe(value)
      }),
    )
  })

  test('is another one each time, and names its key alone', async () => {
    const sealed = await Promise.all([1, 2].map(() => vault.seal('Message.code', ROW, '123456')))
    expect(new Set(sealed).size).toBe(2)
    for (const one of sealed) expect(one).toMatch(/^v1\.current\.[\w-]+\.[\w-]+$/)
  })

  test('opens in no other row and no other column', async () => {
    const sealed = await vault.seal('Message.text', ROW, 'hello')
    await expect(vault.open('Message.text', ROW.replace(/1$/, '2'), sealed)).rejects.toThrow(VaultError)
    await expect(vault.open('Message.code', ROW, sealed)).rejects.toThrow(VaultError)
  })

  test('does not open once a character of it has changed', async () => {
    const sealed = await vault.seal('Account.password', ROW, 'open sesame')
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.constantFrom('A', 'z', '.', '-', ''), async (at, other) => {
        const changed = sealed.slice(0, at) + other + sealed.slice(at + 1)
        fc.pre(changed !== sealed && !sameBytes(changed, sealed))
        await expect(vault.open('Account.password', ROW, changed)).rejects.toThrow(VaultError)
      }),
    )
  })

  test('of a key that is gone says which one', async () => {
    const sealed = await vaultOf([old]).seal('Message.text', ROW, 'hello')
    await expect(vault.open('Message.text', ROW, sealed)).rejects.toThrow(/the key old, which is not among the keys/)
    const other = vaultOf([newKey('old')])
    await expect(other.open('Message.text', ROW, sealed)).rejects.toThrow(VaultError)
  })

  test('is not what somebody stored in clear', async () => {
    await expect(vault.open('Message.text', ROW, 'Your code is 123456')).rejects.toThrow('not sealed')
  })
})

test('rewrapped, a value needs the new key alone, and is the same', async () => {
  const sealed = await vaultOf([old]).seal('Message.text', ROW, 'hello')
  const rewrapped = await vaultOf([current, old]).rewrap(sealed)
  expect(await vaultOf([current]).open('Message.text', ROW, rewrapped)).toBe('hello')
  await expect(vaultOf([current]).rewrap(sealed)).rejects.toThrow(VaultError)
})

test('a key management service fits in place of local keys', async () => {
  const inside = localKeyEncryption([newKey('inside')])
  const name = 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd'
  const service: KeyEncryption = {
    currentKeyId: name,
    wrap: (dataKey) => inside.wrap(dataKey),
    unwrap: async (keyId, wrapped) => {
      expect(keyId).toBe(name)
      return inside.unwrap('inside', wrapped)
    },
  }
  const vault = new Vault(service)
  const sealed = await vault.seal('Message.text', ROW, 'hello')
  expect(await vault.open('Message.text', ROW, sealed)).toBe('hello')
  expect(await vault.open('Message.text', ROW, await vault.rewrap(sealed))).toBe('hello')
})

/** The last character of base64 has bits that say nothing. */
function sameBytes(a: string, b: string): boolean {
  const bytes = (sealed: string): string =>
    sealed
      .split('.')
      .map((part, i) => (i < 2 ? part : Buffer.from(part, 'base64url').toString('hex')))
      .join('.')
  return bytes(a) === bytes(b)
}
