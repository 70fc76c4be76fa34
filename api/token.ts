import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 bits, in characters that stand in URLs as they are. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of an API key, or of an invitation, which are long and random: a plain hash suffices. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
