import type { E164 } from '../domain/phone-number.ts'

/** What Keyline needs of a carrier. Sinch is behind it; the names are Keyline's. */
export interface Carrier {
  /** Numbers free to rent, at most `limit`, that can receive SMS. */
  search(criteria: SearchCriteria): Promise<AvailableNumber[]>
  /**
   * Rents a number and asks for its SMS route. Carriers have no idempotency key for it: call `get` first.
   * @throws CarrierError `numberTaken` when somebody else has it, `refused` when the carrier declines.
   */
  rent(phoneNumber: E164): Promise<RentedNumber>
  /** @returns null when the number is not rented by us (any more). */
  get(phoneNumber: E164): Promise<RentedNumber | null>
  /** Every number rented by us. */
  list(): AsyncIterable<RentedNumber>
  /**
   * Gives the number back; safe to repeat.
   * @returns until when the carrier keeps it for us, or null when it was not ours.
   */
  release(phoneNumber: E164): Promise<{ expiresAt: Date } | null>
  /** Checks who sent a webhook, over the bytes as they came. */
  verifyWebhook(kind: WebhookKind, request: WebhookRequest): WebhookVerdict
  /** Reads a verified webhook's body. @throws WebhookFormatError */
  parseWebhook(kind: WebhookKind, rawBody: Buffer): WebhookEvent
}

export interface SearchCriteria {
  /** ISO 3166-1 alpha-2, such as `US`. */
  region: string
  limit: number
}

/** A decimal amount as the carrier wrote it; never a float. */
export interface Price {
  amount: string
  currency: string
}

export interface AvailableNumber {
  phoneNumber: E164
  region: string
  monthlyPrice: Price
}

/** `pending`: its SMS route is being made · `ready`: it receives SMS · `failed`: it never will · `releasing`: given back, still served until `expiresAt`. */
export type RentedState = 'pending' | 'ready' | 'failed' | 'releasing'

export interface RentedNumber extends AvailableNumber {
  state: RentedState
  /** The carrier's codes, where `failed`. */
  errorCodes: string[]
  nextChargeAt: Date | null
  expiresAt: Date | null
}

/** The three webhooks: SMS API (`mo_text`), Conversation API (`MESSAGE_INBOUND`), Numbers events. */
export type WebhookKind = 'sms' | 'conversation' | 'numbers'

export interface WebhookRequest {
  /** Lower-case names, as Node gives them. */
  headers: Readonly<Record<string, string | string[] | undefined>>
  rawBody: Buffer
  now: Date
}

export type WebhookVerdict =
  | { ok: true }
  | {
      ok: false
      reason:
        | 'noSecret'
        | 'missingSignature'
        | 'wrongAlgorithm'
        | 'badSignature'
        | 'badTimestamp'
        | 'tooOld'
        | 'fromTheFuture'
    }

export type WebhookEvent =
  | InboundMessage
  | { type: 'provisioning'; eventId: string; phoneNumber: E164; succeeded: boolean; failureCode: string | null }
  /** Understood, and nothing for us: a delivery report, an event of another kind. */
  | { type: 'ignored'; what: string }

export interface InboundMessage {
  type: 'message'
  /** The carrier's id: the same in each repetition. */
  carrierMessageId: string
  /** A number, a short code or an alphanumeric sender. */
  from: string
  to: E164
  text: string
  /** The carrier's time of receipt. */
  sentAt: Date
}

/** `numberTaken` and `refused` are final; `unavailable` (time-out, 429, 5xx, network) is worth another try. */
export type CarrierFault = 'numberTaken' | 'refused' | 'unavailable'

/** A carrier call that did not do what was asked. The message names no number and no secret. */
export class CarrierError extends Error {
  override readonly name = 'CarrierError'
  readonly fault: CarrierFault

  constructor(fault: CarrierFault, message: string) {
    super(message)
    this.fault = fault
  }
}

/** A verified webhook whose body is not what its kind promises; the message says what is wrong. */
export class WebhookFormatError extends Error {
  override readonly name = 'WebhookFormatError'
}
