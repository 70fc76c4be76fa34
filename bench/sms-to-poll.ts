import { z } from 'zod'
import { besideFloor, type LatencyRow } from './beside-floor.ts'
import { startWorker } from './floor/worker.ts'
import { keepLast, keepSignal, keptQuery } from './floor/workflow.ts'
import { addAccount, type BenchAccount, type Keyline, post, startKeyline } from './keyline.ts'

/** From the SMS's webhook to the answer of a long poll that waits for it, beside a bare signal that a query then sees. */
export async function run(): Promise<{ latency: LatencyRow[] }> {
  const keyline = await startKeyline()
  const worker = await startWorker(keyline.temporalAddress, {})
  const handle = await worker.start(keepLast)
  try {
    const account = await addAccount(keyline, 'http://127.0.0.1/sign-in')
    const latency = await besideFloor(
      { from: 'webhook → long poll answered', measure: (code) => waitForCode(keyline, account, code) },
      {
        from: 'signal → query sees it',
        async measure(code) {
          const start = performance.now()
          await handle.signal(keepSignal, code)
          if ((await handle.query(keptQuery)) !== code) throw new Error('The query did not see the signal')
          return performance.now() - start
        },
      },
    )
    return { latency }
  } finally {
    await handle.terminate()
    await worker.stop()
    await keyline.stop()
  }
}

const request = z.object({ id: z.string(), code: z.string().nullable() })

/** A person's request, who waits already. @returns milliseconds from the webhook to the answer with its code. */
async function waitForCode({ api, webhook }: Keyline, account: BenchAccount, code: string): Promise<number> {
  const { id } = await api.post(`${account.path}/code-requests`, {}, request)
  const polled = api.get(`/code-requests/${id}?wait=30`, request)
  // Once this is answered, the poll has long been received.
  await api.get(`/code-requests/${id}`, request)
  const sms = webhook({ from: 'Bench', to: account.phoneNumber, text: `Your Bench code is ${code}` })
  const start = performance.now()
  const [answer] = await Promise.all([polled, post(sms)])
  const ms = performance.now() - start
  if (answer.code !== code) throw new Error('The poll was answered without its code')
  return ms
}
