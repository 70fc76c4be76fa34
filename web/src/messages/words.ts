import type { CodeStanding } from '../ui/code.tsx'
import type { Tone } from '../ui/status.tsx'
import type { ListedMessage } from './queries.ts'

type About = Pick<ListedMessage, 'attribution' | 'requestedBy' | 'alarm'>

/** Whose code a message brought. */
export function attribution({ attribution: whose, requestedBy, alarm }: About): { tone: Tone; text: string } {
  switch (whose) {
    case 'requested':
      return { tone: 'good', text: `For ${forWhom(requestedBy)}` }
    case 'late':
      return { tone: 'warn', text: 'Late: it came after the wait had ended' }
    case 'unrequested':
      return alarm === 'mine'
        ? { tone: 'idle', text: 'Nobody asked for this in Keyline; somebody here did' }
        : { tone: 'bad', text: 'Nobody asked for this' }
    case 'noCode':
      return { tone: 'idle', text: 'No code in it' }
    case 'pending':
      return { tone: 'busy', text: 'Just arrived' }
  }
}

export function forWhom(requestedBy: ListedMessage['requestedBy']): string {
  switch (requestedBy?.kind) {
    case 'person':
      return requestedBy.name ?? 'a person'
    case 'login':
      return requestedBy.schedule || requestedBy.name === null ? 'a scheduled login' : `${requestedBy.name}’s login`
    case 'setup':
      return 'the setup of the number'
    case undefined:
      return 'a login'
  }
}

export function standingOf({ attribution: whose, alarm }: About): CodeStanding {
  if (whose === 'late') return 'late'
  return whose === 'unrequested' && alarm !== 'mine' ? 'unrequested' : 'fresh'
}
