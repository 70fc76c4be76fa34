import { createHmac, randomUUID } from 'node:crypto'

/** Headers for an SMS API or Conversation API webhook. */
export function signMessage(secret: string, body: string): Record<string, string> {
  const nonce = randomUUID()
  const timestamp = String(Math.floor(Date.now() / 1000))
  return {
    'x-sinch-webhook-signature': createHmac('sha256', secret).update(`${body}.${nonce}.${timestamp}`).digest('base64'),
    'x-sinch-webhook-signature-algorithm': 'HmacSHA256',
    'x-sinch-webhook-signature-nonce': nonce,
    'x-sinch-webhook-signature-timestamp': timestamp,
  }
}

/** Headers for a Numbers event. */
export function signEvent(secret: string, body: string): Record<string, string> {
  return { 'x-sinch-signature': createHmac('sha1', secret).update(body).digest('hex') }
}
