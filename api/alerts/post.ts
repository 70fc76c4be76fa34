import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { bareHost, isAllowedHost, isPrivateAddress, type AllowedHosts } from '../../network/addresses.ts'

/** Over all: look-up, connection, and the head of the answer. */
const POST_MS = 10_000

/** What came of a POST: HTTP's status, or why there was no answer, in words for people. */
export type Posted = { status: number } | { error: string }

/** https, save for hosts that are exempt from it. */
export function isPostable(url: string, allowHosts: AllowedHosts): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isAllowedHost(hostname, allowHosts))
}

/**
 * Posts JSON to an address that a customer gave. It connects to the very addresses that it has looked up and checked, so
 * that neither a name of the private network nor one that changes between check and use is reached; it follows no
 * redirect, and reads nothing of the answer but its status.
 */
export async function postJson(
  url: string,
  body: string,
  headers: Record<string, string>,
  allowHosts: AllowedHosts,
): Promise<Posted> {
  if (!isPostable(url, allowHosts)) return { error: 'The address is not one of https.' }
  const { protocol, hostname } = new URL(url)
  const signal = AbortSignal.timeout(POST_MS)
  try {
    const addresses = await Promise.race([lookup(bareHost(hostname), { all: true }), rejection(signal)])
    if (!isAllowedHost(hostname, allowHosts) && addresses.some(({ address }) => isPrivateAddress(address))) {
      return { error: 'The address is in a private network.' }
    }
    const outgoing = (protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      agent: false,
      lookup: (_host, _options, found) => {
        found(null, addresses)
      },
      signal,
    })
    outgoing.end(body)
    const [answer] = (await once(outgoing, 'response', { signal })) as [IncomingMessage]
    const { statusCode = 0 } = answer
    outgoing.destroy()
    return { status: statusCode }
  } catch (error) {
    return { error: signal.aborted ? 'There was no answer in time.' : explain(error) }
  }
}

async function rejection(signal: AbortSignal): Promise<never> {
  await once(signal, 'abort')
  throw signal.reason
}

const EXPLANATIONS: Record<string, string> = {
  ENOTFOUND: 'The host is not known.',
  EAI_AGAIN: 'The host could not be looked up.',
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was broken off.',
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/CERT|SSL|TLS|ALTNAME/.test(code)) return 'The certificate of the host is not valid.'
  return EXPLANATIONS[code] ?? 'The host could not be reached.'
}
