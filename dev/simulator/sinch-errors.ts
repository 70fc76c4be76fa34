import type { Middleware } from 'koa'

import { InputError } from './input.ts'

type Status =
  'INVALID_ARGUMENT' | 'UNAUTHENTICATED' | 'PERMISSION_DENIED' | 'NOT_FOUND' | 'RESOURCE_EXHAUSTED' | 'INTERNAL'

/** An error that Sinch's Numbers API answers with. */
export class SinchError extends Error {
  readonly code: number
  readonly status: Status
  readonly details: object[]

  constructor(code: number, status: Status, message: string, details: object[] = []) {
    super(message)
    this.code = code
    this.status = status
    this.details = details
  }
}

export function notFound(resourceType: string, resourceName: string): SinchError {
  const details = [{ type: 'ResourceInfo', resourceType, resourceName, owner: '', description: '' }]
  return new SinchError(404, 'NOT_FOUND', 'Requested resource not found', details)
}

/** Says errors as Sinch's Numbers API does. */
export const sinchErrors: Middleware = async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    const { code, status, message, details } = toSinchError(error)
    ctx.status = code
    ctx.body = { error: { code, message, status, details } }
  }
}

function toSinchError(error: unknown): SinchError {
  if (error instanceof SinchError) return error
  if (error instanceof InputError) {
    const details = [{ type: 'BadRequest', fieldViolations: error.faults }]
    return new SinchError(400, 'INVALID_ARGUMENT', 'Invalid argument', details)
  }
  throw error
}
