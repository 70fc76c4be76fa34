import type { Payload, PayloadCodec } from '@temporalio/common'
import proto from '@temporalio/proto'
import { decrypt, encrypt } from './aes-gcm.ts'
import { deriveKeys, type KeyRing } from './keys.ts'

const { Payload: PayloadMessage } = proto.temporal.api.common.v1

const ENCODING = Buffer.from('binary/encrypted')
const KEY_ID = 'encryption-key-id'

/**
 * Encrypts whatever Temporal stores. Payloads are not bound to their workflow: a schedule's go into workflows that have
 * no name yet. Workflows carry ids, so that what could be exchanged is not worth it.
 */
export function payloadCodec(ring: KeyRing): PayloadCodec {
  const keys = deriveKeys(ring, 'temporal')
  const about = (keyId: string): string => `payload under ${keyId}`

  function encodeOne(payload: Payload): Payload {
    const plain = PayloadMessage.encode(payload).finish()
    const data = encrypt(keys.get(keys.currentId), plain, about(keys.currentId))
    return { metadata: { encoding: ENCODING, [KEY_ID]: Buffer.from(keys.currentId) }, data }
  }

  function decodeOne(payload: Payload): Payload {
    const keyId = keyIdOf(payload)
    if (keyId === null) return payload
    return PayloadMessage.decode(decrypt(keys.get(keyId), payload.data ?? new Uint8Array(), about(keyId)))
  }

  return {
    encode: (payloads) => Promise.resolve(payloads.map(encodeOne)),
    /** What came without encryption (from a time before it, or from Temporal itself) is given as it is. */
    decode: (payloads) => Promise.try(() => payloads.map(decodeOne)),
  }
}

/** The key that a payload was encrypted under; null where it is in clear. */
export function keyIdOf({ metadata }: Payload): string | null {
  if (!metadata?.['encoding'] || !ENCODING.equals(metadata['encoding'])) return null
  return Buffer.from(metadata[KEY_ID] ?? []).toString()
}
