/** What is wrong with the address of a page for people, in words; null where nothing is. */
export function faultOfWebAddress(text: string): string | null {
  const isOne = /^https?:$/.test(URL.parse(text.trim())?.protocol ?? '')
  return isOne ? null : 'This is no web address. It begins with https://, as in https://example.com/sign-in.'
}

/** What is wrong with the address of a sign-in page, in words; null where nothing is. */
export function faultOfLoginUrl(text: string): string | null {
  const url = URL.parse(text.trim())
  if (url === null) return faultOfWebAddress(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'A sign-in page begins with https://.'
  if (url.username !== '' || url.password !== '') return 'Leave the user name and the password out of the address.'
  if (url.protocol === 'http:' && !isLocal(url.hostname)) return 'Keyline types passwords on https:// pages alone.'
  if (!url.hostname.includes('.') && !isLocal(url.hostname)) return 'The end of the name is missing, such as .com.'
  return null
}

/** The address of the page without what belongs to one visit alone. */
export function hostOf(text: string): string {
  return URL.parse(text.trim())?.hostname.replace(/^www\./, '') ?? ''
}

function isLocal(host: string): boolean {
  return host === 'localhost' || /^127\.|^\[::1\]$/.test(host)
}
