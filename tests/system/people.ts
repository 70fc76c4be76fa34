import { httpClient, type Answer, type HttpClient } from './http.ts'
import { PASSWORD, type Stack } from './stack.ts'

/** A browser, as far as cookies go: it keeps them, and says that its requests come from a page of Keyline. */
export interface Browser {
  call: HttpClient
  /** `name=value` of each cookie that it keeps. */
  cookies(): string[]
}

export function openBrowser(stack: Pick<Stack, 'url'>): Browser {
  const kept = new Map<string, string>()
  const client = httpClient(stack.url, null)
  return {
    async call(call, options = {}) {
      const headers = { origin: stack.url, ...(kept.size > 0 && { cookie: [...kept.values()].join('; ') }) }
      const answer = await client(call, { ...options, headers: { ...headers, ...options.headers } })
      for (const cookie of answer.headers.getSetCookie()) {
        const pair = cookie.split(';')[0] ?? ''
        const name = pair.split('=')[0] ?? ''
        if (/max-age=0/i.test(cookie)) kept.delete(name)
        else kept.set(name, pair)
      }
      return answer
    },
    cookies: () => [...kept.values()],
  }
}

export function emailOf(person: string): string {
  return `${person}@acme.example.com`
}

export function signIn(browser: Browser, email: string, password = PASSWORD): Promise<Answer> {
  return browser.call('POST /api/auth/sign-in/email', { body: { email, password } })
}

/** Calls the API under `/api/v1` as a person of the seed who has signed in with their password. */
export async function signedIn(stack: Stack, person: string): Promise<HttpClient> {
  const browser = openBrowser(stack)
  const answer = await signIn(browser, emailOf(person))
  if (answer.status !== 200) throw new Error(`${person} could not sign in: ${answer.text}`)
  return underApi(browser)
}

export function underApi({ call }: Browser): HttpClient {
  return (line, options) => call(line.replace(' ', ' /api/v1'), options)
}
