import type { Context } from 'koa'
import { ProblemError } from './problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Browsers send cookies along with requests that other sites cause. A request that changes something and comes with a
 * cookie, or from a browser, has to come from a page of Keyline.
 * @param guest whose pages may cause it too: an origin, or null. @throws ProblemError `foreignOrigin`
 */
export function requireSameOrigin(ctx: Context, publicUrl: string, guest: string | null = null): void {
  if (SAFE.has(ctx.method)) return
  const site = ctx.get('sec-fetch-site')
  const origin = ctx.get('origin')
  if (guest !== null && origin === guest) return
  if (site !== '' && site !== 'same-origin' && site !== 'none') throw new ProblemError('foreignOrigin')
  if (origin !== '' && !isOwn(origin, ctx, publicUrl)) throw new ProblemError('foreignOrigin')
  if (site === '' && origin === '' && ctx.get('cookie') !== '') throw new ProblemError('foreignOrigin')
}

/** Also by the name that the browser used: a cookie set under one name is not sent under another. */
function isOwn(origin: string, ctx: Context, publicUrl: string): boolean {
  return origin === new URL(publicUrl).origin || URL.parse(origin)?.host === ctx.host
}
