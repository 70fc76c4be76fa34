import { isAddress } from './number-words.ts'
import type { Mark } from './lexicon.ts'

const SIGNS_IN = /(?:token|verif|confirm|log-?in|sign-?in|auth|magic|activat|otp|code|session)/i
const SECRET_PART = /[A-Za-z0-9_-]{16}|[?&][a-z_]+=[^&]{6}/i

/** A link that signs in or confirms by itself: the message speaks of that, and the link carries something secret. */
export function findMagicLink(text: string, marks: readonly Mark[]): string | null {
  const start = text.indexOf('://')
  if (start < 0 || !marks.some((mark) => mark.role === 'verify' || mark.role === 'otp')) return null
  const chunk = text.split(/[\s<>"()]+/).find((part) => part.includes('://') && isAddress(part))
  const link = chunk?.replace(/[.,;!]$/, '') ?? ''
  const path = link.slice(link.indexOf('://') + 3)
  return SIGNS_IN.test(path) && SECRET_PART.test(path) ? link : null
}
