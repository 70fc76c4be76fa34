import type { CodeStanding } from '../ui/code.tsx'
import type { Tone } from '../ui/status.tsx'
import type { ListedMessage } from './queries.ts'

type About = Pick<ListedMessage, 'attribution' | 'requestedBy' | 'alarm'>

/** Whose code a message brought, as the reader sees it. */
export function attribution({ attribution: whose, requestedBy, alarm }: About, myId: string): Said {
  switch (whose) {
    case 'requested':
      return { tone: 'good', text: `For ${forWhom(requestedBy, myId)}` }
    case 'late':
      return { tone: 'warn', text: `Too late for ${forWhom(requestedBy, myId)}` }
    case 'unrequested':
      return unrequested(alarm)
    case 'noCode':
      return { tone: 'idle', text: 'No code in it' }
    case 'pending':
      return { tone: 'busy', text: 'Just arrived' }
  }
}

interface Said {
  tone: Tone
  text: string
}

function unrequested(alarm: ListedMessage['alarm']): Said {
  switch (alarm) {
    case 'mine':
      return { tone: 'idle', text: 'Somebody here asked for it by themselves' }
    case 'notMine':
      return { tone: 'warn', text: 'Nobody here asked for it; logins were paused' }
    case 'open':
    case null:
      return { tone: 'bad', text: 'Nobody asked for this' }
  }
}

/** As in “for your own sign-in”. */
function forWhom(requestedBy: ListedMessage['requestedBy'], myId: string): string {
  switch (requestedBy?.kind) {
    case 'person':
      return `${whose(requestedBy, myId)} sign-in`
    case 'login':
      return requestedBy.schedule ? 'the scheduled login' : `the login that ${who(requestedBy, myId)} started`
    case 'setup':
      return 'the setup of the number'
    case undefined:
      return 'a login'
  }
}

type Asker = NonNullable<ListedMessage['requestedBy']>

function whose({ id, name }: Asker, myId: string): string {
  if (id === myId) return 'your own'
  return name === null ? 'a person’s' : `${name}’s`
}

function who({ id, name }: Asker, myId: string): string {
  return id === myId ? 'you' : (name ?? 'a person')
}

export function standingOf({ attribution: whose, alarm }: About): CodeStanding {
  if (whose === 'late') return 'late'
  return whose === 'unrequested' && alarm !== 'mine' ? 'unrequested' : 'fresh'
}
