import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi'
import { z } from 'zod'
import { idempotencyKey } from './idempotency.ts'
import { PROBLEM_CODES, problemSchema, problemStatus, problemTitle, type ProblemCode } from './problem.ts'
import type { Route } from './route.ts'

/** What may happen on every route. */
const EVERYWHERE: ProblemCode[] = ['unauthorized', 'forbidden', 'tooManyRequests', 'internal', 'databaseUnavailable']

/** The OpenAPI 3.1 document, made from the same schemas that check requests and shape answers. */
export function openApiDocument(routes: readonly Route[], basePath: string): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {}
  for (const route of routes) {
    const path = `${basePath}${route.path}`
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Keyline',
      version: '1',
      description:
        'Managed phone numbers for shared accounts: their setup, their codes, and logins that run by themselves. ' +
        'Errors are RFC 9457 problem details with a stable `code`. Lists are `{items, nextCursor}`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    security: [{ apiKey: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: `Authorization: Bearer kl_…`.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'keyline.session_token',
          description:
            'The cookie of a person: `POST /api/auth/sign-in/email` with `{email, password}` sets it. Over https its name ' +
            'begins with `__Secure-`. Requests that change something also need the `Origin` of Keyline.',
        },
      },
    },
  })
}

function operation(route: Route): ZodOpenApiOperationObject {
  const { method, path, tag, summary, description, params, query, body, status } = route
  return {
    operationId: operationId(method, path),
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(route.media === 'text/event-stream' && { header: z.object({ 'Last-Event-ID': z.string().optional() }) }),
      ...(method === 'post' && { header: z.object({ 'Idempotency-Key': idempotencyKey.optional() }) }),
    },
    ...(body && {
      requestBody: { required: !body.safeParse(undefined).success, content: { 'application/json': { schema: body } } },
    }),
    responses: { [status]: { description: STATUS_TEXT[status], ...content(route) }, ...problems(route) },
  }
}

function content({ media, response, csv }: Route): Pick<ZodOpenApiResponseObject, 'content'> | undefined {
  switch (media) {
    case 'application/json':
      return (
        response && { content: { [media]: { schema: response }, ...(csv && { 'text/csv': { schema: z.string() } }) } }
      )
    case 'text/event-stream':
      return { content: { [media]: { schema: z.string() } } }
    case 'image/png':
      return { content: { [media]: { schema: z.string().meta({ contentMediaType: media }) } } }
  }
}

const STATUS_TEXT = { 200: 'As asked.', 201: 'Made.', 202: 'Accepted; the work goes on.', 204: 'Done.' }

function problems({ method, params, query, body, problems: own }: Route): ZodOpenApiOperationObject['responses'] {
  const possible = new Set<ProblemCode>([
    ...EVERYWHERE,
    ...own,
    ...(params ? (['notFound'] as const) : []),
    ...(query || body || method === 'post' ? (['invalidRequest'] as const) : []),
    ...(body ? (['invalidJson', 'bodyTooLarge', 'unsupportedMediaType'] as const) : []),
    ...(method === 'get' ? [] : (['foreignOrigin'] as const)),
    ...(method === 'post' ? (['idempotencyInProgress', 'idempotencyKeyReused'] as const) : []),
  ])
  const byStatus = Map.groupBy(
    PROBLEM_CODES.filter((code) => possible.has(code)),
    problemStatus,
  )
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${problemTitle(code)}`).join('\n\n'),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  )
}

/** `getAccountsPhoneNumber` of `GET /accounts/{id}/phone-number`; a single thing ends in `One`. */
function operationId(method: string, path: string): string {
  const words = path
    .replace(/\{id\}$/, 'one')
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'id')
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
