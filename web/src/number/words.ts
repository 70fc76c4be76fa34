import type { Tone } from '../ui/status.tsx'
import type { PhoneNumber } from './queries.ts'

type Status = PhoneNumber['status']

/** How a number stands, in one line; its deadline is shown beside it. */
export function statusInWords(status: Status, appName: string): { tone: Tone; text: string } {
  switch (status) {
    case 'offered':
      return { tone: 'idle', text: 'Offered, not rented yet' }
    case 'provisioning':
      return { tone: 'busy', text: 'Preparing' }
    case 'awaitingAssociation':
      return { tone: 'warn', text: `Waiting for you to add it at ${appName}` }
    case 'associationTimedOut':
      return { tone: 'bad', text: `It was not added at ${appName} in time` }
    case 'awaitingVerification':
      return { tone: 'busy', text: 'Waiting for the verification SMS' }
    case 'verificationTimedOut':
      return { tone: 'bad', text: 'The verification was not confirmed in time' }
    case 'active':
      return { tone: 'good', text: 'Active' }
    case 'releasing':
      return { tone: 'warn', text: 'Being released' }
    case 'expired':
      return { tone: 'idle', text: 'The offer expired' }
    case 'failed':
      return { tone: 'bad', text: 'The number could not be created' }
    case 'released':
      return { tone: 'idle', text: 'Released' }
  }
}

const STEPS: Record<PhoneNumber['steps'][number]['name'], (appName: string) => string> = {
  offer: () => 'Number chosen',
  create: () => 'Number created',
  associate: (appName) => `Added at ${appName}`,
  verify: (appName) => `Verified by ${appName}`,
}

export function stepInWords(name: keyof typeof STEPS, appName: string): string {
  return STEPS[name](appName)
}

/** As people write prices: `$1.00`. */
export function price({ amount, currency }: PhoneNumber['monthlyPrice']): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(Number(amount))
}
