import { NumbersService } from '@sinch/numbers'

import { isE164 } from '../../domain/phone-number.ts'
import type { E164 } from '../../domain/phone-number.ts'
import { CarrierError } from '../port.ts'
import type {
  AvailableNumber,
  Carrier,
  RentedNumber,
  SearchCriteria,
  WebhookEvent,
  WebhookKind,
  WebhookRequest,
  WebhookVerdict,
} from '../port.ts'
import { NotFound, callSinch } from './call.ts'
import { parseSinchWebhook } from './inbound.ts'
import { readAvailableNumbers, readRentedNumber } from './numbers.ts'
import { DEFAULT_WEBHOOK_MAX_AGE_SECONDS, verifySignature } from './signature.ts'

export interface SinchSettings {
  projectId: string
  keyId: string
  keySecret: string
  /** Where the SMS of our numbers go; its inbound URL is set in Sinch's dashboard. */
  servicePlanId: string
  /** The kind of number to search for; which kinds take SMS depends on the region (`LOCAL` in the US, `MOBILE` in most of Europe). */
  numberType: 'MOBILE' | 'LOCAL' | 'TOLL_FREE'
  /** Origins without a trailing slash, such as `http://127.0.0.1:3013`; absent: Sinch's own. */
  hostnames?: { auth?: string | undefined; numbers?: string | undefined } | undefined
  /** Where Sinch reports how a number's provisioning went. */
  numbersCallbackUrl?: string | undefined
  /** A kind of webhook without a secret is refused. */
  smsWebhookSecret?: string | undefined
  conversationWebhookSecret?: string | undefined
  /** At most 36 characters, it seems. */
  numbersWebhookSecret?: string | undefined
  /** Default: `DEFAULT_WEBHOOK_MAX_AGE_SECONDS`. */
  webhookMaxAgeSeconds?: number | undefined
  /** For each call, its token included. Default: 15 s. */
  requestTimeoutMs?: number | undefined
}

export interface SinchCarrier extends Carrier {
  /** Has Sinch sign the project's Numbers events with our secret; does nothing without one. @throws CarrierError */
  ensureNumbersWebhookSecret(): Promise<void>
}

const DEFAULT_REQUEST_TIMEOUT_MS = 15_000
const PAGE_SIZE = 100

export function createSinchCarrier(settings: SinchSettings): SinchCarrier {
  return new Sinch(settings)
}

class Sinch implements SinchCarrier {
  readonly #settings: SinchSettings
  readonly #numbers: NumbersService
  readonly #secrets: Record<WebhookKind, string | undefined>

  constructor(settings: SinchSettings) {
    this.#settings = settings
    this.#secrets = {
      sms: settings.smsWebhookSecret,
      conversation: settings.conversationWebhookSecret,
      numbers: settings.numbersWebhookSecret,
    }
    this.#numbers = new NumbersService({
      projectId: settings.projectId,
      keyId: settings.keyId,
      keySecret: settings.keySecret,
      ...(settings.hostnames?.auth && { authHostname: settings.hostnames.auth }),
      ...(settings.hostnames?.numbers && { numbersHostname: settings.hostnames.numbers }),
      // The SDK's own logger prints URLs, and numbers with them.
      logger: null,
    })
  }

  search({ region, limit }: SearchCriteria): Promise<AvailableNumber[]> {
    return this.#call(async () => {
      const answer = await this.#numbers.searchForAvailableNumbers({
        regionCode: encodeURIComponent(region),
        type: this.#settings.numberType,
        capabilities: ['SMS'],
        size: limit,
      })
      return readAvailableNumbers(answer).slice(0, limit)
    })
  }

  async rent(phoneNumber: E164): Promise<RentedNumber> {
    requireE164(phoneNumber)
    const { servicePlanId, numbersCallbackUrl } = this.#settings
    const rentNumberRequestBody = {
      smsConfiguration: { servicePlanId },
      ...(numbersCallbackUrl && { callbackUrl: numbersCallbackUrl }),
    }
    try {
      return await this.#call(async () =>
        this.#readRented(await this.#numbers.rent({ phoneNumber, rentNumberRequestBody })),
      )
    } catch (error) {
      if (error instanceof NotFound) throw new CarrierError('numberTaken', 'The number is no longer available')
      throw error
    }
  }

  async get(phoneNumber: E164): Promise<RentedNumber | null> {
    requireE164(phoneNumber)
    return nullIfNotFound(this.#call(async () => this.#readRented(await this.#numbers.get({ phoneNumber }))))
  }

  async *list(): AsyncGenerator<RentedNumber> {
    let pageToken: string | undefined
    do {
      const page = await this.#listPage(pageToken)
      yield* page.numbers
      pageToken = page.nextToken
    } while (pageToken)
  }

  /** The SDK's own iterator has no time-out, and puts the token into the URL as it is. */
  #listPage(pageToken?: string): Promise<{ numbers: RentedNumber[]; nextToken: string | undefined }> {
    return this.#call(async () => {
      const page = await this.#numbers.list({
        pageSize: PAGE_SIZE,
        ...(pageToken && { pageToken: encodeURIComponent(pageToken) }),
      })
      return {
        numbers: page.data.map((number) => this.#readRented(number)),
        nextToken: page.hasNextPage ? String(JSON.parse(page.nextPageValue)) : undefined,
      }
    })
  }

  async release(phoneNumber: E164): Promise<{ expiresAt: Date } | null> {
    // Whether Sinch takes a second release is not documented.
    const before = await this.get(phoneNumber)
    if (!before) return null
    if (before.expiresAt) return { expiresAt: before.expiresAt }

    const after = await nullIfNotFound(
      this.#call(async () => this.#readRented(await this.#numbers.release({ phoneNumber }))),
    )
    if (!after) return null
    if (!after.expiresAt) throw new CarrierError('unavailable', 'Sinch took the release, but named no expiry')
    return { expiresAt: after.expiresAt }
  }

  verifyWebhook(kind: WebhookKind, request: WebhookRequest): WebhookVerdict {
    const maxAgeSeconds = this.#settings.webhookMaxAgeSeconds ?? DEFAULT_WEBHOOK_MAX_AGE_SECONDS
    return verifySignature(kind, { secret: this.#secrets[kind], maxAgeSeconds }, request)
  }

  parseWebhook(kind: WebhookKind, rawBody: Buffer): WebhookEvent {
    return parseSinchWebhook(kind, rawBody)
  }

  async ensureNumbersWebhookSecret(): Promise<void> {
    const hmacSecret = this.#secrets.numbers
    if (!hmacSecret) return
    const current = await nullIfNotFound(this.#call(() => this.#numbers.callbacks.get({})))
    if (current?.hmacSecret === hmacSecret) return
    await this.#call(() => this.#numbers.callbacks.update({ updateCallbackConfigurationRequestBody: { hmacSecret } }))
  }

  #readRented(answer: unknown): RentedNumber {
    return readRentedNumber(answer, this.#settings.servicePlanId)
  }

  #call<T>(call: () => Promise<T>): Promise<T> {
    return callSinch(this.#settings.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS, call)
  }
}

/** The SDK puts a number into the path as it is; the type alone does not keep `../` out. */
function requireE164(phoneNumber: string): void {
  if (!isE164(phoneNumber)) throw new CarrierError('refused', 'Not an E.164 number')
}

async function nullIfNotFound<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
