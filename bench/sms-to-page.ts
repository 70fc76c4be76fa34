import { z } from 'zod'
import type { JsonApi } from '../dev/demo/http.ts'
import { besideFloor, type LatencyRow } from './beside-floor.ts'
import { startTypingFloor } from './floor/typing.ts'
import { addAccount, type BenchAccount, type Keyline, post, startKeyline } from './keyline.ts'
import { startSite, type Site } from './site.ts'

/** From the SMS's webhook to its code in the page, beside a bare signal, activity and Playwright typing on the same page. */
export async function run(): Promise<{ latency: LatencyRow[] }> {
  const keyline = await startKeyline()
  const site = await startSite()
  const floor = await startTypingFloor(keyline.temporalAddress, site)
  try {
    const account = await addAccount(keyline, site.loginUrl)
    const latency = await besideFloor(
      { from: 'webhook → code in the page', measure: (code) => logIn(keyline, account, site, code) },
      { from: 'signal → code in the page', measure: floor.measure },
    )
    return { latency }
  } finally {
    await floor.stop()
    await site.stop()
    await keyline.stop()
  }
}

const login = z.object({ id: z.string(), status: z.string(), outcome: z.string().nullable() })

/** One whole login. @returns milliseconds from the webhook to the code in the page. */
async function logIn({ api, webhook }: Keyline, account: BenchAccount, site: Site, code: string): Promise<number> {
  const { id } = await api.post(`${account.path}/logins`, {}, login)
  if ((await follow(api, id, ['waitingForCode', 'ended'])) !== null) throw new Error('The login asked for no code')

  const typed = site.nextTyped()
  const sms = webhook({ from: 'Bench', to: account.phoneNumber, text: `Your Bench code is ${code}` })
  const start = performance.timeOrigin + performance.now()
  await post(sms)
  const outcome = await follow(api, id, ['ended'])
  if (outcome !== 'signedIn') throw new Error(`The login ended ${String(outcome)}`)
  return (await typed) - start
}

/** Follows a login until it has one of these statuses. @returns its outcome, if it has one. */
async function follow(api: JsonApi, id: string, statuses: readonly string[]): Promise<string | null> {
  for (;;) {
    const { status, outcome } = await api.get(`/logins/${id}?wait=30`, login)
    if (statuses.includes(status)) return outcome
  }
}
