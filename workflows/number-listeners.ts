import { condition, patched, setHandler } from '@temporalio/workflow'
import { isAssociated, isInQuarantine, isOpen, receivesCodes, refuseOwnerAction } from '../domain/number-status.ts'
import { tellEnd, tellPlace } from './code-answers.ts'
import type { CodeDesk } from './code-desk.ts'
import {
  type CodeRequestInput,
  type ManagedPhoneNumberInput,
  type MessageArrived,
  associatedSignal,
  cancelCodeRequestSignal,
  codeWasWrongSignal,
  createUpdate,
  keepUpdate,
  loginNeedsCodeSignal,
  loginWantsPlaceSignal,
  loginWantsResendSignal,
  messageArrivedSignal,
  numberStatusQuery,
  offerUpdate,
  provisioningChangedSignal,
  releaseUpdate,
  renewHistorySignal,
  requestCodeUpdate,
  retrySignal,
  verifiedSignal,
} from './contracts.ts'
import { type NumberLife, isOver, isReleaseAsked } from './number-life.ts'
import { refusal } from './refusal.ts'

/** What a release means whose caller is of before there was a quarantine. */
const AT_ONCE = { quarantineMs: 0 }

/** What can be said to a number's workflow. It is noted in `life.heard`; the journey acts on it. */
export function listen(
  life: NumberLife,
  desk: CodeDesk,
  { verificationMs }: Pick<ManagedPhoneNumberInput['settings'], 'verificationMs'>,
): void {
  const { heard } = life
  setHandler(numberStatusQuery, () => life.status)
  listenForSetup(life)
  listenForRelease(life)
  listenForCodes(life, desk, verificationMs)
  setHandler(associatedSignal, () => {
    ownerSays(life, 'associated')
  })
  setHandler(verifiedSignal, () => {
    ownerSays(life, 'verified')
  })
  setHandler(retrySignal, () => {
    ownerSays(life, 'retry')
  })
  setHandler(provisioningChangedSignal, () => {
    heard.carrier = true
  })
  setHandler(renewHistorySignal, () => {
    heard.renewal = true
  })
}

function listenForSetup(life: NumberLife): void {
  const { heard } = life
  setHandler(
    offerUpdate,
    async () => {
      await condition(() => life.offered || life.refusal !== null)
      if (life.refusal !== null) throw refusal(life.refusal)
      return { phoneNumberId: life.phoneNumberId }
    },
    {
      validator: () => {
        if (life.status === 'releasing') throw refusal('numberReleasing')
        if (life.status !== 'offered') throw refusal('setupInProgress')
      },
    },
  )
  setHandler(
    createUpdate,
    async () => {
      heard.create = true
      await condition(() => life.rentedAt !== null || !isOpen(life.status))
      if (life.refusal !== null) throw refusal(life.refusal)
      if (life.rentedAt === null) throw refusal('offerExpired')
    },
    {
      validator: ({ phoneNumberId }) => {
        if (life.status !== 'offered' || heard.create) throw refusal('setupInProgress')
        if (!life.offered || phoneNumberId !== life.phoneNumberId) throw refusal('offerMismatch')
        if (isOver(life)) throw refusal('offerExpired')
      },
    },
  )
}

function listenForRelease(life: NumberLife): void {
  const { heard } = life
  setHandler(
    releaseUpdate,
    async ({ quarantineMs } = AT_ONCE) => {
      if (quarantineMs > 0 && isAssociated(life.status)) heard.quarantineMs = quarantineMs
      else heard.release = true
      await condition(() => (life.status === 'releasing' && !isReleaseAsked(life)) || !isOpen(life.status))
    },
    {
      validator: ({ quarantineMs } = AT_ONCE) => {
        if (!isOpen(life.status)) throw refusal('noManagedNumber')
        const isEnding = isInQuarantine(life) && quarantineMs === 0
        if (life.status === 'releasing' && !isEnding) throw refusal('numberReleasing')
      },
    },
  )
  setHandler(
    keepUpdate,
    async () => {
      heard.keep = true
      await condition(() => heard.keep === false || !isOpen(life.status))
      if (life.status === 'releasing' || !isOpen(life.status)) throw refusal('numberReleasing')
    },
    {
      validator: () => {
        if (!isOpen(life.status)) throw refusal('noManagedNumber')
        if (life.status !== 'releasing') throw refusal('nothingToKeep')
        if (!isInQuarantine(life)) throw refusal('numberReleasing')
      },
    },
  )
}

function listenForCodes(life: NumberLife, desk: CodeDesk, verificationMs: number): void {
  setHandler(
    requestCodeUpdate,
    async (request) => {
      const refused = await desk.open(request)
      if (refused === 'budgetExhausted') throw refusal(refused)
    },
    {
      validator: (_request: CodeRequestInput) => {
        if (!receivesCodes(life)) throw refusal('numberNotReady')
      },
    },
  )
  setHandler(loginWantsPlaceSignal, async (place) => {
    if (receivesCodes(life)) await desk.hold(place)
    else await tellPlace({ ...place.requester, codeRequestId: place.codeRequestId }, 'held')
  })
  setHandler(loginNeedsCodeSignal, async (request) => {
    if (receivesCodes(life)) await desk.open(request)
    else await tellEnd({ id: request.codeRequestId, requester: request.requester }, 'numberNotReady')
  })
  setHandler(loginWantsResendSignal, desk.decideResend)
  setHandler(codeWasWrongSignal, desk.wrongCode)
  setHandler(cancelCodeRequestSignal, ({ codeRequestId }) => desk.end(codeRequestId, 'cancelled'))
  setHandler(messageArrivedSignal, (message) => receive(life, desk, message, verificationMs))
}

/** A message with a code proves the association, whether or not its Owner has said so. */
async function receive(
  life: NumberLife,
  desk: CodeDesk,
  message: MessageArrived,
  verificationMs: number,
): Promise<void> {
  const unassociated = life.status === 'awaitingAssociation' || life.status === 'associationTimedOut'
  const proves = unassociated && message.hasCode && life.proofAt === null
  if (!proves) return desk.receive(message)
  const { receivedAt: from } = message
  life.proofAt = from
  // Asked for before it is received, the code is the set-up's own; else it would be one that nobody asked for.
  life.proofTaken = patched('set-up-asks-for-proof')
  if (life.proofTaken) await desk.openSetup(from, verificationMs)
  await desk.receive(message)
}

/** What does not fit the state is not kept for later: it was said of another state. */
function ownerSays(life: NumberLife, action: 'associated' | 'verified' | 'retry'): void {
  if (refuseOwnerAction(action, life.status) === null) life.heard[action] = true
}
