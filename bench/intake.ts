import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { addAccount, type Keyline, post, startKeyline, until, type Webhook } from './keyline.ts'
import { median } from './statistics.ts'

const NUMBERS = 8
const AT_ONCE = 16
const WARM_UP_ROUNDS = 1
const ROUNDS = 5
const PER_ROUND = 320

interface Row {
  handler: string
  webhooksPerSecond: number
  /** Of the floor's rate. */
  share: number
}

/**
 * Webhooks taken in per second, while each is also delivered to its number's workflow, beside a bare Koa handler that
 * writes the same row with `pg`. Both are processes of their own on the same database, and take turns.
 */
export async function run(): Promise<{ throughput: Row[] }> {
  const keyline = await startKeyline()
  const koa = fork(fileURLToPath(new URL('floor/koa.ts', import.meta.url)), {
    env: { ...process.env, DATABASE_URL: keyline.databaseUrl },
  })
  try {
    const [bareUrl] = (await once(koa, 'message')) as [string]
    const setups = Array.from({ length: NUMBERS }, () => addAccount(keyline, 'https://bench.example/sign-in'))
    const numbers = (await Promise.all(setups)).map(({ phoneNumber }) => phoneNumber)
    const rates = { own: [] as number[], bare: [] as number[] }
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      const own = await measure(keyline, numbers, (sms) => sms)
      await until(() => isDelivered(keyline))
      const bare = await measure(keyline, numbers, (sms) => ({ ...sms, url: bareUrl }))
      if (round < WARM_UP_ROUNDS) continue
      rates.own.push(own)
      rates.bare.push(bare)
    }
    const floor = median(rates.bare)
    const row = (handler: string, rate: number): Row => ({ handler, webhooksPerSecond: rate, share: rate / floor })
    return { throughput: [row('Keyline', median(rates.own)), row('floor: bare Koa and pg', floor)] }
  } finally {
    koa.kill()
    await keyline.stop()
  }
}

/** @returns webhooks answered well, per second. */
async function measure(
  { webhook }: Keyline,
  numbers: readonly string[],
  target: (sms: Webhook) => Webhook,
): Promise<number> {
  const waiting = Array.from({ length: PER_ROUND }, (_, index) => {
    const to = numbers[index % numbers.length] ?? ''
    return target(webhook({ from: 'Bench', to, text: `Your Bench code is ${String(100_000 + index)}` }))
  })
  const start = performance.now()
  const send = async (): Promise<void> => {
    for (let sms = waiting.pop(); sms !== undefined; sms = waiting.pop()) await post(sms)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, send))
  return (PER_ROUND * 1000) / (performance.now() - start)
}

/** Whether every stored SMS has reached its workflow, so that its delivery does not slow the floor. */
async function isDelivered({ url }: Keyline): Promise<boolean> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return /^keyline_dispatch_backlog 0$/m.test(metrics)
}
