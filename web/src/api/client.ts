import createClient, { type FetchResponse } from 'openapi-fetch'
import { Problem, problemOf } from './problem.ts'
import type { components, operations, paths } from './schema.d.ts'

export type Schemas = components['schemas']
/** The query of a list, without its window. */
export type QueryOf<Operation extends keyof operations> = Omit<
  NonNullable<operations[Operation]['parameters']['query']>,
  'cursor' | 'limit'
>

type MediaType = `${string}/${string}`

/** Calls the API, typed by its own document: `api.GET('/api/v1/accounts/{id}', …)`. */
export const api = createClient<paths, 'application/json'>({ fetch: reach })

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    if (request.signal.aborted) throw error
    throw new Problem('unreachable', 'Keyline cannot be reached.')
  }
}

/** The body of an answer. @throws Problem */
export async function answered<T extends Record<string | number, unknown>, O, M extends MediaType>(
  response: Promise<FetchResponse<T, O, M>>,
): Promise<NonNullable<FetchResponse<T, O, M>['data']>> {
  const { data, error, response: raw } = await response
  if (!raw.ok) throw problemOf(error, raw.status)
  return data as NonNullable<typeof data>
}

/** As `answered`, where a thing that is not there is an answer too. */
export async function answeredOrNull<T extends Record<string | number, unknown>, O, M extends MediaType>(
  response: Promise<FetchResponse<T, O, M>>,
  missing: Problem['code'],
): Promise<NonNullable<FetchResponse<T, O, M>['data']> | null> {
  try {
    return await answered(response)
  } catch (error) {
    if (error instanceof Problem && error.code === missing) return null
    throw error
  }
}

/** Calls the sign-in, which lies outside the document. @throws Problem */
export async function callSignIn(path: string, body?: unknown): Promise<unknown> {
  const response = await reach(
    new Request(`/api/auth${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    }),
  )
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw problemOf(answer, response.status)
  return answer
}
