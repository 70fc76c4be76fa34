import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { openApiDocument } from '../api/openapi.ts'
import { routes } from '../api/router.ts'

/** Writes the types of the API that the web app is checked against; the document is the one that `/openapi.json` serves. */
const TYPES = fileURLToPath(new URL('src/api/schema.d.ts', import.meta.url))

const document = JSON.stringify(openApiDocument(routes, '/api/v1'))
const types = astToString(await openapiTypescript(document))
const before = await readFile(TYPES, 'utf8').catch(() => null)
if (types !== before) await writeFile(TYPES, types)
