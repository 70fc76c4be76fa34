import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Ephemeral ports begin above: Linux gives them out from 32768, others from 49152. */
const OWN_PORTS = [12_000, 32_768] as const

/**
 * A port of 127.0.0.1 that nothing listens on at the moment. It is none of those that the system gives out by itself,
 * so nobody who asks for any port is given it before its user comes.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(...OWN_PORTS)
  return (await isFree(port)) ? port : freePort()
}

export async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
