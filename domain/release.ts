import { type Standing, isAssociated, isInQuarantine, isOpen } from './number-status.ts'
import type { RefusalCode } from './refusal.ts'

/** Who and what still uses a number. */
export interface NumberUse {
  loginRunning: boolean
  /** Keyline logs in by itself. */
  schedule: boolean
  /** Who may use the account, its Owner included. */
  people: number
}

/** @returns why the number is not released unless that is forced, or null where nothing is in the way. */
export function refuseRelease(number: Standing, { loginRunning }: Pick<NumberUse, 'loginRunning'>): RefusalCode | null {
  if (!isOpen(number.status)) return 'noManagedNumber'
  if (number.status === 'releasing') return 'numberReleasing'
  return loginRunning ? 'numberInUse' : null
}

/** When the number would go back to the carrier if its release were asked for now, Unix ms. */
export function quarantineUntil({ status, deadline }: Standing, now: number, quarantineMs: number): number {
  if (isInQuarantine({ status, deadline })) return Number(deadline)
  return isAssociated(status) ? now + quarantineMs : now
}

/** What the Owner has to do before the number is gone, in words for people and in the order of doing it. */
export function releaseChecklist(appName: string, { status }: Pick<Standing, 'status'>, use: NumberUse): string[] {
  const others = use.people - 1
  const whom = others === 1 ? 'the other person who uses' : `the ${String(others)} others who use`
  return [
    ...(use.loginRunning ? ['Wait for the login that is running, or cancel it.'] : []),
    ...(isAssociated(status) || status === 'releasing'
      ? [
          `Sign in at ${appName} while this number still receives codes, and set up another second factor there: an authenticator app, a passkey or another number.`,
          `Remove this number at ${appName}. Somebody else may rent it later, and would get what ${appName} still sends to it.`,
          `Sign in at ${appName} once without this number, to be sure that it is not needed any more.`,
        ]
      : [`If this number was entered at ${appName}, remove it there. Otherwise nothing has to be changed.`]),
    ...(use.schedule
      ? ['Delete the login schedule of this account, or its logins will end where a code is asked.']
      : []),
    ...(others > 0 ? [`Tell ${whom} this account where its codes come from now on.`] : []),
  ]
}
