import { ensureNamespace } from '../platform/namespace.ts'
import { ensureSearchAttributes } from '../platform/search-attributes.ts'
import { readSettings } from '../platform/settings.ts'
import { connectTemporal } from '../platform/temporal.ts'
import { SEARCH_ATTRIBUTES } from '../workflows/contracts.ts'

/** `npm run temporal:prepare`: gives a Temporal server the namespace and the search attributes that workers expect. */
const { temporal: settings } = readSettings(process.env, ['temporal'])
const { namespace } = settings
const temporal = connectTemporal(settings, null)
try {
  const { connection } = temporal.client
  await ensureNamespace(connection, namespace)
  const names = Object.values(SEARCH_ATTRIBUTES).map((attribute) => attribute.name)
  await ensureSearchAttributes(connection, namespace, names)
  console.log(`Temporal's namespace ${namespace} is ready.`)
} finally {
  await temporal.close()
}
