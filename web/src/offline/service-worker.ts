/**
 * Keeps the shell (the page, its scripts and styles) for when there is no network. Answers of the API are never kept:
 * whoever is signed out must find nothing here.
 */

/** The part of a service worker's scope that is used here; its own types do not go together with those of a page. */
export interface Scope {
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  skipWaiting(): Promise<void>
}
interface FetchEvent {
  request: Request
  respondWith(response: Promise<Response>): void
}
declare const self: Scope
/** Put here by the build. */
declare const __SHELL_FILES__: string[]

const SHELL = __SHELL_FILES__
const PAGE = '/'
const CACHE = `shell-${SHELL.join()}`
const OF_THE_SERVER = /^\/(api|docs|openapi\.json|webhooks|codec|healthz|readyz|metrics)/

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)))
  void self.skipWaiting()
})

self.addEventListener('activate', (event) => event.waitUntil(dropOlder()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || OF_THE_SERVER.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept(PAGE)))
  else if (SHELL.includes(pathname)) event.respondWith(kept(pathname).catch(() => fetch(request)))
})

async function kept(path: string): Promise<Response> {
  const response = await caches.match(path, { cacheName: CACHE })
  if (response === undefined) throw new Error('Not in the shell')
  return response
}

async function dropOlder(): Promise<void> {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name)
}
