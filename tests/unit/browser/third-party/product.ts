import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { pythonWith } from './python.ts'

export interface Text {
  to: string
  text: string
}

/** Software of somebody else, with one user. */
export interface Product {
  url: string
  /** The next text that was sent. */
  nextText(): Promise<Text>
  /** How many were sent in all. */
  sent(): number
  stop(): Promise<void>
}

/** Starts a product by its script in this folder, and a receiver for the texts that it sends. */
export async function startProduct(script: string, user: { username: string; password: string }): Promise<Product> {
  const python = await pythonWith(join(import.meta.dirname, 'requirements.txt'))
  const folder = await mkdtemp(join(tmpdir(), 'keyline-product-'))
  const texts: Text[] = []
  let taken = 0
  let arrived = Promise.withResolvers<void>()
  const receiver = createServer((request, response) => {
    void json(request).then((body) => {
      texts.push(body as Text)
      arrived.resolve()
      response.end()
    })
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`

  const args = [join(folder, 'db.sqlite3'), receiverUrl, user.username, user.password]
  const site = spawn(python, [join(import.meta.dirname, script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(site.stdout, 'data')) as [Buffer]
  return {
    url: `http://127.0.0.1:${port.toString().trim()}`,
    async nextText() {
      while (texts.length === taken) {
        arrived = Promise.withResolvers()
        await arrived.promise
      }
      return texts[taken++] ?? { to: '', text: '' }
    },
    sent: () => texts.length,
    async stop() {
      site.kill()
      await once(site, 'exit')
      receiver.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
