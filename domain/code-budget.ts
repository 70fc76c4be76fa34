/** How often an account asks its provider for codes, and gets them wrong. Times are Unix milliseconds. */

/** What an account may ask of its provider in a sliding window before Keyline stops by itself: providers lock at five. */
export interface Budget {
  windowMs: number
  maxRequests: number
  maxWrongCodes: number
}

/** When it was asked and got wrong, over people, robot and schedule together. */
export interface Spending {
  requestedAt: readonly number[]
  wrongAt: readonly number[]
}

export function isSpent({ requestedAt, wrongAt }: Spending, budget: Budget, now: number): boolean {
  return (
    within(requestedAt, budget, now).length >= budget.maxRequests ||
    within(wrongAt, budget, now).length >= budget.maxWrongCodes
  )
}

export function countRequest(spending: Spending, budget: Budget, now: number): Pick<Spending, 'requestedAt'> {
  return { requestedAt: [...within(spending.requestedAt, budget, now), now] }
}

export function countWrongCode<S extends Spending>(spending: S, budget: Budget, now: number): S {
  return { ...spending, wrongAt: [...within(spending.wrongAt, budget, now), now] }
}

/** Counts another code asked of the provider for an open request, where the budget allows it. */
export function countResend<S extends Spending>(
  spending: S,
  budget: Budget,
  now: number,
): { state: S; allowed: boolean } {
  if (isSpent(spending, budget, now)) return { state: spending, allowed: false }
  return { state: { ...spending, ...countRequest(spending, budget, now) }, allowed: true }
}

export interface BudgetStanding {
  codes: { used: number; max: number }
  wrongCodes: { used: number; max: number }
  /** When the first of what was used is free again; null while nothing is used. */
  resetsAt: number | null
  exhausted: boolean
}

export function budgetStanding(spending: Spending, budget: Budget, now: number): BudgetStanding {
  const codes = within(spending.requestedAt, budget, now)
  const wrong = within(spending.wrongAt, budget, now)
  const used = [...codes, ...wrong]
  return {
    codes: { used: codes.length, max: budget.maxRequests },
    wrongCodes: { used: wrong.length, max: budget.maxWrongCodes },
    resetsAt: used.length === 0 ? null : Math.min(...used) + budget.windowMs,
    exhausted: isSpent(spending, budget, now),
  }
}

function within(times: readonly number[], { windowMs }: Budget, now: number): number[] {
  return times.filter((time) => now - time < windowMs)
}
