import { lookup } from 'node:dns/promises'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type LookupFunction, type Socket } from 'node:net'
import { pipeline, type Duplex } from 'node:stream'
import { bareHost, isAllowedHost, isPrivateAddress, type AllowedHosts } from '../network/addresses.ts'

/** A forward proxy on loopback that keeps one browser context off private addresses. */
export interface FilteringProxy {
  /** For the browser's settings. */
  url: string
  /** Whether this host was asked for and refused. `hostname` as `URL` gives it. */
  hasRefused(hostname: string): boolean
  /** Ends its connections too; safe to repeat. */
  close(): Promise<void>
}

/** A host with a look-up that answers with the addresses that were checked. */
interface Destination {
  host: string
  lookup: LookupFunction
}

/**
 * Starts a proxy for `http:` and tunnels (`https:`, WebSockets). It looks a host up itself and connects to the very
 * addresses that it checked, so that a name whose address changes between check and use (DNS rebinding) gains nothing;
 * redirects and subresources come through here like everything else.
 */
export async function startFilteringProxy(allowHosts: AllowedHosts): Promise<FilteringProxy> {
  const refused = new Set<string>()
  const sockets = new Set<Duplex>()

  /** @returns how to reach the host, or the status that says why it may not be. */
  const resolve = async (hostname: string): Promise<Destination | { status: number }> => {
    const host = bareHost(hostname)
    const addresses = await lookup(host, { all: true }).catch(() => [])
    if (addresses.length === 0) return { status: 502 }
    if (isAllowedHost(hostname, allowHosts) || !addresses.some(({ address }) => isPrivateAddress(address))) {
      return { host, lookup: (_host, _options, found) => found(null, addresses) }
    }
    refused.add(hostname)
    return { status: 403 }
  }

  const forward = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = URL.canParse(incoming.url ?? '') ? new URL(incoming.url ?? '') : null
    if (target?.protocol !== 'http:') return void response.writeHead(400).end()
    const destination = await resolve(target.hostname)
    if ('status' in destination) return void response.writeHead(destination.status).end()

    const { 'proxy-connection': _, ...headers } = incoming.headers
    const outgoing = request({
      ...destination,
      agent: false,
      port: target.port || 80,
      method: incoming.method,
      path: target.pathname + target.search,
      headers: { ...headers, host: target.host },
    })
    outgoing.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      pipeline(answer, response, () => {})
    })
    outgoing.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()))
    response.on('close', () => outgoing.destroy())
    incoming.pipe(outgoing)
  }

  const tunnel = async (incoming: IncomingMessage, client: Duplex, head: Buffer): Promise<void> => {
    client.on('error', () => client.destroy())
    const target = URL.canParse(`https://${incoming.url}`) ? new URL(`https://${incoming.url}`) : null
    const destination = target ? await resolve(target.hostname) : { status: 400 }
    if ('status' in destination) return void client.end(`HTTP/1.1 ${destination.status} Refused\r\n\r\n`)

    const upstream = connect({ ...destination, port: Number(target?.port || 443) })
    track(upstream)
    upstream.on('connect', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.write(head)
      pipeline(client, upstream, client, () => {})
    })
    upstream.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
    client.on('close', () => upstream.destroy())
  }

  const track = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((incoming, response) => void forward(incoming, response))
  server.on('connect', (incoming: IncomingMessage, client: Duplex, head: Buffer) => void tunnel(incoming, client, head))
  server.on('connection', track)
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(0, '127.0.0.1', listening))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hasRefused: (hostname) => refused.has(hostname),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
