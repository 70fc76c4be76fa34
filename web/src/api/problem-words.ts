import type { IconName } from '../ui/icons.tsx'
import type { Problem, ProblemCode } from './problem.ts'

/** What happened, what it means for the reader, and what they can do. */
export interface Explanation {
  icon: IconName
  title: string
  meaning: string
  action: string
  /** False where the same again would end the same way. */
  canRetry: boolean
}

const WORDS: Partial<Record<ProblemCode, Omit<Explanation, 'canRetry'> & { canRetry?: true }>> = {
  unreachable: {
    icon: 'offline',
    title: 'You are not connected to Keyline',
    meaning: 'What you see may be old. Codes are kept, and shown as soon as you are back.',
    action: 'Check your network, and try again.',
    canRetry: true,
  },
  databaseUnavailable: {
    icon: 'warning',
    title: 'Keyline cannot reach its database',
    meaning: 'Nothing is lost: the carrier delivers codes again until they are stored.',
    action: 'Try again in a minute.',
    canRetry: true,
  },
  temporalUnavailable: {
    icon: 'warning',
    title: 'Keyline’s engine does not answer',
    meaning: 'Your numbers are safe and messages still come in, but nothing new can start right now.',
    action: 'Try again in a minute.',
    canRetry: true,
  },
  carrierUnavailable: {
    icon: 'warning',
    title: 'We could not reach the carrier',
    meaning: 'Nothing was rented, and nothing is charged.',
    action: 'Try again in half a minute.',
    canRetry: true,
  },
  noNumberAvailable: {
    icon: 'phone',
    title: 'The carrier has no number to offer',
    meaning: 'Nothing was rented.',
    action: 'Try again in a few minutes.',
    canRetry: true,
  },
  internal: {
    icon: 'warning',
    title: 'Something went wrong at our end',
    meaning: 'What you did may not have been done.',
    action: 'Try again; if it stays, tell your administrator.',
    canRetry: true,
  },
  forbidden: {
    icon: 'lock',
    title: 'You may not do this',
    meaning: 'Your access lets you see it, not change it.',
    action: 'Ask the account’s Owner or an administrator.',
  },
  notFound: {
    icon: 'search',
    title: 'This is not here',
    meaning: 'It was removed, or it is not shared with you any more.',
    action: 'Ask its Owner to share it with you.',
  },
  tooManyRequests: {
    icon: 'clock',
    title: 'That was too often',
    meaning: 'Keyline takes a short break, to protect your accounts.',
    action: 'Wait a minute, then try again.',
    canRetry: true,
  },
  budgetExhausted: {
    icon: 'clock',
    title: 'Too many codes were asked for',
    meaning: 'Keyline stops before the provider locks the account.',
    action: 'Wait until the limit resets.',
  },
  unauthorized: {
    icon: 'lock',
    title: 'You are signed out',
    meaning: 'Your sign-in has ended.',
    action: 'Sign in again.',
  },
  offerExpired: {
    icon: 'clock',
    title: 'This offer has expired',
    meaning: 'Nothing was rented.',
    action: 'Ask for a new number.',
  },
  offerTaken: {
    icon: 'phone',
    title: 'Somebody else took this number',
    meaning: 'Nothing was rented.',
    action: 'Ask for a new number.',
  },
  carrierRefused: {
    icon: 'phone',
    title: 'The carrier did not rent this number',
    meaning: 'Nothing is charged.',
    action: 'Ask for a new number.',
  },
}

export function explain({ code, message }: Problem): Explanation {
  const words = WORDS[code]
  if (words !== undefined) return { canRetry: false, ...words }
  // The API's own words are for people too.
  return { icon: 'warning', title: 'This cannot be done now', meaning: message, action: '', canRetry: false }
}
