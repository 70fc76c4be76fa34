import type Router from '@koa/router'
import type { Payload, PayloadCodec } from '@temporalio/common'
import type { Context } from 'koa'
import { z } from 'zod'
import { readJson } from './body.ts'
import { fieldFaults, ProblemError } from './problem.ts'

/** A page of a long history. */
const LIMIT = 4 * 1024 * 1024

const base64 = z.base64().transform((value) => Buffer.from(value, 'base64'))
const payloadsSchema = z.object({
  payloads: z.array(z.object({ metadata: z.record(z.string(), base64).default({}), data: base64.optional() })),
})

export interface CodecParts {
  payloadCodec: PayloadCodec
  /** Whose pages may read the answers; null where there is none. */
  temporalUiOrigin: string | null
}

/**
 * Temporal's codec protocol: its UI posts what it shows to `/codec/decode`, and gets it in clear. Decoded in the browser
 * of whoever looks, so that Temporal itself never has it.
 * @param requireAdmin throws where the request does not come from an admin who may read workflows.
 */
export function mountCodec(
  router: Router,
  { payloadCodec, temporalUiOrigin }: CodecParts,
  requireAdmin: (ctx: Context) => Promise<void>,
): void {
  const each = {
    encode: (payload: Payload) => payloadCodec.encode([payload]),
    // What is under a key that is gone stays as it is, and the rest is shown.
    decode: (payload: Payload) => payloadCodec.decode([payload]).catch(() => [payload]),
  }
  for (const direction of ['encode', 'decode'] as const) {
    router.options(`/codec/${direction}`, (ctx) => {
      allow(ctx, temporalUiOrigin)
      ctx.status = 204
    })
    router.post(`/codec/${direction}`, async (ctx) => {
      allow(ctx, temporalUiOrigin)
      await requireAdmin(ctx)
      const payloads = await readPayloads(ctx)
      ctx.body = { payloads: (await Promise.all(payloads.map(each[direction]))).flat().map(toJson) }
    })
  }
}

function allow(ctx: Context, temporalUiOrigin: string | null): void {
  ctx.vary('Origin')
  if (temporalUiOrigin === null || ctx.get('origin') !== temporalUiOrigin) return
  ctx.set({
    'Access-Control-Allow-Origin': temporalUiOrigin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'authorization, content-type, x-namespace',
    'Access-Control-Max-Age': '600',
  })
}

async function readPayloads(ctx: Context): Promise<Payload[]> {
  const { value } = await readJson(ctx, LIMIT)
  const parsed = payloadsSchema.safeParse(value)
  if (!parsed.success) throw new ProblemError('invalidRequest', { errors: fieldFaults('body', parsed.error) })
  return parsed.data.payloads.map(({ metadata, data }) => ({ metadata, data: data ?? null }))
}

/** As Protobuf's JSON has it. */
function toJson({ metadata, data }: Payload): { metadata: Record<string, string>; data: string } {
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')])
  return {
    metadata: Object.fromEntries(entries) as Record<string, string>,
    data: Buffer.from(data ?? []).toString('base64'),
  }
}
