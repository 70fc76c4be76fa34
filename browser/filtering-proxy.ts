import { lookup } from 'node:dns/promises'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { pipeline, type Duplex } from 'node:stream'
import { bareHost, isAllowedHost, isPrivateAddress, type AllowedHosts } from './guard.ts'

/** A forward proxy on loopback that keeps one browser context off private addresses. */
export interface FilteringProxy {
  /** For the browser's settings. */
  url: string
  /** Whether this host was asked for and refused. `hostname` as `URL` gives it. */
  hasRefused(hostname: string): boolean
  /** Ends its connections too; safe to repeat. */
  close(): Promise<void>
}

/**
 * Starts a proxy for `http:` and tunnels (`https:`, WebSockets). It looks a host up itself and connects to the very
 * address that it checked, so that a name whose address changes between check and use (DNS rebinding) gains nothing;
 * redirects and subresources come through here like everything else.
 */
export async function startFilteringProxy(allowHosts: AllowedHosts): Promise<FilteringProxy> {
  const refused = new Set<string>()
  const sockets = new Set<Duplex>()

  /** @returns an address that may be reached, or the status that says why there is none. */
  const resolve = async (hostname: string): Promise<{ address: string } | { status: number }> => {
    const addresses = await lookup(bareHost(hostname), { all: true }).catch(() => [])
    const [first] = addresses
    if (!first) return { status: 502 }
    if (isAllowedHost(hostname, allowHosts)) return first
    if (!addresses.some(({ address }) => isPrivateAddress(address))) return first
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
      host: destination.address,
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

    const upstream = connect(Number(target?.port || 443), destination.address)
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
