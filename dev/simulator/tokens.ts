import { createHmac } from 'node:crypto'

import { z } from 'zod'

const LIFETIME_SECONDS = 3600

const claims = z.object({ exp: z.number() })

/** Access tokens in the shape of Sinch's: JWTs whose `exp` the SDK reads. */
export class Tokens {
  readonly #keyId: string
  readonly #keySecret: string

  constructor(keyId: string, keySecret: string) {
    this.#keyId = keyId
    this.#keySecret = keySecret
  }

  /** @param authorization the header of a token request: HTTP Basic with the access key */
  isAccessKey(authorization: string): boolean {
    const expected = Buffer.from(`${this.#keyId}:${this.#keySecret}`).toString('base64')
    return authorization === `Basic ${expected}`
  }

  issue(): { access_token: string; expires_in: number; scope: string; token_type: string } {
    const now = Math.floor(Date.now() / 1000)
    const content = [
      { alg: 'HS256', typ: 'JWT' },
      { sub: this.#keyId, iat: now, exp: now + LIFETIME_SECONDS },
    ]
    const unsigned = content.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    return {
      access_token: `${unsigned}.${this.#sign(unsigned)}`,
      expires_in: LIFETIME_SECONDS,
      scope: '',
      token_type: 'bearer',
    }
  }

  /** @param authorization the header of an API call */
  judge(authorization: string): 'valid' | 'expired' | 'invalid' {
    const [, unsigned, signature] = /^Bearer ([\w-]+\.[\w-]+)\.([\w-]+)$/.exec(authorization) ?? []
    if (!unsigned || !signature || signature !== this.#sign(unsigned)) return 'invalid'
    const payload: unknown = JSON.parse(Buffer.from(unsigned.split('.')[1] ?? '', 'base64url').toString('utf8'))
    return claims.parse(payload).exp * 1000 > Date.now() ? 'valid' : 'expired'
  }

  #sign(unsigned: string): string {
    return createHmac('sha256', this.#keySecret).update(unsigned).digest('base64url')
  }
}
