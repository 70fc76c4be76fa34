import type { NumberStatus } from '../domain/number-status.ts'

const WHERE_IT_STANDS: Record<NumberStatus, string> = {
  offered: 'A number is offered; nothing is rented yet.',
  provisioning: 'The number is being rented and its SMS route set up at the carrier.',
  awaitingAssociation: 'Waiting for the Owner to enter the number at the provider.',
  associationTimedOut:
    'The Owner did not enter the number in time. It is kept until they decide, or the grace period ends.',
  awaitingVerification: 'Waiting for the verification SMS, and for the Owner to confirm.',
  verificationTimedOut: 'No verification in time. The Owner can try again.',
  active: 'The number receives codes.',
  releasing:
    'The number is being given back to the carrier; where this has an end, it receives codes until then, and can be kept.',
  released: 'The number was given back to the carrier.',
  expired: 'The offer was not taken up.',
  failed: 'The set-up failed; nothing is rented.',
}

interface Standing {
  status: NumberStatus
  reason: string | null
  /** Unix ms. */
  deadline: number | null
  openRequests: number
}

/** Where a number stands, as Markdown for the Temporal UI. */
export function describeNumber({ status, reason, deadline, openRequests }: Standing): string {
  const lines = [`**${status}**: ${WHERE_IT_STANDS[status]}`]
  if (reason !== null) lines.push(`- Reason: ${reason}`)
  if (deadline !== null) lines.push(`- Until ${new Date(deadline).toISOString()}`)
  lines.push(`- Open code requests: ${String(openRequests)}`)
  return lines.join('\n')
}
