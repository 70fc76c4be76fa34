const DOMAIN = /^(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/

/** The domains of a list as people type it. */
export function domainsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((domain) => domain !== '')
}

/** What is wrong with an app's domains, in words; null where nothing is. */
export function faultOfDomains(text: string, loginUrl: string): string | null {
  const domains = domainsIn(text)
  const wrong = domains.find((domain) => !DOMAIN.test(domain))
  if (wrong !== undefined) return `${wrong} is no domain. Leave out https:// and what follows the name.`
  const host = URL.parse(loginUrl.trim())?.hostname
  if (host === undefined || domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return null
  return `The sign-in page is at ${host}, which is not among them.`
}
