import { Router } from '@koa/router'
import type { Middleware } from 'koa'
import { z } from 'zod'

import { parseE164, shortenNumber } from '../../domain/phone-number.ts'
import type { Webhook } from './delivery.ts'
import { InputError, readInput } from './input.ts'
import type { Parts } from './parts.ts'
import { settingsPatch } from './settings.ts'
import { conversationBody, newId } from './wire.ts'
import type { InboundSms } from './wire.ts'

const SENDER = /^(\+?\d{3,15}|[A-Za-z0-9][A-Za-z0-9 ._&-]{0,10})$/

const smsBody = z.strictObject({
  from: z.string().regex(SENDER, 'not a number, a short code or a name of at most 11 characters'),
  to: z.string().refine((to) => parseE164(to) !== null, 'not an E.164 number'),
  text: z.string().max(2000),
})

export interface WebhookUrls {
  sms: string
  conversation: string
}

/** The simulator's own routes: SMS from outside, what became of webhooks, and faults. */
export function control({ projectId, state, settings, deliveries }: Parts, urls: WebhookUrls): Router {
  const router = new Router({ prefix: '/simulator' })
  router.use(inputErrors)

  // A number rented elsewhere, in the dashboard for example, may be on the plan too: any number can get an SMS.
  router.post('/sms', async (ctx) => {
    const { from, to, text } = await readInput(smsBody, ctx.req)
    const sms: InboundSms = {
      id: newId(),
      type: 'mo_text',
      from: withoutPlus(from),
      to: withoutPlus(to),
      body: text,
      received_at: new Date().toISOString(),
    }
    state.addInbound(sms)
    deliveries.send(toWebhook(sms))
    ctx.status = 202
    ctx.body = { id: sms.id }
  })

  function toWebhook(sms: InboundSms): Webhook {
    const { id } = sms
    const label = `SMS ${id} from ${shortenSender(sms.from)} to ${shortenNumber(`+${sms.to}`)}`
    return settings.format === 'sms'
      ? { kind: 'sms', url: urls.sms, id, label, body: JSON.stringify(sms) }
      : { kind: 'conversation', url: urls.conversation, id, label, body: conversationBody(sms, projectId) }
  }

  router.get('/deliveries', (ctx) => {
    ctx.body = { deliveries: deliveries.list() }
  })

  router.get('/settings', (ctx) => {
    ctx.body = settings
  })

  router.patch('/settings', async (ctx) => {
    ctx.body = Object.assign(settings, await readInput(settingsPatch, ctx.req))
  })

  return router
}

/** Sinch mostly leaves the plus sign out. */
function withoutPlus(number: string): string {
  return number.replace(/^\+/, '')
}

function shortenSender(sender: string): string {
  const number = parseE164(sender)
  return number ? shortenNumber(number) : sender
}

const inputErrors: Middleware = async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    ctx.status = 400
    ctx.body = { errors: error.faults.map(({ field, description }) => `${field || 'body'}: ${description}`) }
  }
}
