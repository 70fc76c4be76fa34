import type { DiagnosisFacts } from './facts.ts'

const UNITS: [ms: number, name: string][] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
]

/** A length of time in its largest unit, as people say it. */
export function span(ms: number): string {
  for (const [unit, name] of UNITS) {
    const amount = Math.floor(ms / unit)
    if (amount > 99) return 'more than 99 d'
    if (amount > 0) return `${String(amount)} ${name}`
  }
  return 'less than 1 s'
}

/** @returns ` from` the sender, where it is a name: a number says little, and digits could pass for a code. */
export function fromSender(from: string): string {
  return /^[\p{L} .&-]+$/u.test(from) ? ` from ${from}` : ''
}

export function asker({ request, askedBy, schedule }: DiagnosisFacts): string {
  switch (request.requester) {
    case 'person':
      return askedBy ?? 'Somebody'
    case 'setup':
      return 'The set-up of the number'
    case 'login':
      if (schedule) return 'The scheduled login'
      return askedBy === null ? 'A login' : `The login that ${askedBy} started`
  }
}

/** The reason of a reading, without the id of a rule that a person taught. */
export function readably(reason: string): string {
  return reason.replace(/ \(rule [^)]*\)/, '')
}
