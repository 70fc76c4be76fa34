import { once } from 'node:events'
import { createServer } from 'node:http'

/** Answers every request with 200 while the process can answer at all: what a container's health check asks for. */
export async function startHealthServer(host: string, port: number): Promise<{ stop(): Promise<void> }> {
  const server = createServer((_request, response) => response.end('ok')).listen(port, host)
  await once(server, 'listening')
  return {
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
