import type { PageReading } from '../domain/login.ts'
import type { Evidence, PageView } from './page-view.ts'
import type { SignInForm } from './forms.ts'
import type { Memory } from './memory.ts'
import type { Control } from './page-model.ts'

export type Step =
  | { do: 'press'; control: Control }
  | { do: 'typeCredentials'; form: SignInForm }
  /** The page looks like the goal: whether it is shows in a fresh page. */
  | { do: 'confirm'; evidence: Evidence }
  | { do: 'stop'; reading: PageReading }

/** Says what to do next on a page. Whatever needs something that was not given ends this part of the login. */
export function nextStep(view: PageView, memory: Memory, hasCredentials: boolean): Step {
  switch (view.state) {
    case 'consent':
    case 'landing':
    case 'methodChoice':
    case 'sendCode':
    case 'interstitial':
      return { do: 'press', control: view.control }
    case 'otherChallenge':
      return view.control ? { do: 'press', control: view.control } : stop('unknown', view.detail)
    case 'credentials':
      if (!hasCredentials) return stop(view.state, view.detail)
      if (view.form.password ? memory.gavePassword : memory.gaveUsername) return stop('unknown', 'the form came back')
      return { do: 'typeCredentials', form: view.form }
    case 'signedIn':
      return { do: 'confirm', evidence: view.evidence }
    case 'code':
    case 'invalidCredentials':
    case 'codeRejected':
    case 'accountLocked':
    case 'captcha':
    case 'unknown':
      return stop(view.state, view.detail)
  }
}

function stop(state: PageReading['state'], detail: string): Step {
  return { do: 'stop', reading: { state, detail } }
}
