import type { Frame } from 'playwright-core'
import { getDomain } from 'tldts'
import { isAllowedHost, type AllowedHosts } from '../network/addresses.ts'
import type { Site } from './engine.ts'

/**
 * Whether the page at `url` is one of the site's, safe enough to type a secret into. A domain in the site's list that is
 * registrable (`example.com`) stands for all of its hosts; anything else there (`login.example.com`, an address) for
 * itself alone.
 */
export function mayType(url: string, site: Site, allowHosts: AllowedHosts): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  const secure = protocol === 'https:' || (protocol === 'http:' && isAllowedHost(hostname, allowHosts))
  return secure && site.domains.some((domain) => belongsTo(hostname, domain.toLowerCase()))
}

/** Whether the frame, and each that it is in, is a safe page of the site. */
export function isOwnFrame(frame: Frame, site: Site, allowHosts: AllowedHosts): boolean {
  const parent = frame.parentFrame()
  const inherits = parent !== null && /^about:(blank|srcdoc)/.test(frame.url())
  if (inherits) return isOwnFrame(parent, site, allowHosts)
  if (!mayType(frame.url(), site, allowHosts)) return false
  return parent === null || (!isOtherPort(frame.url(), parent.url()) && isOwnFrame(parent, site, allowHosts))
}

/** Another port of the same host may be somebody else's. */
function isOtherPort(url: string, than: string): boolean {
  const [one, other] = [new URL(url), new URL(than)]
  return one.hostname === other.hostname && one.port !== other.port
}

function belongsTo(hostname: string, domain: string): boolean {
  if (hostname === domain) return true
  // Private suffixes count (github.io, for one), since their subdomains belong to different people.
  const registrable = getDomain(domain, { allowPrivateDomains: true })
  return registrable === domain && getDomain(hostname, { allowPrivateDomains: true }) === domain
}
