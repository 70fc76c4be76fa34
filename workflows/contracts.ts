/**
 * What callers and workflows say to each other. Ids only: no phone number, login name, password or code is ever in a
 * payload, for Temporal keeps payloads in its histories.
 */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import { defineSearchAttributeKey } from '@temporalio/common'
import type { Attribution, HoldDecision } from '../domain/code-broker.ts'
import type { Budget, Spending } from '../domain/code-budget.ts'
import type { EndedStatus, Requester } from '../domain/code-line.ts'
import type { LoginOutcome, LoginStatus, LoginStepName, LoginTrigger, PageReading } from '../domain/login.ts'
import type { NumberStatus } from '../domain/number-status.ts'

// ── Names ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The queue of workflows and of the activities that touch database and carrier. */
export const TASK_QUEUE = 'keyline'
/** The queue where a login finds a browser; each browser worker also has one of its own. */
export const BROWSER_TASK_QUEUE = 'keyline-browser'

export const phoneNumberWorkflowId = (accountId: string): string => `phone-number/${accountId}`
export const loginWorkflowId = (accountId: string): string => `login/${accountId}`
export const loginScheduleId = (accountId: string): string => `login-schedule/${accountId}`

export const SEARCH_ATTRIBUTES = {
  status: defineSearchAttributeKey('KeylineStatus', 'KEYWORD'),
  accountId: defineSearchAttributeKey('KeylineAccountId', 'KEYWORD'),
  workspaceId: defineSearchAttributeKey('KeylineWorkspaceId', 'KEYWORD'),
  outcome: defineSearchAttributeKey('KeylineOutcome', 'KEYWORD'),
}

// ── managedPhoneNumber ───────────────────────────────────────────────────────────────────────────────────────────────

export interface ManagedPhoneNumberInput {
  accountId: string
  workspaceId: string
  settings: NumberSettings
}

/** How long the waits of a number last, in milliseconds, and what its code budget is. */
export interface NumberSettings {
  offerMs: number
  provisioningMs: number
  /** Counted from the moment the number is ready. */
  associationRemindersMs: number[]
  associationMs: number
  /** How long an unassociated number is kept after its deadline. */
  associationGraceMs: number
  verificationMs: number
  budget: Budget
}

/** Finds and reserves a number, or answers with the offer that still stands. Fails with a `RefusalCode` as its type. */
export const offerUpdate = defineUpdate<{ phoneNumberId: string }>('offer')
/** Rents the offered number; answers when the carrier did or refused. Fails with a `RefusalCode` as its type. */
export const createUpdate = defineUpdate<void, [{ phoneNumberId: string }]>('create')
/**
 * Gives the number back, whatever it was doing: where the provider may know it after a quarantine of that many
 * milliseconds, else (or with 0) at once. Callers of before there was a quarantine say nothing, and mean at once.
 */
export const releaseUpdate = defineUpdate<void, [{ quarantineMs: number }]>('release')
/** Ends the quarantine: the number stays. Fails with a `RefusalCode` as its type. */
export const keepUpdate = defineUpdate<void>('keep')
/** Opens a code request for a person. Fails with a `RefusalCode` as its type. */
export const requestCodeUpdate = defineUpdate<void, [CodeRequestInput]>('requestCode')
export const cancelCodeRequestSignal = defineSignal<[{ codeRequestId: string }]>('cancelCodeRequest')
export const associatedSignal = defineSignal('associated')
export const verifiedSignal = defineSignal('verified')
/** Starts the wait anew that has timed out. */
export const retrySignal = defineSignal('retry')
/** A stored SMS; the dispatcher sends it at least once. */
export const messageArrivedSignal = defineSignal<[MessageArrived]>('messageArrived')
/** The carrier said something about the number: worth a look. */
export const provisioningChangedSignal = defineSignal('provisioningChanged')
/** A login is about to type the password; it is answered by `placeDecided`. */
export const loginWantsPlaceSignal = defineSignal<[LoginPlace]>('loginWantsPlace')
/** A login asks for a code; it is answered by `codeArrived` or `codeRequestEnded`. */
export const loginNeedsCodeSignal = defineSignal<[CodeRequestInput]>('loginNeedsCode')
/** A login wants the page to send another code; it is answered by `resendDecided`. */
export const loginWantsResendSignal = defineSignal<[{ codeRequestId: string; workflowId: string }]>('loginWantsResend')
/** The provider refused a code. */
export const codeWasWrongSignal = defineSignal('codeWasWrong')
/** Starts the history anew at the next good moment, for what it holds is under a key that is to go. */
export const renewHistorySignal = defineSignal('renewHistory')
export const numberStatusQuery = defineQuery<NumberStatus>('status')

export interface CodeRequestInput {
  codeRequestId: string
  requester: Requester
  /** Only messages received from this moment on (Unix ms) belong to the request. */
  from: number
  timeoutMs: number
  /** Goes before a login that waits. */
  takeOver?: boolean
}

/** Where a login stands in the line for a code, before its page asks for one. */
export interface LoginPlace {
  codeRequestId: string
  requester: LoginRequester
  /** Only messages received from this moment on (Unix ms) can be the login's. */
  from: number
}

export type LoginRequester = Extract<Requester, { kind: 'login' }>

export interface MessageArrived {
  messageId: string
  /** When Keyline stored it, Unix ms. */
  receivedAt: number
  hasCode: boolean
}

export interface NumberActivities {
  /** Searches at the carrier and reserves a number for the account. */
  offerNumber(input: { phoneNumberId: string; accountId: string; expiresAt: number }): Promise<void>
  /** Looks, then rents. Fails with type `offerTaken` or `carrierRefused` when there is no use in another try. */
  rentNumber(input: { phoneNumberId: string }): Promise<void>
  readProvisioning(input: { phoneNumberId: string }): Promise<Provisioning>
  /** Safe to repeat, and for a number that was never rented. */
  releaseNumber(input: { phoneNumberId: string }): Promise<{ servedUntil: number | null }>
  recordNumber(input: NumberRecord): Promise<void>
  remindOwner(input: { phoneNumberId: string; accountId: string; reminder: number }): Promise<void>
}

export type Provisioning = { state: 'pending' } | { state: 'ready' } | { state: 'failed'; errorCodes: string[] }

/** What the database shows of a number; a record with an older revision than the stored one changes nothing. */
export interface NumberRecord {
  phoneNumberId: string
  accountId: string
  revision: number
  status: NumberStatus
  reason: string | null
  deadline: number | null
  rentedAt: number | null
  associatedAt: number | null
  verifiedAt: number | null
  releasedAt: number | null
  servedUntil: number | null
}

export interface CodeActivities {
  /** Writes what the account has spent; an older state than the stored one changes nothing. */
  recordSpending(input: { accountId: string; spending: SpendingRecord }): Promise<void>
  /** Writes the request as it is now; one that has ended stays as it ended, in whatever order the writes come. */
  recordCodeRequest(input: CodeRequestRecord): Promise<void>
  /** Says whose a message is; one that was given to a request stays given. */
  recordAttribution(input: { messageId: string; attribution: Attribution; codeRequestId: string | null }): Promise<void>
}

export interface SpendingRecord extends Spending {
  /** When it came to be so, Unix ms. */
  at: number
}

export interface CodeRequestRecord {
  codeRequestId: string
  accountId: string
  requester: Requester
  openedAt: number
  deadline: number
  status: 'waiting' | EndedStatus
  messageId: string | null
  endedAt: number | null
  spending: SpendingRecord
}

// ── accountLogin ─────────────────────────────────────────────────────────────────────────────────────────────────────

export interface AccountLoginInput {
  loginId: string
  accountId: string
  workspaceId: string
  settings: LoginSettings
}

export interface LoginSettings {
  /** How long to wait for a code, and after how long to ask the page for another one, in milliseconds. */
  codeMs: number
  resendAfterMs: number
}

export type CodeRequestEnd = Exclude<EndedStatus, 'received'> | 'budgetExhausted' | 'numberNotReady'

/** `handedBack`: no person waits any more, so the login may ask for its place again. */
export type PlaceDecision = HoldDecision | 'handedBack'

export interface LoginResult {
  outcome: LoginOutcome
  /** For people; nothing secret. */
  detail: string | null
}

/** Whether the login may go on to its password, and whether it must wait for people first. */
export const placeDecidedSignal = defineSignal<[{ codeRequestId: string; decision: PlaceDecision }]>('placeDecided')
/** The number's workflow has a code for the login: the message that holds it. */
export const codeArrivedSignal = defineSignal<[{ codeRequestId: string; messageId: string }]>('codeArrived')
export const codeRequestEndedSignal =
  defineSignal<[{ codeRequestId: string; reason: CodeRequestEnd }]>('codeRequestEnded')
/** Whether another code may be asked for within the account's budget. */
export const resendDecidedSignal = defineSignal<[{ codeRequestId: string; allowed: boolean }]>('resendDecided')
/** A person typed a code; it is stored under this id. */
export const codeSuppliedSignal = defineSignal<[{ suppliedCodeId: string }]>('codeSupplied')
export const loginStatusQuery = defineQuery<LoginStatus>('status')

/** Where the code to be typed is stored. */
export type CodeReference = { kind: 'message'; id: string } | { kind: 'supplied'; id: string }

/**
 * Activities with a live page; all but the first run on the queue of the browser worker that has it. `seq` is the step that
 * they are done for.
 */
export interface BrowserActivities {
  openLoginPage(input: {
    loginId: string
    accountId: string
    seq: number
  }): Promise<PageReading & { taskQueue: string }>
  submitCredentials(input: { loginId: string; accountId: string; seq: number }): Promise<PageReading>
  submitCode(input: { loginId: string; code: CodeReference; seq: number }): Promise<PageReading>
  resendCode(input: { loginId: string }): Promise<boolean>
  saveSession(input: { loginId: string; accountId: string }): Promise<void>
  closeLoginPage(input: { loginId: string }): Promise<void>
}

/** The failure types of `BrowserActivities`, as the login engine names them. */
export type BrowserFailureType = 'pageGone' | 'siteUnreachable' | 'refused'

/** `joined` where it was open already; `refused` where nobody may log in for now. */
export type BegunLogin = { loginId: string; joined: boolean } | { refused: 'automationPaused' }

export interface LoginActivities {
  /** The account's open login, made with this id where there is none. */
  beginLogin(input: { loginId: string; accountId: string; trigger: LoginTrigger }): Promise<BegunLogin>
  recordLoginStep(input: {
    loginId: string
    seq: number
    name: LoginStepName
    detail: string | null
    at: number
    status: LoginStatus
  }): Promise<void>
  endLogin(input: LoginResult & { loginId: string; accountId: string; endedAt: number }): Promise<void>
  /** Pauses the account's schedule, with the reason as its note, when its last logins show that a person has to look. */
  reviewSchedule(input: { accountId: string }): Promise<{ pausedBecause: string | null }>
}

// ── scheduledLogin ───────────────────────────────────────────────────────────────────────────────────────────────────

export interface ScheduledLoginInput {
  accountId: string
  workspaceId: string
  settings: LoginSettings
}

/** `joined`: a login was running already, and serves for this one. `refused`: nobody may log in for now. */
export type ScheduledLoginResult =
  { joined: true } | { refused: 'automationPaused' } | ({ joined: false; pausedBecause: string | null } & LoginResult)

// ── housekeeping ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** For how long what is over is kept, in milliseconds. */
export interface Retention {
  keepMs: number
}

/** How long before a number is charged for again, or ends, people are told, in milliseconds. */
export interface Warning {
  aheadMs: number
}

export type RemovableRows =
  'messages' | 'suppliedCodes' | 'dispatches' | 'alertDeliveries' | 'carrierEvents' | 'idempotentRequests'

/** Each may run twice. Times are Unix milliseconds; `limit` is how many rows go in one transaction. */
export interface HousekeepingActivities {
  /** @returns how many were removed; fewer than the limit where no more are left. */
  removeRows(input: { kind: RemovableRows; before: number; limit: number }): Promise<number>
  trimChanges(): Promise<number>
  forgetSessions(input: { now: number; savedBefore: number; limit: number }): Promise<number>
  reconcileNumbers(): Promise<{ unknownHere: number; missingAtCarrier: number }>
  warnOfRenewals(input: { before: number }): Promise<{ renewing: number; ending: number }>
}
