import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  allHandlersFinished,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  setCurrentDetails,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow'
import { type ClosedStatus, type NumberStatus, isOpen, receivesCodes } from '../domain/number-status.ts'
import { REFUSALS, type RefusalCode, isRefusalCode } from '../domain/refusal.ts'
import { codeDesk } from './code-desk.ts'
import { type ManagedPhoneNumberInput, type NumberActivities, SEARCH_ATTRIBUTES } from './contracts.ts'
import { describeNumber } from './number-details.ts'
import { type NumberLife, isOver, isReleaseAsked, newLife } from './number-life.ts'
import { listen } from './number-listeners.ts'

/** The carrier tells of a ready number; this often it is asked, in case the telling was lost. */
const ASK_CARRIER_MS = 60_000

const quick = proxyActivities<NumberActivities>({ startToCloseTimeout: '30s', summary: 'Keep the books of the number' })
const carrier = proxyActivities<NumberActivities>({ startToCloseTimeout: '45s', summary: 'Ask the carrier' })
/** Somebody waits for the answer, or a wait of its own is running out: after a while no is an answer. */
const patient = proxyActivities<NumberActivities>({
  startToCloseTimeout: '45s',
  scheduleToCloseTimeout: '10 minutes',
  summary: 'Ask the carrier for a number',
})

/**
 * One managed phone number of one account, from its offer to its release. Its id is `phone-number/<accountId>`, so an
 * account never has two. The journey is a loop with one stage for each status.
 */
export async function managedPhoneNumber(
  input: ManagedPhoneNumberInput,
  life: NumberLife = newLife(input),
): Promise<ClosedStatus> {
  const { accountId, settings } = input
  const { heard } = life
  const desk = codeDesk(accountId, settings.budget, life)

  listen(life, desk, settings)
  try {
    return await journey()
  } catch (error) {
    if (!isCancellation(error)) throw error
    return CancellationScope.nonCancellable(giveBack)
  }

  async function journey(): Promise<ClosedStatus> {
    while (isOpen(life.status)) {
      if (isToRenew()) {
        await condition(allHandlersFinished)
        heard.renewal = false
        await continueAsNew<typeof managedPhoneNumber>(input, life)
      }
      if (heard.release) await giveBack()
      else if (typeof heard.quarantineMs === 'number') await quarantine(heard.quarantineMs)
      else await stage(life.status)
    }
    await condition(allHandlersFinished)
    return life.status
  }

  function stage(status: Exclude<NumberStatus, ClosedStatus>): Promise<void> {
    switch (status) {
      case 'offered':
        return life.offered ? untilCreated() : makeOffer()
      case 'provisioning':
        return life.rentedAt === null ? rent() : untilReady()
      case 'awaitingAssociation':
        return untilAssociated()
      case 'associationTimedOut':
        return untilOwnerDecides()
      case 'awaitingVerification':
        return untilVerified()
      case 'verificationTimedOut':
        return untilRetried()
      case 'active':
        return wait(() => false, 'The number is active')
      case 'releasing':
        return life.keptFrom === undefined ? untilReleased() : untilKept(life.keptFrom)
    }
  }

  // ── The stages ─────────────────────────────────────────────────────────────────────────────────────────────────────

  async function makeOffer(): Promise<void> {
    try {
      await patient.offerNumber({ phoneNumberId: life.phoneNumberId, accountId, expiresAt: life.deadline ?? 0 })
      life.offered = true
      show()
    } catch (error) {
      life.refusal = refusalOf(error, 'carrierUnavailable')
      await giveUp(REFUSALS[life.refusal])
    }
  }

  async function untilCreated(): Promise<void> {
    await wait(() => heard.create, 'The offer stands until it is created')
    if (heard.create) await enter('provisioning', settings.provisioningMs)
    else if (isOver(life)) await enter('expired')
  }

  async function rent(): Promise<void> {
    try {
      await patient.rentNumber({ phoneNumberId: life.phoneNumberId })
      life.rentedAt = Date.now()
    } catch (error) {
      life.refusal = refusalOf(error, 'carrierUnavailable')
      await giveUp(REFUSALS[life.refusal])
    }
  }

  async function untilReady(): Promise<void> {
    heard.carrier = false
    const provisioning = await carrier.readProvisioning({ phoneNumberId: life.phoneNumberId })
    switch (provisioning.state) {
      case 'ready':
        return enter('awaitingAssociation', settings.associationMs)
      case 'failed':
        return giveUp(`The carrier could not set the number up (${provisioning.errorCodes.join(', ')}).`)
      case 'pending':
        await wait(() => heard.carrier, 'The carrier sets the number up', Date.now() + ASK_CARRIER_MS)
        if (isOver(life)) await giveUp('The carrier did not set the number up in time.')
    }
  }

  async function untilAssociated(): Promise<void> {
    const reminderAt = nextReminder()
    await wait(isAssociated, 'The Owner enters the number at the provider', reminderAt)
    if (isAssociated()) await enterVerification()
    else if (isOver(life)) await enter('associationTimedOut', settings.associationGraceMs)
    else if (reminderAt !== null && Date.now() >= reminderAt) await remind()
  }

  /** The number is kept: the Owner may be late, or may have entered it and not said so. */
  async function untilOwnerDecides(): Promise<void> {
    await wait(() => isAssociated() || heard.retry, 'The Owner decides whether to keep the number')
    if (isAssociated()) await enterVerification()
    else if (heard.retry) await enter('awaitingAssociation', settings.associationMs)
    else if (isOver(life)) await giveBack()
  }

  async function untilVerified(): Promise<void> {
    await wait(() => heard.verified, 'The provider sends its verification SMS, and the Owner confirms')
    if (heard.verified) await activate()
    else if (isOver(life)) await enter('verificationTimedOut')
  }

  /** Without a deadline: the provider may know the number by now, and giving it back would lock people out. */
  async function untilRetried(): Promise<void> {
    await wait(() => heard.verified || heard.retry, 'The Owner tries the verification again')
    if (heard.verified) await activate()
    else if (heard.retry) await enterVerification()
  }

  /** Whoever takes the number off the provider needs the provider's SMS for it, so codes are still asked for and given. */
  async function untilKept(keptFrom: NumberStatus): Promise<void> {
    await wait(() => heard.keep === true, 'The number is in quarantine: its release can be undone')
    if (heard.keep === true) await keep(keptFrom)
    else if (isOver(life)) await giveBack()
  }

  async function untilReleased(): Promise<void> {
    const { servedUntil } = await carrier.releaseNumber({ phoneNumberId: life.phoneNumberId })
    life.servedUntil = servedUntil
    life.releasedAt = Date.now()
    await enter('released')
  }

  // ── The steps that stages share ────────────────────────────────────────────────────────────────────────────────────

  async function enter(status: NumberStatus, waitMs: number | null = null): Promise<void> {
    life.status = status
    life.deadline = waitMs === null ? null : Date.now() + waitMs
    life.revision += 1
    if (status === 'awaitingAssociation') life.remindersSent = 0
    heard.associated = heard.verified = heard.retry = false
    show()
    const { phoneNumberId, revision, reason, deadline, rentedAt, associatedAt, verifiedAt, releasedAt } = life
    await quick.recordNumber({
      ...{ phoneNumberId, accountId, revision, status, reason, deadline },
      ...{ rentedAt, associatedAt, verifiedAt, releasedAt, servedUntil: life.servedUntil },
    })
  }

  function show(): void {
    setCurrentDetails(describeNumber({ ...life, openRequests: life.broker.open.length }))
    upsertSearchAttributes([{ key: SEARCH_ATTRIBUTES.status, value: life.status }])
  }

  /**
   * Waits for what the stage is about, for a release, for the stage's deadline (or `wakeAt`, if that is sooner), and
   * meanwhile ends the code requests whose time is over. The stage looks at what it was, and may come back.
   */
  async function wait(happened: () => boolean, summary: string, wakeAt: number | null = null): Promise<void> {
    const requestDeadline = desk.nextDeadline()
    const ends = [life.deadline, wakeAt, requestDeadline].filter((end) => end !== null)
    const awake = (): boolean =>
      happened() || isReleaseAsked(life) || desk.nextDeadline() !== requestDeadline || isToRenew()
    if (ends.length === 0) await condition(awake)
    else await condition(awake, Math.max(Math.min(...ends) - Date.now(), 1), { summary })
    await desk.endOverdue()
  }

  /** Not before the number is rented: whoever waits for that would wait on. */
  function isToRenew(): boolean {
    return (heard.renewal || workflowInfo().continueAsNewSuggested) && receivesCodes(life)
  }

  function isAssociated(): boolean {
    return heard.associated || life.proofAt !== null
  }

  function nextReminder(): number | null {
    const afterMs = settings.associationRemindersMs[life.remindersSent]
    if (afterMs === undefined || life.deadline === null) return null
    return life.deadline - settings.associationMs + afterMs
  }

  async function remind(): Promise<void> {
    life.remindersSent += 1
    await quick.remindOwner({ phoneNumberId: life.phoneNumberId, accountId, reminder: life.remindersSent })
  }

  async function enterVerification(): Promise<void> {
    const from = life.proofAt ?? Date.now()
    const { proofTaken } = life
    life.associatedAt ??= Date.now()
    life.proofAt = null
    life.proofTaken = false
    await enter('awaitingVerification', settings.verificationMs)
    if (proofTaken !== true) await desk.openSetup(from, settings.verificationMs)
  }

  async function activate(): Promise<void> {
    life.verifiedAt = Date.now()
    await desk.endSetup()
    await enter('active')
  }

  /** Leaves nothing rented behind, whatever the carrier had done by then. */
  async function giveUp(reason: string): Promise<void> {
    life.reason = reason
    await carrier.releaseNumber({ phoneNumberId: life.phoneNumberId })
    await enter('failed')
  }

  async function quarantine(quarantineMs: number): Promise<void> {
    life.keptFrom = life.status
    await enter('releasing', quarantineMs)
    heard.quarantineMs = null
    await desk.endSetup()
  }

  async function keep(keptFrom: NumberStatus): Promise<void> {
    await (keptFrom === 'awaitingVerification' ? enterVerification() : enter(keptFrom))
    heard.keep = false
  }

  async function giveBack(): Promise<ClosedStatus> {
    heard.release = false
    await enter('releasing')
    await desk.endAll('cancelled')
    await untilReleased()
    return 'released'
  }
}

/** The reason that an activity gave as its failure's type; `otherwise` when it gave up without one. */
function refusalOf(error: unknown, otherwise: RefusalCode): RefusalCode {
  if (isCancellation(error)) throw error
  const cause = error instanceof ActivityFailure ? error.cause : error
  const type = cause instanceof ApplicationFailure ? (cause.type ?? '') : ''
  return isRefusalCode(type) ? type : otherwise
}
