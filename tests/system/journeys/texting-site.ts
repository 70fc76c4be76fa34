import { startPages, type Answer, type TestSite, type Visit } from '../../unit/browser/sites.ts'

export const PASSWORD = 'correct horse 1'

export interface TextingSite extends TestSite {
  /** How many codes were texted to a user. */
  texted(user: string): number
}

export interface TextingSiteOptions {
  /** Brings a user a code. */
  text(user: string, code: string): Promise<void>
  /** Called with each request, such as `POST /code`, before it is answered. */
  onRequest(request: string): void
}

/**
 * A site of many users that asks for the user name, the password and a texted code on a page each. Every code is another
 * one, and the last one sent to a user is the only one that works. Its home does not offer to sign out.
 */
export async function startTextingSite({ text, onRequest }: TextingSiteOptions): Promise<TextingSite> {
  const codes = new Map<string, string[]>()
  let nextCode = 271_828
  const pages: Record<string, (visit: Visit, user: string) => Answer> = {
    'GET /': () => USER_NAME_PAGE,
    'POST /name': (_, user) => passwordPage(user),
    'POST /password': ({ form }, user) => {
      if (form.get('password') !== PASSWORD) return passwordPage(user, 'Wrong password')
      const code = String(nextCode++)
      codes.set(user, [...(codes.get(user) ?? []), code])
      void text(user, code)
      return codePage(user)
    },
    'POST /code': ({ form }, user) => {
      const isRight = form.get('code') === codes.get(user)?.at(-1)
      return isRight ? { redirect: '/home', session: true } : codePage(user, 'Wrong code')
    },
    'GET /home': ({ signedIn }) => (signedIn ? HOME : { redirect: '/' }),
  }
  const answers = Object.entries(pages).map(([request, answer]) => {
    const respond = (visit: Visit): Answer => {
      onRequest(request)
      return answer(visit, visit.form.get('user') ?? '')
    }
    return [request, respond] as const
  })
  const site = await startPages(Object.fromEntries(answers))
  return { ...site, texted: (user) => codes.get(user)?.length ?? 0 }
}

const HOME: Answer = { html: '<title>Home</title><h1>Your orders</h1><p>Nothing was ordered yet.</p>' }

const USER_NAME_PAGE: Answer = {
  html: `<title>Sign in</title><h1>Sign in</h1><form method="post" action="/name">
    <label>Username <input name="user" autocomplete="username"></label><button>Next</button></form>`,
}

function passwordPage(user: string, alert = ''): Answer {
  return {
    html: `<title>Sign in</title><h1>Enter your password</h1><p role="alert">${alert}</p>
      <form method="post" action="/password"><input type="hidden" name="user" value="${user}">
      <label>Password <input name="password" type="password"></label><button>Sign in</button></form>`,
  }
}

function codePage(user: string, alert = ''): Answer {
  return {
    html: `<title>Check your phone</title><h1>Enter the code</h1><p role="alert">${alert}</p>
      <p>We sent you a text message.</p><form method="post" action="/code">
      <input type="hidden" name="user" value="${user}">
      <label>Security code <input name="code" inputmode="numeric"></label><button>Verify</button></form>`,
  }
}
