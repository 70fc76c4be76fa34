import type { Tone } from '../ui/status.tsx'
import { ago, timeLeft } from '../ui/time-words.ts'
import type { Account } from './queries.ts'

interface Standing {
  tone: Tone
  text: string
}

/** The one thing to know about an account in a list: what it needs, or how it is. */
export function standing(account: Account, now: number): Standing {
  const { attention, phoneNumber, lastLogin, appName } = account
  const deadline = phoneNumber?.deadline ?? null
  const loggedInAt = lastLogin?.endedAt ?? null
  const left = deadline === null ? '' : ` · ${timeLeft(Date.parse(deadline) - now)} left`
  switch (attention) {
    case 'alarm':
      return { tone: 'bad', text: 'A code came that nobody asked for' }
    case 'automationPaused':
      return { tone: 'bad', text: 'Logins are paused until you look' }
    case 'retry':
      return { tone: 'warn', text: 'The wait has run out: try again' }
    case 'verify':
      return { tone: 'busy', text: `Waiting for the verification SMS${left}` }
    case 'associate':
      return { tone: 'warn', text: `Waiting for you to add it at ${appName}${left}` }
    case 'loginFailing':
      return { tone: 'bad', text: 'The last login failed' }
    case null:
      break
  }
  if (lastLogin !== null && lastLogin.status !== 'ended') return { tone: 'busy', text: 'Logging in now' }
  if (loggedInAt !== null) return { tone: 'good', text: `Logged in ${ago(Date.parse(loggedInAt), now)}` }
  if (phoneNumber?.status === 'provisioning') return { tone: 'busy', text: 'Preparing the number' }
  if (phoneNumber?.status === 'releasing') return { tone: 'warn', text: `Being released${left}` }
  if (phoneNumber?.status === 'active') return { tone: 'good', text: 'Ready for codes' }
  return { tone: 'idle', text: account.supportsManagedPhoneNumber ? 'No number yet' : 'Takes no managed number' }
}
