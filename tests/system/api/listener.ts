import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Heard {
  headers: IncomingHttpHeaders
  body: string
}

/** Somebody who listens to alerts, on loopback. */
export interface Listener {
  url: string
  /** What was posted, in the order it came. */
  heard: Heard[]
  /** How it answers from now on; null for not at all. */
  answer: { status: number; headers?: Record<string, string> } | null
  close(): Promise<void>
}

export async function startListener(): Promise<Listener> {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      heard.push({ headers: request.headers, body })
      const { answer } = listener
      if (answer !== null) response.writeHead(answer.status, answer.headers).end('the body of an answer')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const listener: Listener = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`,
    heard,
    answer: { status: 200 },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return listener
}
