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

function belongsTo(hostname: string, domain: string): boolean {
  if (hostname === domain) return true
  // Private suffixes count (github.io, for one), since their subdomains belong to different people.
  const registrable = getDomain(domain, { allowPrivateDomains: true })
  return registrable === domain && getDomain(hostname, { allowPrivateDomains: true }) === domain
}
