import { getDomain } from 'tldts'

/** A code that its sender bound to a site, as in the WICG draft "Origin-bound one-time codes delivered via SMS". */
export interface OriginBoundCode {
  readonly code: string
  /** The site's host in lower case. */
  readonly domain: string
}

// The draft has it on the last line; carriers that join lines leave a space before it. A host has a dot, unlike the name in
// "follow @larkspur #summer".
const LINE = /(?:^|\s)@((?:[a-z0-9-]+\.)+[a-z0-9-]+|localhost) #([^\s#@]+)/gi

export function readOriginBound(text: string): OriginBoundCode | null {
  if (!text.includes(' #')) return null
  const last = [...text.matchAll(LINE)].at(-1)
  const [, host, code] = last ?? []
  return host === undefined || code === undefined ? null : { code, domain: host.toLowerCase() }
}

/** Whether a host belongs to one of an account's domains: the same host, or the same registrable domain. */
export function belongsTo(host: string, domains: readonly string[]): boolean {
  const site = registrableDomain(host)
  return domains.some((domain) => registrableDomain(domain.toLowerCase()) === site)
}

function registrableDomain(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host
}
