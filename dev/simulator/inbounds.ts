import { Router } from '@koa/router'
import { z } from 'zod'

import { InputError, parseInput } from './input.ts'
import type { Parts } from './parts.ts'

const DAY_MS = 24 * 60 * 60 * 1000

const listQuery = z.object({
  page: z.coerce.number().int().min(0).default(0),
  page_size: z.coerce.number().int().min(1).max(100).default(30),
  to: z.string().optional(),
  start_date: z.coerce.date().optional(),
  end_date: z.coerce.date().optional(),
})

/** The SMS API's inbound messages, relative to `/xms/v1/{service plan or project}`. */
export function inbounds({ state }: Parts): Router {
  const router = new Router()

  router.use(async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      ctx.status = 400
      ctx.body = { code: 'syntax_invalid_parameter_format', text: error.faults.map(({ field }) => field).join(', ') }
    }
  })

  router.get('/inbounds', (ctx) => {
    const query = parseInput(listQuery, ctx.query)
    const from = query.start_date ?? new Date(Date.now() - DAY_MS)
    const to = query.to?.split(',').map(digits)
    const found = state.inbounds().filter((sms) => {
      const at = new Date(sms.received_at)
      return at >= from && (!query.end_date || at < query.end_date) && (!to || to.includes(digits(sms.to)))
    })
    const start = query.page * query.page_size
    const page = found.slice(start, start + query.page_size)
    ctx.body = { count: found.length, page: query.page, page_size: page.length, inbounds: page }
  })

  router.get('/inbounds/:id', (ctx) => {
    const sms = state.inbounds().find(({ id }) => id === ctx.params['id'])
    if (sms) ctx.body = sms
    else ctx.status = 404
  })

  return router
}

function digits(number: string): string {
  return number.replace(/^\+/, '')
}
