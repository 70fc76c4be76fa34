import { Router } from '@koa/router'
import type { Context } from 'koa'
import { z } from 'zod'

import { REGIONS } from './catalog.ts'
import type { CatalogNumber } from './catalog.ts'
import { parseInput, readInput } from './input.ts'
import {
  capability,
  listOf,
  numberType,
  patternBody,
  pathNumber,
  patternMatcher,
  patternQuery,
} from './number-query.ts'
import type { Parts } from './parts.ts'
import { SinchError, notFound } from './sinch-errors.ts'

const regionCode = z.string().refine((code) => REGIONS.some((region) => region.regionCode === code), 'unknown region')

const regionsQuery = z.object({ types: listOf(numberType) })

const searchQuery = patternQuery.extend({
  regionCode,
  type: numberType.default('MOBILE'),
  capabilities: listOf(capability),
  size: z.coerce.number().int().min(1).max(1000).default(20),
})

/** Relative to a project: what can be rented, and renting it. */
export function availableNumbers(parts: Parts): Router {
  const { state, settings, provisioning, servicePlanId } = parts
  const router = new Router()

  const smsConfiguration = z.object({
    servicePlanId: z.literal(servicePlanId, 'unknown service plan'),
    campaignId: z.string().optional(),
  })
  const rentBody = z.object({ smsConfiguration: smsConfiguration.optional(), callbackUrl: z.string().optional() })
  const rentAnyBody = rentBody.extend({
    regionCode,
    type: numberType,
    capabilities: z.array(capability).optional(),
    numberPattern: patternBody.optional(),
  })

  router.get('/availableRegions', (ctx) => {
    const { types } = parseInput(regionsQuery, ctx.query)
    ctx.body = {
      availableRegions: REGIONS.filter((region) => !types || region.types.some((type) => types.includes(type))),
    }
  })

  router.get('/availableNumbers', (ctx) => {
    const query = parseInput(searchQuery, ctx.query)
    const matches = patternMatcher(query['numberPattern.pattern'], query['numberPattern.searchPattern'])
    const found = state.search(query.size, fits(query, matches))
    ctx.body = { availableNumbers: found.map(toAvailableNumber) }
  })

  router.get('/availableNumbers/:number', (ctx) => {
    const number = state.available(pathNumber(ctx))
    if (!number) throw notFound('AvailableNumber', pathNumber(ctx))
    ctx.body = toAvailableNumber(number)
  })

  router.post('/availableNumbers/:number\\:rent', async (ctx) => {
    const request = await readInput(rentBody, ctx.req)
    if (useUp('takeNumbers')) state.takeByAnother(pathNumber(ctx))
    rent(ctx, pathNumber(ctx), request)
  })

  router.post('/availableNumbers\\:rentAny', async (ctx) => {
    const request = await readInput(rentAnyBody, ctx.req)
    const matches = patternMatcher(request.numberPattern?.pattern, request.numberPattern?.searchPattern)
    const [found] = state.search(1, fits(request, matches))
    if (!found) throw notFound('AvailableNumber', '')
    rent(ctx, found.phoneNumber, request)
  })

  function rent(ctx: Context, phoneNumber: string, request: z.infer<typeof rentBody>): void {
    if (useUp('refuseRents')) {
      throw new SinchError(403, 'PERMISSION_DENIED', 'Trial account is not enabled to rent number')
    }
    const number = state.rent(phoneNumber, request.callbackUrl ?? '')
    if (!number) throw notFound('AvailableNumber', phoneNumber)
    if (request.smsConfiguration) provisioning.link(number.phoneNumber, request.smsConfiguration.servicePlanId)
    ctx.body = number
    if (useUp('loseRentAnswers')) {
      ctx.respond = false
      ctx.req.socket.destroy()
    }
  }

  function useUp(fault: 'takeNumbers' | 'refuseRents' | 'loseRentAnswers'): boolean {
    if (settings[fault] === 0) return false
    settings[fault]--
    return true
  }

  return router
}

function fits(wanted: { regionCode: string; type: string }, matches: (phoneNumber: string) => boolean) {
  return ({ regionCode, type, phoneNumber }: CatalogNumber) =>
    regionCode === wanted.regionCode && type === wanted.type && matches(phoneNumber)
}

function toAvailableNumber({ phoneNumber, regionCode, type, price }: CatalogNumber): object {
  return {
    phoneNumber,
    regionCode,
    type,
    capability: ['SMS', 'VOICE'],
    setupPrice: { currencyCode: 'EUR', amount: '0.00' },
    monthlyPrice: { currencyCode: 'EUR', amount: price },
    paymentIntervalMonths: 1,
    supportingDocumentationRequired: false,
  }
}
