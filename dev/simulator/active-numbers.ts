import { Router } from '@koa/router'
import { z } from 'zod'

import { isE164 } from '../../domain/phone-number.ts'
import { parseInput, readInput } from './input.ts'
import { capability, numberType, pathNumber, patternMatcher, patternQuery } from './number-query.ts'
import type { Parts } from './parts.ts'
import { notFound } from './sinch-errors.ts'
import type { ActiveNumber } from './wire.ts'

const listQuery = patternQuery.extend({
  regionCode: z.string().optional(),
  type: numberType.optional(),
  capability: capability.optional(),
  pageSize: z.coerce.number().int().min(1).max(1000).default(50),
  pageToken: z.string().default(''),
  orderBy: z.enum(['phoneNumber', 'displayName']).default('phoneNumber'),
})

const callbackBody = z.object({ hmacSecret: z.string().max(36) })

/** Relative to a project: the numbers that are rented, and how their events are signed. */
export function activeNumbers({ state, provisioning, projectId, servicePlanId }: Parts): Router {
  const router = new Router()

  const changes = z.object({
    displayName: z.string().optional(),
    callbackUrl: z.string().optional(),
    smsConfiguration: z.object({ servicePlanId: z.literal(['', servicePlanId], 'unknown service plan') }).optional(),
    voiceConfiguration: z.undefined('the simulator has no voice').optional(),
  })

  router.get('/activeNumbers', (ctx) => {
    const query = parseInput(listQuery, ctx.query)
    const matches = patternMatcher(query['numberPattern.pattern'], query['numberPattern.searchPattern'])
    const all = state
      .allActive()
      .filter(
        (number) =>
          (!query.regionCode || number.regionCode === query.regionCode) &&
          (!query.type || number.type === query.type) &&
          matches(number.phoneNumber),
      )
      .sort((a, b) => (a[query.orderBy] < b[query.orderBy] ? -1 : a[query.orderBy] > b[query.orderBy] ? 1 : 0))
    const start = all.findIndex((number) => number.phoneNumber === decodeToken(query.pageToken)) + 1
    const page = all.slice(start, start + query.pageSize)
    const last = start + page.length < all.length ? page.at(-1) : undefined
    ctx.body = { activeNumbers: page, nextPageToken: last ? encodeToken(last.phoneNumber) : '', totalSize: all.length }
  })

  router.get('/activeNumbers/:number', (ctx) => {
    ctx.body = find(pathNumber(ctx))
  })

  router.patch('/activeNumbers/:number', async (ctx) => {
    const { displayName, callbackUrl, smsConfiguration } = await readInput(changes, ctx.req)
    const { phoneNumber } = find(pathNumber(ctx))
    state.change(phoneNumber, (number) => {
      number.displayName = displayName ?? number.displayName
      number.callbackUrl = callbackUrl ?? number.callbackUrl
    })
    if (smsConfiguration?.servicePlanId === '') provisioning.unlink(phoneNumber)
    else if (smsConfiguration) provisioning.link(phoneNumber, smsConfiguration.servicePlanId)
    ctx.body = find(phoneNumber)
  })

  router.post('/activeNumbers/:number\\:release', (ctx) => {
    ctx.body = state.change(find(pathNumber(ctx)).phoneNumber, (number) => {
      number.expireAt = number.nextChargeDate
    })
  })

  router.get('/callbackConfiguration', (ctx) => {
    ctx.body = { projectId, hmacSecret: state.hmacSecret }
  })

  router.patch('/callbackConfiguration', async (ctx) => {
    state.hmacSecret = (await readInput(callbackBody, ctx.req)).hmacSecret
    ctx.body = { projectId, hmacSecret: state.hmacSecret }
  })

  function find(phoneNumber: string): ActiveNumber {
    const number = isE164(phoneNumber) ? state.active(phoneNumber) : undefined
    if (!number) throw notFound('ActiveNumber', phoneNumber)
    return number
  }

  return router
}

/** Opaque to the caller. */
function encodeToken(phoneNumber: string): string {
  return Buffer.from(phoneNumber).toString('base64')
}

function decodeToken(token: string): string {
  return Buffer.from(token, 'base64').toString('utf8')
}
