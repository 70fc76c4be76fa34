import { expect, onTestFinished, test } from 'vitest'
import { findChromium } from '../../../browser/find-chromium.ts'
import { BrowserPool, type PoolOptions } from '../../../browser/pool.ts'

async function poolWith(change: Partial<PoolOptions>): Promise<BrowserPool> {
  const chromium = await findChromium(process.env)
  const pool = new BrowserPool({ ...chromium, headless: true, allowHosts: ['127.0.0.1'], ...change })
  onTestFinished(() => pool.close())
  return pool
}

test('logins share a browser and nothing in it, and the next one may use a context made before', async () => {
  const pool = await poolWith({})
  const [one, two] = [await pool.take(null), await pool.take(null)]
  expect(one.context.browser()).toBe(two.context.browser())
  await one.context.addCookies([{ name: 'session', value: 'ada', url: 'https://example.com' }])
  await one.close()
  const three = await pool.take(null)
  expect(three.context.browser()).toBe(two.context.browser())
  expect(await three.context.cookies()).toEqual([])
})

test('a browser that has served enough takes no more logins, and closes when its last one has ended', async () => {
  const pool = await poolWith({ recycleAfterLogins: 2 })
  const [one, two] = [await pool.take(null), await pool.take(null)]
  const old = two.context.browser()
  await one.close()
  await expect
    .poll(async () => {
      const next = await pool.take(null)
      const isNew = next.context.browser() !== old
      await next.close()
      return isNew
    })
    .toBe(true)
  expect(old?.isConnected()).toBe(true)
  expect(await two.page.evaluate(() => 1 + 1)).toBe(2)
  await two.close()
  await expect.poll(() => old?.isConnected()).toBe(false)
})

test('so does one that has grown too large', async () => {
  const pool = await poolWith({ recycleAboveBytes: 1 })
  const one = await pool.take(null)
  const old = one.context.browser()
  await one.close()
  await expect.poll(() => old?.isConnected()).toBe(false)
  expect((await pool.take(null)).context.browser()?.isConnected()).toBe(true)
})
