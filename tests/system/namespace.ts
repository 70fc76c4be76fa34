import { Connection } from '@temporalio/client'
import { inject } from 'vitest'
import { ensureNamespace } from '../../platform/namespace.ts'
import { ensureSearchAttributes } from '../../platform/search-attributes.ts'
import { SEARCH_ATTRIBUTES } from '../../workflows/contracts.ts'

/** A namespace of a test's own, on the run's Temporal server or another: no worker of another test takes its work. */
export async function freshNamespace(
  address = inject('temporalAddress'),
): Promise<{ address: string; namespace: string }> {
  const namespace = `test-${crypto.randomUUID()}`
  const connection = await Connection.connect({ address })
  try {
    await ensureNamespace(connection, namespace)
    const names = Object.values(SEARCH_ATTRIBUTES).map((attribute) => attribute.name)
    await ensureSearchAttributes(connection, namespace, names)
  } finally {
    await connection.close()
  }
  return { address, namespace }
}
