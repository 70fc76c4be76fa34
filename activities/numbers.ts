import type { Carrier } from '../carrier/port.ts'
import { isOpen } from '../domain/number-status.ts'
import { type E164, isE164 } from '../domain/phone-number.ts'
import { announce } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { NumberActivities } from '../workflows/contracts.ts'
import { refusal } from '../workflows/refusal.ts'
import { askCarrier } from './failures.ts'
import { happened } from './happened.ts'

/** How many free numbers are looked at for one that is not on offer to somebody else. */
const SEARCH_LIMIT = 20

/** The number's life at the carrier and in the database. @param region ISO 3166-1 alpha-2. */
export function numberActivities(database: Database, carrier: Carrier, region: string): NumberActivities {
  return {
    async offerNumber({ phoneNumberId, accountId, expiresAt }) {
      if ((await database.phoneNumber.findUnique({ where: { id: phoneNumberId } })) !== null) return
      const found = await askCarrier(() => carrier.search({ region, limit: SEARCH_LIMIT }))
      const reserved = await database.phoneNumber.findMany({
        where: { open: true, e164: { in: found.map((number) => number.phoneNumber) } },
        select: { e164: true },
      })
      const free = found.find((number) => reserved.every((row) => row.e164 !== number.phoneNumber))
      if (free === undefined) throw refusal('noNumberAvailable')
      // Where two accounts chose the same number at once, the unique index stops one, and its next try finds another.
      await database.phoneNumber.create({
        data: {
          id: phoneNumberId,
          accountId,
          e164: free.phoneNumber,
          region: free.region,
          monthlyPrice: free.monthlyPrice.amount,
          currency: free.monthlyPrice.currency,
          status: 'offered',
          deadline: new Date(expiresAt),
          offeredAt: new Date(),
        },
      })
    },

    async rentNumber({ phoneNumberId }) {
      const phoneNumber = await numberOf(phoneNumberId)
      // A former try may have rented it and lost the carrier's answer.
      const rented = await askCarrier(() => carrier.get(phoneNumber))
      if (rented === null) await askCarrier(() => carrier.rent(phoneNumber))
    },

    async readProvisioning({ phoneNumberId }) {
      const phoneNumber = await numberOf(phoneNumberId)
      const rented = await askCarrier(() => carrier.get(phoneNumber))
      switch (rented?.state) {
        case 'ready':
        case 'pending':
          return { state: rented.state }
        case 'failed':
          return { state: 'failed', errorCodes: rented.errorCodes }
        case 'releasing':
        case undefined:
          return { state: 'failed', errorCodes: ['NOT_RENTED'] }
      }
    },

    async releaseNumber({ phoneNumberId }) {
      const row = await database.phoneNumber.findUnique({ where: { id: phoneNumberId } })
      if (row === null || !isE164(row.e164)) return { servedUntil: null }
      const { e164 } = row
      const released = await askCarrier(() => carrier.release(e164))
      return { servedUntil: released?.expiresAt.getTime() ?? null }
    },

    async recordNumber(record) {
      const { phoneNumberId, accountId, revision, status, reason } = record
      await database.$transaction(async (tx) => {
        const before = await tx.phoneNumber.findUnique({ where: { id: phoneNumberId }, select: { status: true } })
        const { count } = await tx.phoneNumber.updateMany({
          where: { id: phoneNumberId, revision: { lt: revision } },
          data: {
            revision,
            status,
            reason,
            open: isOpen(status),
            deadline: dateOf(record.deadline),
            rentedAt: dateOf(record.rentedAt),
            associatedAt: dateOf(record.associatedAt),
            verifiedAt: dateOf(record.verifiedAt),
            releasedAt: dateOf(record.releasedAt),
            carrierExpiresAt: dateOf(record.servedUntil),
          },
        })
        if (count > 0 && before?.status !== status) {
          const action = status === 'released' ? 'numberReleased' : 'numberStatusChanged'
          const about = { accountId, subjectId: phoneNumberId, detail: status }
          await happened(tx, { ...about, action, alert: 'number.statusChanged' })
        }
        await announce(tx, { type: 'phoneNumber', id: phoneNumberId, accountId })
      })
    },

    async remindOwner({ phoneNumberId, accountId, reminder }) {
      const { workspaceId } = await database.account.findUniqueOrThrow({ where: { id: accountId } })
      const event = {
        workspaceId,
        action: 'associationReminder',
        accountId,
        subjectId: `${phoneNumberId}/${String(reminder)}`,
      }
      if ((await database.activity.findFirst({ where: event })) === null)
        await database.activity.create({ data: event })
    },
  }

  async function numberOf(phoneNumberId: string): Promise<E164> {
    const { e164 } = await database.phoneNumber.findUniqueOrThrow({ where: { id: phoneNumberId } })
    if (!isE164(e164)) throw new Error(`The number of ${phoneNumberId} is not stored in E.164 form`)
    return e164
  }
}

function dateOf(unixMs: number | null): Date | null {
  return unixMs === null ? null : new Date(unixMs)
}
