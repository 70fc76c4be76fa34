import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { StorageState } from './engine.ts'
import { startFilteringProxy, type FilteringProxy } from './filtering-proxy.ts'
import type { AllowedHosts } from '../network/addresses.ts'

/** Limit for one click or one field. */
const ACTION_MS = 5_000

/** What one login has to itself: a context of the browser, behind a proxy of its own, and a page in it. */
export interface LoginContext {
  context: BrowserContext
  proxy: FilteringProxy
  page: Page
  close(): Promise<void>
}

export async function openContext(
  browser: Browser,
  savedSession: StorageState | null,
  allowHosts: AllowedHosts,
): Promise<LoginContext> {
  const proxy = await startFilteringProxy(allowHosts)
  try {
    const context = await browser.newContext({
      // Chromium would go round the proxy for loopback.
      proxy: { server: proxy.url, bypass: '<-loopback>' },
      acceptDownloads: false,
      serviceWorkers: 'block',
      locale: 'en-US',
      ...(savedSession && { storageState: savedSession }),
    })
    context.setDefaultTimeout(ACTION_MS)
    const page = await context.newPage()
    return {
      context,
      proxy,
      page,
      async close() {
        await Promise.allSettled([context.close(), proxy.close()])
      },
    }
  } catch (error) {
    await proxy.close()
    throw error
  }
}
