import type { LoginEngine } from '../../../browser/engine.ts'
import type { PageReading, PageState } from '../../../domain/login.ts'

interface TextedPage {
  /** Whether the site texts a code as soon as it has the password, or only when it is asked again. */
  prompt(phoneNumber: string): boolean
  /** Texts a code to a number. @returns the code. */
  text(phoneNumber: string): Promise<string>
  /** The code that was texted last to a number: the only one that works. */
  last(phoneNumber: string): string | undefined
}

/** Pages without a browser, for logins by the dozen: what counts is who gets which code, and the real pages are tested elsewhere. */
export function textedPages({ prompt, text, last }: TextedPage): LoginEngine {
  const numbers = new Map<string, string>()
  const page = (state: PageState): Promise<PageReading> => Promise.resolve({ state, detail: state })
  const numberOf = (loginId: string): string => numbers.get(loginId) ?? ''
  return {
    open: () => page('credentials'),
    async submitCredentials(loginId, { phoneNumber }) {
      numbers.set(loginId, phoneNumber ?? '')
      if (prompt(numberOf(loginId))) await text(numberOf(loginId))
      return page('code')
    },
    submitCode: (loginId, code) => page(code === last(numberOf(loginId)) ? 'signedIn' : 'codeRejected'),
    async resendCode(loginId) {
      await text(numberOf(loginId))
      return true
    },
    lookBack: () => Promise.resolve(null),
    storageState: () => Promise.resolve({ cookies: [], origins: [] }),
    close: () => Promise.resolve(),
    shutdown: () => Promise.resolve(),
  }
}
