import type { Context } from 'koa'
import getRawBody from 'raw-body'
import { ProblemError } from './problem.ts'

const JSON_LIMIT = 256 * 1024

/** The bytes as they came. @throws ProblemError `bodyTooLarge` */
export async function readBody(ctx: Context, limit: number): Promise<Buffer> {
  try {
    return await getRawBody(ctx.req, { limit, length: ctx.request.length })
  } catch (error) {
    if (!(error instanceof Error) || !('type' in error)) throw error
    if (error.type === 'entity.too.large') {
      // The rest is not read: nobody has to take a gigabyte to refuse it.
      throw new ProblemError('bodyTooLarge', { headers: { Connection: 'close' } })
    }
    throw new ProblemError('invalidRequest', { detail: 'The body did not come whole.' })
  }
}

/** @returns undefined where there is no body. @throws ProblemError `unsupportedMediaType`, `invalidJson`, `bodyTooLarge` */
export async function readJson(ctx: Context, limit = JSON_LIMIT): Promise<{ raw: Buffer; value: unknown }> {
  const raw = await readBody(ctx, limit)
  if (raw.length === 0) return { raw, value: undefined }
  if (ctx.is('application/json') === false) throw new ProblemError('unsupportedMediaType')
  try {
    return { raw, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw)) }
  } catch {
    throw new ProblemError('invalidJson')
  }
}
