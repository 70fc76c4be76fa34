import { WithStartWorkflowOperation, WorkflowUpdateStage, type Client } from '@temporalio/client'
import { TypedSearchAttributes } from '@temporalio/common'
import { z } from 'zod'
import { refuseOwnerAction, type OwnerAction } from '../../domain/number-status.ts'
import type { Database } from '../../prisma/client.ts'
import type { PhoneNumber } from '../../prisma/generated/client.ts'
import {
  associatedSignal,
  createUpdate,
  offerUpdate,
  phoneNumberWorkflowId,
  retrySignal,
  SEARCH_ATTRIBUTES,
  TASK_QUEUE,
  verifiedSignal,
  type ManagedPhoneNumberInput,
} from '../../workflows/contracts.ts'
import type { AccountWithApp } from '../access.ts'
import type { ActivityAction } from '../../domain/activity.ts'
import { recordActivity } from '../activity.ts'
import { ProblemError, type ProblemCode } from '../problem.ts'
import { accountRoute } from '../route.ts'
import { e164, idParams } from '../schemas.ts'
import type { Services } from '../services.ts'
import { callTemporal, finished } from '../temporal.ts'
import { numberSchema, offerSchema, statusSchema, viewNumber, viewOffer } from './phone-number-view.ts'

const path = '/accounts/{id}/phone-number'
const shared = { tag: 'Managed phone number', params: idParams }

export const phoneNumberRoutes = [
  accountRoute({
    ...shared,
    method: 'post',
    path: `${path}/offer`,
    summary: 'Be offered a number',
    action: 'setUpNumber',
    description: 'Nothing is rented yet. An offer that still stands is given again.',
    status: 201,
    response: offerSchema,
    problems: [
      'managedNumberNotSupported',
      'setupInProgress',
      'numberReleasing',
      'noNumberAvailable',
      'carrierUnavailable',
      'temporalUnavailable',
    ],
    async handle({ account, actor }, services) {
      const { database } = services
      const { supportsManagedPhoneNumber, managedPhoneNumberReason } = account.app
      if (!supportsManagedPhoneNumber) {
        const detail = managedPhoneNumberReason ?? undefined
        throw new ProblemError('managedNumberNotSupported', detail === undefined ? {} : { detail })
      }
      const { phoneNumberId } = await offer(services, account)
      const row = await database.phoneNumber.findUniqueOrThrow({ where: { id: phoneNumberId } })
      if (row.deadline === null) throw new ProblemError('offerExpired')
      await recordActivity(database, actor, 'numberOffered', { accountId: account.id, subjectId: row.id })
      return viewOffer(row, row.deadline)
    },
  }),

  accountRoute({
    ...shared,
    method: 'post',
    path,
    summary: 'Rent the offered number',
    action: 'setUpNumber',
    description:
      'Answers when the carrier has rented or refused; where that takes long, before: follow the status then.',
    body: z.object({ phoneNumber: e164 }),
    status: 202,
    response: numberSchema,
    problems: [
      'noManagedNumber',
      'offerMismatch',
      'offerExpired',
      'offerTaken',
      'setupInProgress',
      'carrierRefused',
      'carrierUnavailable',
      'temporalUnavailable',
    ],
    async handle({ account, body, actor }, { database, temporal }) {
      const row = await newestNumber(database, account.id)
      if (row.e164 !== body.phoneNumber) throw new ProblemError('offerMismatch')
      if (!row.open) throw new ProblemError('offerExpired')
      const handle = temporal.workflow.getHandle(phoneNumberWorkflowId(account.id))
      const update = await callTemporal(temporal, 'offerExpired', () =>
        handle.startUpdate(createUpdate, {
          args: [{ phoneNumberId: row.id }],
          waitForStage: WorkflowUpdateStage.ACCEPTED,
        }),
      )
      await finished(temporal, update)
      await recordActivity(database, actor, 'numberCreated', { accountId: account.id, subjectId: row.id })
      return viewNumber(await newestNumber(database, account.id))
    },
  }),

  accountRoute({
    ...shared,
    method: 'get',
    path,
    summary: 'The number of the account, and what has to happen next',
    action: 'seeAccount',
    status: 200,
    response: numberSchema,
    problems: ['noManagedNumber'],
    async handle({ account }, { database }) {
      return viewNumber(await newestNumber(database, account.id))
    },
  }),

  ownerAction('associated', 'numberAssociated', 'The number has been entered at the provider', [
    'notAwaitingAssociation',
  ]),
  ownerAction('verified', 'numberVerified', 'The provider has verified the number', ['notAwaitingVerification']),
  ownerAction('retry', 'numberRetried', 'Start the wait anew that has timed out', ['nothingToRetry']),
]

const SIGNALS = { associated: associatedSignal, verified: verifiedSignal, retry: retrySignal }

function ownerAction(action: OwnerAction, recorded: ActivityAction, summary: string, problems: ProblemCode[]) {
  return accountRoute({
    ...shared,
    method: 'post',
    path: `${path}/${action}`,
    summary,
    action: 'setUpNumber',
    description: 'Answers with the number as it was; its workflow moves on from there.',
    status: 202,
    response: numberSchema,
    problems: ['noManagedNumber', 'numberNotCreated', 'numberReleasing', 'temporalUnavailable', ...problems],
    async handle({ account, actor }, { database, temporal }) {
      const row = await newestNumber(database, account.id)
      const refusal = refuseOwnerAction(action, statusSchema.parse(row.status))
      if (refusal !== null) throw new ProblemError(refusal)
      const handle = temporal.workflow.getHandle(phoneNumberWorkflowId(account.id))
      await callTemporal(temporal, 'noManagedNumber', () => handle.signal(SIGNALS[action]))
      await recordActivity(database, actor, recorded, { accountId: account.id, subjectId: row.id })
      return viewNumber(row)
    },
  })
}

async function offer({ temporal, numbers }: Services, account: AccountWithApp): Promise<{ phoneNumberId: string }> {
  const { id: accountId, workspaceId, app } = account
  const input: ManagedPhoneNumberInput = { accountId, workspaceId, settings: numbers }
  const start = new WithStartWorkflowOperation('managedPhoneNumber', {
    workflowId: phoneNumberWorkflowId(accountId),
    workflowIdConflictPolicy: 'USE_EXISTING',
    taskQueue: TASK_QUEUE,
    args: [input],
    staticSummary: `Managed number of ${app.name}`,
    typedSearchAttributes: new TypedSearchAttributes([
      { key: SEARCH_ATTRIBUTES.accountId, value: accountId },
      { key: SEARCH_ATTRIBUTES.workspaceId, value: workspaceId },
    ]),
  })
  try {
    return await callTemporal(temporal, 'temporalUnavailable', () =>
      temporal.workflow.executeUpdateWithStart(offerUpdate, { startWorkflowOperation: start }),
    )
  } catch (error) {
    const isLate = error instanceof ProblemError && error.code === 'temporalUnavailable'
    throw isLate && (await asksCarrier(temporal, accountId)) ? new ProblemError('carrierUnavailable') : error
  }
}

const LOOK_MS = 1000

/** Whether the number's workflow is at work, and has had no answer from the carrier so far. */
async function asksCarrier(temporal: Client, accountId: string): Promise<boolean> {
  try {
    const handle = temporal.workflow.getHandle(phoneNumberWorkflowId(accountId))
    const { raw } = await temporal.withDeadline(Date.now() + LOOK_MS, () => handle.describe())
    return (raw.pendingActivities ?? []).some(({ lastFailure }) => Boolean(lastFailure))
  } catch {
    return false
  }
}

/** @throws ProblemError `noManagedNumber` where the account never had one. */
export async function newestNumber(database: Database, accountId: string): Promise<PhoneNumber> {
  const row = await database.phoneNumber.findFirst({ where: { accountId }, orderBy: { offeredAt: 'desc' } })
  if (row === null) throw new ProblemError('noManagedNumber')
  return row
}
