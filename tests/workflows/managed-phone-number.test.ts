import { WithStartWorkflowOperation, type WorkflowHandle, WorkflowUpdateFailedError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { NumberStatus } from '../../domain/number-status.ts'
import type { PhoneNumber } from '../../prisma/generated/client.ts'
import {
  type NumberSettings,
  TASK_QUEUE,
  associatedSignal,
  createUpdate,
  keepUpdate,
  loginWantsPlaceSignal,
  messageArrivedSignal,
  numberStatusQuery,
  offerUpdate,
  phoneNumberWorkflowId,
  provisioningChangedSignal,
  releaseUpdate,
  renewHistorySignal,
  requestCodeUpdate,
  retrySignal,
  verifiedSignal,
} from '../../workflows/contracts.ts'
import { keepHistory } from './histories.ts'
import { DAY, MINUTE, NUMBER_SETTINGS, type World, startWorld } from './world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

class Setup {
  readonly accountId: string
  readonly #operation: () => WithStartWorkflowOperation<(...args: unknown[]) => Promise<unknown>>

  constructor(account: { accountId: string; workspaceId: string }, settings: NumberSettings) {
    this.accountId = account.accountId
    this.#operation = () =>
      new WithStartWorkflowOperation('managedPhoneNumber', {
        workflowId: phoneNumberWorkflowId(account.accountId),
        taskQueue: TASK_QUEUE,
        workflowIdConflictPolicy: 'USE_EXISTING',
        args: [{ ...account, settings }],
      })
  }

  get handle(): WorkflowHandle {
    return world.env.client.workflow.getHandle(phoneNumberWorkflowId(this.accountId))
  }

  async offer(): Promise<string> {
    const startWorkflowOperation = this.#operation()
    const offer = await world.env.client.workflow.executeUpdateWithStart(offerUpdate, { startWorkflowOperation })
    return offer.phoneNumberId
  }

  create(phoneNumberId: string): Promise<void> {
    return this.handle.executeUpdate(createUpdate, { args: [{ phoneNumberId }] })
  }

  /** As people see it. */
  row(): Promise<PhoneNumber> {
    return world.database.phoneNumber.findFirstOrThrow({ where: { accountId: this.accountId, open: true } })
  }

  last(): Promise<PhoneNumber> {
    return world.database.phoneNumber.findFirstOrThrow({
      where: { accountId: this.accountId },
      orderBy: { offeredAt: 'desc' },
    })
  }

  /** Waits until people see the status. */
  async becomes(status: NumberStatus): Promise<PhoneNumber> {
    return vi.waitFor(async () => {
      const row = await this.last()
      expect(row.status).toBe(status)
      return row
    }, 15_000)
  }

  async messageArrives(code: string | null = '123456'): Promise<string> {
    const id = crypto.randomUUID()
    await world.database.message.create({
      data: {
        id,
        ...{ carrierMessageId: crypto.randomUUID(), accountId: this.accountId, from: 'Harbor', to: '+12015550123' },
        ...{
          text: await world.vault.seal('Message.text', id, 'text'),
          sentAt: new Date(),
          codeConfidence: 1,
          codeReason: 'test',
        },
        code: code === null ? null : await world.vault.seal('Message.code', id, code),
      },
    })
    const receivedAt = await world.env.currentTimeMs()
    await this.handle.signal(messageArrivedSignal, { messageId: id, receivedAt, hasCode: code !== null })
    return id
  }

  async requestCode(timeoutMs = 2 * MINUTE): Promise<string> {
    const codeRequestId = crypto.randomUUID()
    const from = await world.env.currentTimeMs()
    await this.handle.executeUpdate(requestCodeUpdate, {
      args: [{ codeRequestId, requester: { kind: 'person', userId: crypto.randomUUID() }, from, timeoutMs }],
    })
    return codeRequestId
  }

  release(quarantineMs: number): Promise<void> {
    return this.handle.executeUpdate(releaseUpdate, { args: [{ quarantineMs }] })
  }

  attribution(messageId: string): Promise<string> {
    return world.database.message.findUniqueOrThrow({ where: { id: messageId } }).then((row) => row.attribution)
  }
}

async function newSetup(settings: Partial<NumberSettings> = {}): Promise<Setup> {
  return new Setup(await world.newAccount(), { ...NUMBER_SETTINGS, ...settings })
}

async function associating(settings: Partial<NumberSettings> = {}): Promise<Setup> {
  const setup = await newSetup(settings)
  await setup.create(await setup.offer())
  await setup.becomes('awaitingAssociation')
  return setup
}

async function active(settings: Partial<NumberSettings> = {}): Promise<Setup> {
  const setup = await associating(settings)
  await setup.handle.signal(associatedSignal)
  await setup.becomes('awaitingVerification')
  await setup.messageArrives()
  await setup.handle.signal(verifiedSignal)
  await setup.becomes('active')
  return setup
}

/** The stable code with which an update is refused. */
async function refusal(update: Promise<unknown>): Promise<string | null | undefined> {
  const error: unknown = await update.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) throw error
  return error.cause.type
}

describe('offer', () => {
  test('shows a number and rents nothing; asked again, the same one', async () => {
    const setup = await newSetup()
    const phoneNumberId = await setup.offer()
    expect(await setup.offer()).toBe(phoneNumberId)
    const row = await setup.row()
    expect(row).toMatchObject({ id: phoneNumberId, status: 'offered', region: 'US' })
    expect(await world.rented()).not.toContain(row.e164)
  })

  test('never shows one number to two accounts', async () => {
    const setups = [await newSetup(), await newSetup(), await newSetup()]
    for (const setup of setups) await setup.offer()
    const numbers = await Promise.all(setups.map(async (setup) => (await setup.row()).e164))
    expect(new Set(numbers).size).toBe(3)
  })

  test('expires, and then another can be made', async () => {
    const setup = await newSetup()
    const first = await setup.offer()
    expect(await setup.handle.result()).toBe('expired')
    expect(await setup.last()).toMatchObject({ id: first, status: 'expired', open: false })
    expect(await setup.offer()).not.toBe(first)
    await keepHistory('offer-expired', setup.handle)
  })

  test('of another id cannot be created', async () => {
    const setup = await newSetup()
    await setup.offer()
    expect(await refusal(setup.create(crypto.randomUUID()))).toBe('offerMismatch')
  })
})

describe('create', () => {
  test('rents the number and waits until it is associated', async () => {
    const setup = await associating()
    const row = await setup.row()
    expect(row.rentedAt).not.toBeNull()
    expect(await world.rented()).toContain(row.e164)
  })

  test('is refused a second time, and so is another offer', async () => {
    const setup = await associating()
    const { id } = await setup.row()
    expect(await refusal(setup.create(id))).toBe('setupInProgress')
    expect(await refusal(setup.offer())).toBe('setupInProgress')
  })

  test('rents once when the answer of the carrier is lost', async () => {
    await world.carrier({ loseRentAnswers: 1 })
    const before = (await world.rented()).length
    await associating()
    expect((await world.rented()).length).toBe(before + 1)
  })

  test('of a number that somebody else has taken fails, and the account is free for another', async () => {
    const setup = await newSetup()
    const phoneNumberId = await setup.offer()
    await world.carrier({ takeNumbers: 1 })
    expect(await refusal(setup.create(phoneNumberId))).toBe('offerTaken')
    expect(await setup.handle.result()).toBe('failed')
    expect(await setup.offer()).not.toBe(phoneNumberId)
    await setup.handle.terminate()
  })

  test('tells when the carrier refuses', async () => {
    const setup = await newSetup()
    const phoneNumberId = await setup.offer()
    await world.carrier({ refuseRents: 1 })
    expect(await refusal(setup.create(phoneNumberId))).toBe('carrierRefused')
    expect(await setup.becomes('failed')).toMatchObject({ open: false, reason: expect.any(String) as string })
    await keepHistory('create-refused', setup.handle)
  })

  test('gives the number back when the carrier cannot set it up', async () => {
    await world.carrier({ failProvisioning: ['INSUFFICIENT_BALANCE'] })
    const setup = await newSetup()
    await setup.create(await setup.offer())
    const row = await setup.becomes('failed')
    expect(row.reason).toContain('INSUFFICIENT_BALANCE')
    expect(await world.rented()).not.toContain(row.e164)
    await world.carrier({ failProvisioning: [] })
    await keepHistory('provisioning-failed', setup.handle)
  })

  test('gives the number back when it is not ready in time', async () => {
    await world.carrier({ provisioningDelayMs: 3_600_000 })
    const setup = await newSetup()
    await setup.create(await setup.offer())
    expect(await setup.handle.result()).toBe('failed')
    const row = await setup.last()
    expect(row.reason).toContain('in time')
    expect(await world.rented()).not.toContain(row.e164)
    await world.carrier({ provisioningDelayMs: 0 })
  })

  test('goes on as soon as the carrier says that the number is ready', async () => {
    await world.carrier({ provisioningDelayMs: 300 })
    const setup = await newSetup()
    await setup.create(await setup.offer())
    await world.carrier({ provisioningDelayMs: 0 })
    // No time is skipped here: only the carrier's word ends the wait before its minute is over.
    await vi.waitFor(async () => {
      await setup.handle.signal(provisioningChangedSignal)
      expect(await setup.handle.query(numberStatusQuery)).toBe('awaitingAssociation')
    }, 15_000)
  })
})

describe('association', () => {
  test('is reminded of after one day and after three, and times out after seven', async () => {
    const setup = await associating()
    const reminders = (): Promise<number> =>
      world.database.activity.count({ where: { accountId: setup.accountId, action: 'associationReminder' } })
    await world.env.sleep(DAY - MINUTE)
    expect(await reminders()).toBe(0)
    await world.env.sleep(2 * MINUTE)
    expect(await reminders()).toBe(1)
    await world.env.sleep(2 * DAY)
    expect(await reminders()).toBe(2)
    await world.env.sleep(4 * DAY)
    expect(await setup.row()).toMatchObject({ status: 'associationTimedOut', open: true })
  })

  test('that never comes keeps the number for the grace period, then gives it back', async () => {
    const setup = await associating()
    const { e164 } = await setup.row()
    await world.env.sleep(20 * DAY)
    expect(await world.rented()).toContain(e164)
    expect(await setup.handle.result()).toBe('released')
    expect(await world.rented()).not.toContain(e164)
    await keepHistory('association-timed-out', setup.handle)
  })

  test('can be waited for again after its time-out, or come late', async () => {
    const setup = await associating()
    await world.env.sleep(8 * DAY)
    await setup.handle.signal(retrySignal)
    await setup.becomes('awaitingAssociation')
    await world.env.sleep(8 * DAY)
    await setup.becomes('associationTimedOut')
    await setup.handle.signal(associatedSignal)
    await setup.becomes('awaitingVerification')
  })

  test('is proved by an SMS with a code, which is shown as the verification code', async () => {
    const setup = await associating()
    const messageId = await setup.messageArrives()
    await setup.becomes('awaitingVerification')
    await vi.waitFor(async () => {
      expect(await setup.attribution(messageId)).toBe('requested')
    }, 15_000)
    const { accountId } = setup
    expect(await world.database.activity.count({ where: { accountId, action: 'codeUnrequested' } })).toBe(0)
    expect(await world.database.message.findMany({ where: { accountId } })).toMatchObject([{ alarm: null }])
    await keepHistory('association-proved-at-once', setup.handle)
  })

  test('is not proved by an SMS without a code', async () => {
    const setup = await associating()
    const messageId = await setup.messageArrives(null)
    await vi.waitFor(async () => {
      expect(await setup.attribution(messageId)).toBe('noCode')
    }, 15_000)
    expect(await setup.handle.query(numberStatusQuery)).toBe('awaitingAssociation')
  })
})

describe('verification', () => {
  test('ends in an active number', async () => {
    const setup = await active()
    const row = await setup.row()
    expect(row.associatedAt).not.toBeNull()
    expect(row.verifiedAt).not.toBeNull()
    expect(row.deadline).toBeNull()
  })

  test('times out after ten minutes, and can be tried again', async () => {
    const setup = await associating()
    await setup.handle.signal(associatedSignal)
    await setup.becomes('awaitingVerification')
    await world.env.sleep(9 * MINUTE)
    expect(await setup.handle.query(numberStatusQuery)).toBe('awaitingVerification')
    await world.env.sleep(2 * MINUTE)
    await setup.becomes('verificationTimedOut')
    await setup.handle.signal(retrySignal)
    await setup.becomes('awaitingVerification')
    await setup.handle.signal(verifiedSignal)
    await setup.becomes('active')
    await keepHistory('verification-retried', setup.handle)
  })

  test('without an SMS leaves no request that would take the next code', async () => {
    const setup = await associating()
    await setup.handle.signal(associatedSignal)
    await setup.becomes('awaitingVerification')
    await setup.handle.signal(verifiedSignal)
    await setup.becomes('active')
    const codeRequestId = await setup.requestCode()
    const messageId = await setup.messageArrives()
    await vi.waitFor(async () => {
      const request = await world.database.codeRequest.findUniqueOrThrow({ where: { id: codeRequestId } })
      expect(request).toMatchObject({ status: 'received', messageId })
    }, 15_000)
  })

  test('said before the association is not kept for later', async () => {
    const setup = await associating()
    await setup.handle.signal(verifiedSignal)
    await setup.handle.signal(associatedSignal)
    await setup.becomes('awaitingVerification')
    expect(await setup.handle.query(numberStatusQuery)).toBe('awaitingVerification')
  })
})

describe('codes', () => {
  test('go to the request that is open; a repeated message changes nothing', async () => {
    const setup = await active()
    const codeRequestId = await setup.requestCode()
    const messageId = await setup.messageArrives()
    const request = (): Promise<unknown> => world.database.codeRequest.findUnique({ where: { id: codeRequestId } })
    await vi.waitFor(async () => {
      expect(await request()).toMatchObject({ status: 'received', messageId })
    }, 15_000)
    const again = { messageId, receivedAt: await world.env.currentTimeMs(), hasCode: true }
    await setup.handle.signal(messageArrivedSignal, again)
    await setup.requestCode()
    expect(await request()).toMatchObject({ status: 'received', messageId })
    await keepHistory('code-received-at-once', setup.handle)
  })

  test('that come after their request are late, and those that nobody asked for are unrequested', async () => {
    const setup = await active()
    const unasked = await setup.messageArrives()
    const codeRequestId = await setup.requestCode(MINUTE)
    await world.env.sleep(2 * MINUTE)
    const late = await setup.messageArrives()
    await vi.waitFor(async () => {
      expect(await setup.attribution(unasked)).toBe('unrequested')
      expect(await setup.attribution(late)).toBe('late')
    }, 15_000)
    const request = await world.database.codeRequest.findUniqueOrThrow({ where: { id: codeRequestId } })
    expect(request).toMatchObject({ status: 'timedOut', messageId: null })
  })

  test('that may be a login’s stay undecided while it holds its place, and no longer than that', async () => {
    const setup = await active()
    const loginId = crypto.randomUUID()
    const requester = { kind: 'login' as const, loginId, workflowId: `login/${loginId}` }
    const from = await world.env.currentTimeMs()
    await setup.handle.signal(loginWantsPlaceSignal, { codeRequestId: crypto.randomUUID(), requester, from })
    const [older, newer] = [await setup.messageArrives(), await setup.messageArrives()]
    await vi.waitFor(async () => {
      expect(await setup.attribution(older)).toBe('unrequested')
    }, 15_000)
    expect(await setup.attribution(newer)).toBe('pending')
    await world.env.sleep(4 * MINUTE)
    await vi.waitFor(async () => {
      expect(await setup.attribution(newer)).toBe('unrequested')
    }, 15_000)
    expect(await world.database.message.count({ where: { accountId: setup.accountId, alarm: 'open' } })).toBe(2)
    await keepHistory('code-undecided', setup.handle)
  })

  test('are asked for within the budget, which frees itself with time', async () => {
    const setup = await active({ budget: { windowMs: 15 * MINUTE, maxRequests: 2, maxWrongCodes: 3 } })
    await setup.requestCode()
    expect(await refusal(setup.requestCode())).toBe('budgetExhausted')
    await world.env.sleep(16 * MINUTE)
    await setup.requestCode()
  })

  test('are not asked of a number that has none', async () => {
    const setup = await newSetup()
    await setup.offer()
    expect(await refusal(setup.requestCode())).toBe('numberNotReady')
  })
})

describe('release', () => {
  test('gives an active number back', async () => {
    const setup = await active()
    const { e164 } = await setup.row()
    await setup.release(0)
    expect(await setup.handle.result()).toBe('released')
    const row = await setup.last()
    expect(row).toMatchObject({ status: 'released', open: false })
    expect(row.carrierExpiresAt).not.toBeNull()
    expect(await world.rented()).not.toContain(e164)
    await keepHistory('released', setup.handle)
  })

  test('withdraws an offer', async () => {
    const setup = await newSetup()
    await setup.offer()
    await setup.release(0)
    expect(await setup.handle.result()).toBe('released')
  })

  test('comes of a cancellation by an operator, too', async () => {
    const setup = await associating()
    const { e164 } = await setup.row()
    await setup.handle.cancel()
    expect(await setup.handle.result()).toBe('released')
    expect(await world.rented()).not.toContain(e164)
  })

  test('ends the code requests that are open', async () => {
    const setup = await active()
    const codeRequestId = await setup.requestCode()
    await setup.release(0)
    await setup.handle.result()
    const request = await world.database.codeRequest.findUniqueOrThrow({ where: { id: codeRequestId } })
    expect(request.status).toBe('cancelled')
  })
})

describe('quarantine', () => {
  const WEEK = 7 * DAY

  test('keeps the number that is to be released for a while, and its codes have their addressees', async () => {
    const setup = await active()
    await setup.release(WEEK)
    const { e164, deadline } = await setup.becomes('releasing')
    expect(deadline?.getTime()).toBeGreaterThan((await world.env.currentTimeMs()) + 6 * DAY)
    await world.env.sleep(6 * DAY)
    const codeRequestId = await setup.requestCode()
    const messageId = await setup.messageArrives()
    await vi.waitFor(async () => {
      const request = await world.database.codeRequest.findUniqueOrThrow({ where: { id: codeRequestId } })
      expect(request).toMatchObject({ status: 'received', messageId })
      expect(await setup.attribution(messageId)).toBe('requested')
    }, 15_000)
    expect(await setup.row()).toMatchObject({ status: 'releasing', deadline })
    expect(await world.rented()).toContain(e164)

    const unanswered = await setup.requestCode(2 * DAY)
    expect(await setup.handle.result()).toBe('released')
    expect(await setup.last()).toMatchObject({ status: 'released', open: false, deadline: null })
    expect(await world.rented()).not.toContain(e164)
    const request = await world.database.codeRequest.findUniqueOrThrow({ where: { id: unanswered } })
    expect(request.status).toBe('cancelled')
  })

  test('is undone by keep, as often as it is asked for', async () => {
    const setup = await active()
    expect(await refusal(setup.handle.executeUpdate(keepUpdate))).toBe('nothingToKeep')
    for (let round = 0; round < 2; round += 1) {
      await setup.release(WEEK)
      await world.env.sleep(6 * DAY)
      await setup.handle.executeUpdate(keepUpdate)
      expect(await setup.becomes('active')).toMatchObject({ deadline: null })
    }
    await world.env.sleep(8 * DAY)
    expect(await setup.handle.query(numberStatusQuery)).toBe('active')
    await setup.release(WEEK)
    expect(await setup.handle.result()).toBe('released')
    await keepHistory('quarantine-kept', setup.handle)
  })

  test('leads back to the verification that it came from, whose wait begins anew', async () => {
    const setup = await associating()
    await setup.handle.signal(associatedSignal)
    await setup.becomes('awaitingVerification')
    await setup.release(WEEK)
    await world.env.sleep(DAY)
    await setup.handle.executeUpdate(keepUpdate)
    await setup.becomes('awaitingVerification')
    const messageId = await setup.messageArrives()
    await vi.waitFor(async () => {
      expect(await setup.attribution(messageId)).toBe('requested')
    }, 15_000)
    await setup.handle.signal(verifiedSignal)
    await setup.becomes('active')
  })

  test('is not begun twice, allows no other offer, and is ended at once where that is asked', async () => {
    const setup = await active()
    const { e164 } = await setup.row()
    await setup.release(WEEK)
    expect(await refusal(setup.release(WEEK))).toBe('numberReleasing')
    expect(await refusal(setup.offer())).toBe('numberReleasing')
    await setup.release(0)
    expect(await setup.handle.result()).toBe('released')
    expect(await world.rented()).not.toContain(e164)
    const { id } = await setup.last()
    expect(await setup.offer()).not.toBe(id)
  })

  test('is none for a number that the provider never knew', async () => {
    const setup = await associating()
    const before = await world.env.currentTimeMs()
    await setup.release(WEEK)
    expect(await setup.handle.result()).toBe('released')
    expect((await world.env.currentTimeMs()) - before).toBeLessThan(DAY)
  })

  test('goes on in a new history, with its end and its undoing', async () => {
    const setup = await active()
    await setup.release(WEEK)
    const { deadline } = await setup.becomes('releasing')
    const { runId } = await setup.handle.describe()
    await setup.handle.signal(renewHistorySignal)
    await vi.waitFor(async () => {
      expect((await setup.handle.describe()).runId).not.toBe(runId)
    }, 15_000)
    expect(await setup.row()).toMatchObject({ status: 'releasing', deadline })
    await setup.handle.executeUpdate(keepUpdate)
    await setup.becomes('active')
    await setup.release(DAY)
    expect(await setup.handle.result()).toBe('released')
  })
})
