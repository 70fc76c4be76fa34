import { randomUUIDv7 } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import pg from 'pg'
import rawBody from 'raw-body'

/** The least that a webhook can do: a bare Koa handler that writes the same row, unsigned, unread, unsealed, undelivered. */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] })

interface InboundSms {
  id: string
  from: string
  to: string
  body: string
  received_at: string
}

const app = new Koa()
app.use(async (ctx) => {
  const sms = JSON.parse(await rawBody(ctx.req, { encoding: 'utf8' })) as InboundSms
  await pool.query(
    `INSERT INTO "Message" ("id", "carrierMessageId", "from", "to", "text", "sentAt", "codeConfidence", "codeReason")
     VALUES ($1, $2, $3, $4, $5, $6, 0, 'none')`,
    // The table takes no text that does not look sealed.
    [randomUUIDv7(), sms.id, sms.from, `+${sms.to}`, `v1.${sms.body}`, sms.received_at],
  )
  ctx.body = { outcome: 'stored' }
})
const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
process.send?.(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`)
