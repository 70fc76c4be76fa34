import type { DataConverter } from '@temporalio/common'
import { fileURLToPath } from 'node:url'
import type { KeyRing } from './keys.ts'
import { payloadCodec } from './payload-codec.ts'

export const FAILURE_CONVERTER_PATH = fileURLToPath(new URL('failure-converter.ts', import.meta.url))

/** With it, Temporal stores nothing in clear but names: ids, types, search attributes. The same in clients and workers. */
export function dataConverter(ring: KeyRing): DataConverter {
  return { failureConverterPath: FAILURE_CONVERTER_PATH, payloadCodecs: [payloadCodec(ring)] }
}
