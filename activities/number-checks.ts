import { log } from '@temporalio/activity'
import type { Carrier, RentedNumber } from '../carrier/port.ts'
import { type NumberStatus, receivesCodes } from '../domain/number-status.ts'
import { type E164, isE164, shortenNumber } from '../domain/phone-number.ts'
import type { ActivityAction } from '../domain/activity.ts'
import type { Database } from '../prisma/client.ts'
import type { PhoneNumber } from '../prisma/generated/client.ts'
import type { HousekeepingActivities } from '../workflows/contracts.ts'
import { askCarrier } from './failures.ts'
import { happened } from './happened.ts'

/** Compares our numbers with the carrier's. What is found is put on record once, and is for people to deal with. */
export function numberCheckActivities(
  database: Database,
  carrier: Carrier,
): Pick<HousekeepingActivities, 'reconcileNumbers' | 'warnOfRenewals'> {
  const get = (phoneNumber: E164): Promise<RentedNumber | null> => askCarrier(() => carrier.get(phoneNumber))
  const list = (): Promise<RentedNumber[]> => askCarrier(() => Array.fromAsync(carrier.list()))

  return {
    async reconcileNumbers() {
      const rented = (await list()).filter(isHeld).map(({ phoneNumber }) => phoneNumber)
      const open = await database.phoneNumber.findMany({ where: { open: true } })
      const unknown = rented.filter((e164) => open.every((row) => row.e164 !== e164))
      const missing = open.filter(isOurs).filter(({ e164 }) => !rented.includes(e164))

      // One may have been rented or given back between the two looks: only what is so at a third is reported.
      let unknownHere = 0
      for (const e164 of unknown) {
        const number = await get(e164)
        if (number === null || !isHeld(number)) continue
        if ((await database.phoneNumber.count({ where: { e164, open: true } })) > 0) continue
        await reportUnknown(e164)
        unknownHere++
      }
      let missingAtCarrier = 0
      for (const { id, e164 } of missing) {
        if ((await get(e164)) !== null) continue
        const row = await database.phoneNumber.findUniqueOrThrow({ where: { id } })
        if (!isOurs(row)) continue
        await report(row, 'numberMissingAtCarrier', 'missing at the carrier')
        missingAtCarrier++
      }
      return { unknownHere, missingAtCarrier }
    },

    async warnOfRenewals({ before }) {
      const rented = new Map((await list()).map((number) => [number.phoneNumber, number]))
      const dayIfSoon = (date: Date | null): string | null =>
        date !== null && date.getTime() < before ? date.toISOString().slice(0, 10) : null
      let [renewing, ending] = [0, 0]
      for (const row of (await database.phoneNumber.findMany({ where: { open: true } })).filter(isOurs)) {
        const number = rented.get(row.e164)
        const ends = dayIfSoon(number?.expiresAt ?? null)
        const renews = number?.expiresAt === null ? dayIfSoon(number.nextChargeAt) : null
        if (ends !== null) {
          ending++
          await report(row, 'numberEndsSoon', `ending on ${ends}`)
        }
        if (renews !== null) {
          renewing++
          const price = `${row.monthlyPrice} ${row.currency}`
          await report(row, 'numberRenewsSoon', `on ${renews} for ${price}`)
        }
      }
      return { renewing, ending }
    },
  }

  /** Once, however often it is found. @param detail what the number is now, in words. */
  async function report(
    { id: subjectId, accountId, e164 }: PhoneNumber,
    action: ActivityAction,
    detail: string,
  ): Promise<void> {
    const about = { accountId, action, subjectId, detail }
    if ((await database.activity.findFirst({ where: about })) !== null) return
    const alert = action === 'numberRenewsSoon' ? null : 'number.statusChanged'
    await database.$transaction((tx) => happened(tx, { ...about, alert }))
    if (alert !== null) log.warn('A number needs attention', { action, phoneNumber: shortenNumber(e164) })
  }

  async function reportUnknown(e164: E164): Promise<void> {
    log.warn('A number is rented at the carrier and unknown here', { phoneNumber: shortenNumber(e164) })
    const about = { action: 'numberUnknownHere' satisfies ActivityAction, subjectId: e164 }
    if ((await database.activity.findFirst({ where: about })) !== null) return
    // Whose it was last; one that was nobody's is shown to who was here first.
    const last = await database.phoneNumber.findFirst({
      where: { e164 },
      orderBy: { offeredAt: 'desc' },
      select: { accountId: true, account: { select: { workspaceId: true } } },
    })
    const first = await database.workspace.findFirst({ orderBy: { createdAt: 'asc' } })
    const workspaceId = last?.account.workspaceId ?? first?.id
    if (workspaceId === undefined) return
    await database.activity.create({ data: { ...about, workspaceId, accountId: last?.accountId ?? null } })
  }
}

function isHeld({ state }: RentedNumber): boolean {
  return state !== 'releasing'
}

/** True where the carrier should have it: rented, and not being given back. */
function isOurs(row: PhoneNumber): row is PhoneNumber & { e164: E164 } {
  // It is what the number's workflow wrote.
  return row.open && isE164(row.e164) && receivesCodes({ ...row, status: row.status as NumberStatus })
}
