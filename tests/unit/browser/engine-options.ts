import { findChromium } from '../../../browser/find-chromium.ts'
import type { LoginEngineOptions } from '../../../browser/login-engine.ts'

/** A login engine for sites on this machine, with the Chromium that Keyline has. */
export async function engineOptions(changes: Partial<LoginEngineOptions> = {}): Promise<LoginEngineOptions> {
  const limits = { navigationTimeoutMs: 10_000, idleLimitMs: 600_000 }
  return { ...(await findChromium(process.env)), headless: true, allowHosts: ['127.0.0.1'], ...limits, ...changes }
}
