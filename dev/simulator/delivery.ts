import type { WebhookKind } from '../../carrier/port.ts'
import type { Background } from './background.ts'
import type { SimulatorSettings } from './settings.ts'
import { signEvent, signMessage } from './signing.ts'

/** Sinch's ladder: 5 s, 10 s, 20 s, … 81,920 s. */
const RETRIES = 15
const REQUEST_TIMEOUT_MS = 10_000
const OVERTAKING_MS = 1000
const DELIVERIES_KEPT = 1000

export interface Webhook {
  kind: WebhookKind
  url: string
  /** The message's or the event's. */
  id: string
  body: string
  /** For the log: no text, and numbers shortened. */
  label: string
}

/** One copy of a webhook and what became of it; without its content. */
export interface Delivery {
  kind: WebhookKind
  id: string
  /** `refused`: answered with something that Sinch does not repeat · `abandoned`: the ladder is over. */
  status: 'pending' | 'delivered' | 'refused' | 'abandoned'
  /** `answer` is null where nothing answered. */
  attempts: { at: string; answer: number | null }[]
}

interface DeliveryOptions {
  settings: SimulatorSettings
  background: Background
  /** Empty or absent: unsigned, as Sinch does. */
  secretOf: (kind: WebhookKind) => string | undefined
  /** Gets one line for each webhook, after its first attempt. */
  log: ((line: string) => void) | undefined
}

/** Sends webhooks as Sinch does: signed, repeated until somebody takes them, not always once nor in order. */
export class Deliveries {
  readonly #options: DeliveryOptions
  readonly #all: Delivery[] = []
  #letHeldOneGo: (() => void) | undefined

  constructor(options: DeliveryOptions) {
    this.#options = options
  }

  /** Newest last. */
  list(): Delivery[] {
    return this.#all
  }

  /** Returns at once. */
  send(webhook: Webhook): void {
    const { settings, background } = this.#options
    const copies = Array.from({ length: 1 + settings.duplicates }, () => this.#open(webhook))
    background.run(async () => {
      await background.pause(settings.deliveryDelayMs)
      const overtaken = this.#letHeldOneGo
      this.#letHeldOneGo = undefined
      if (settings.reorder && !overtaken) await this.#holdBack()

      for (const copy of copies) await copy.attempt()
      this.#options.log?.(`${webhook.label}: ${copies[0]?.delivery.attempts[0]?.answer ?? 'no answer'}`)
      overtaken?.()
      await Promise.all(copies.map((copy) => this.#climb(copy)))
    })
  }

  async #holdBack(): Promise<void> {
    const { promise: overtaken, resolve } = Promise.withResolvers<void>()
    this.#letHeldOneGo = resolve
    await Promise.race([overtaken, this.#options.background.pause(OVERTAKING_MS)])
    if (this.#letHeldOneGo === resolve) this.#letHeldOneGo = undefined
  }

  async #climb(copy: Copy): Promise<void> {
    const { settings, background } = this.#options
    while (copy.delivery.status === 'pending') {
      await background.pause(settings.retryBaseMs * 2 ** (copy.delivery.attempts.length - 1))
      await copy.attempt()
    }
  }

  #open(webhook: Webhook): Copy {
    const delivery: Delivery = { kind: webhook.kind, id: webhook.id, status: 'pending', attempts: [] }
    this.#all.push(delivery)
    if (this.#all.length > DELIVERIES_KEPT) this.#all.shift()

    let headers: Record<string, string> | undefined
    const attempt = async (): Promise<void> => {
      const at = new Date().toISOString()
      if (!headers || this.#options.settings.resignRetries) headers = this.#sign(webhook)
      const answer = await this.#post(webhook, headers)
      delivery.attempts.push({ at, answer })
      delivery.status = judge(answer, delivery.attempts.length)
    }
    return { delivery, attempt }
  }

  #sign({ kind, body }: Webhook): Record<string, string> {
    const secret = this.#options.secretOf(kind)
    if (!secret) return {}
    const key = this.#options.settings.badSignatures ? `not ${secret}` : secret
    return kind === 'numbers' ? signEvent(key, body) : signMessage(key, body)
  }

  async #post({ url, body }: Webhook, headers: Record<string, string>): Promise<number | null> {
    const { signal } = this.#options.background
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
      })
      await response.body?.cancel()
      return response.status
    } catch (error) {
      if (signal.aborted) throw error
      return null
    }
  }
}

interface Copy {
  delivery: Delivery
  attempt: () => Promise<void>
}

function judge(answer: number | null, attempts: number): Delivery['status'] {
  if (answer !== null && answer >= 200 && answer < 300) return 'delivered'
  const repeated = answer === null || answer === 429 || answer >= 500
  if (!repeated) return 'refused'
  return attempts > RETRIES ? 'abandoned' : 'pending'
}
