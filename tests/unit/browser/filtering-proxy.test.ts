import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startFilteringProxy, type FilteringProxy } from '../../../browser/filtering-proxy.ts'

let origin: Server
let port: number
const seen: string[] = []
let proxy: FilteringProxy

beforeAll(async () => {
  origin = createServer((incoming, response) => {
    void text(incoming).then((body) => {
      seen.push(`${incoming.method} ${incoming.headers.host}${incoming.url} ${body}`)
      response.end('from the origin')
    })
  }).listen(0, '127.0.0.1')
  await once(origin, 'listening')
  port = (origin.address() as AddressInfo).port
  proxy = await startFilteringProxy(['127.0.0.1'])
})
afterAll(async () => {
  await proxy.close()
  origin.close()
})

async function throughProxy(url: string, method = 'GET', body = ''): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(proxy.url)
  const outgoing = request({ host: hostname, port, method, path: url, agent: false }).end(body)
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage]
  return { status: answer.statusCode ?? 0, body: await text(answer) }
}

/** @returns what came back on the raw connection, in one piece. */
async function tunnel(target: string, then = ''): Promise<string> {
  const { hostname, port } = new URL(proxy.url)
  const socket = connect(Number(port), hostname)
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n${then}`)
  return await text(socket)
}

test('passes requests on to an allowed host, with their bodies', async () => {
  const answer = await throughProxy(`http://127.0.0.1:${port}/path?q=1`, 'POST', 'a body')
  expect(answer).toEqual({ status: 200, body: 'from the origin' })
  expect(seen.at(-1)).toBe(`POST 127.0.0.1:${port}/path?q=1 a body`)
})

test('opens a tunnel to an allowed host, and passes on what came with the request for it', async () => {
  const raw = `GET /tunnelled HTTP/1.1\r\nHost: inside\r\nConnection: close\r\n\r\n`
  expect(await tunnel(`127.0.0.1:${port}`, raw)).toMatch(/^HTTP\/1.1 200 [^]*from the origin/)
  expect(seen.at(-1)).toBe('GET inside/tunnelled ')
})

test.for(['localhost', '127.0.0.2', '10.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254'])(
  'refuses %s, and remembers it',
  async (host) => {
    const before = seen.length
    const { href, hostname } = new URL(`http://${host}:${port}/`)
    expect((await throughProxy(href)).status).toBe(403)
    expect(await tunnel(`${host}:${port}`)).toMatch(/^HTTP\/1.1 403/)
    expect(proxy.hasRefused(hostname)).toBe(true)
    expect(seen).toHaveLength(before)
  },
)

test('a name that nobody knows is an error, not a refusal', async () => {
  expect((await throughProxy('http://nowhere.invalid/')).status).toBe(502)
  expect(await tunnel('nowhere.invalid:443')).toMatch(/^HTTP\/1.1 502/)
  expect(proxy.hasRefused('nowhere.invalid')).toBe(false)
})

test.for(['/relative', 'ftp://127.0.0.1/', 'file:///etc/passwd', 'https://127.0.0.1/'])(
  'does not take %s',
  async (url) => {
    expect((await throughProxy(url)).status).toBe(400)
  },
)

test('nobody listening is 502', async () => {
  const closed = createServer().listen(0, '127.0.0.1')
  await once(closed, 'listening')
  const { port: freed } = closed.address() as AddressInfo
  closed.close()
  await once(closed, 'close')
  expect((await throughProxy(`http://127.0.0.1:${freed}/`)).status).toBe(502)
  expect(await tunnel(`127.0.0.1:${freed}`)).toMatch(/^HTTP\/1.1 502/)
})

test('closing ends its tunnels, and may be done twice', async () => {
  const own = await startFilteringProxy(['127.0.0.1'])
  const socket = connect(Number(new URL(own.url).port), '127.0.0.1')
  socket.write(`CONNECT 127.0.0.1:${port} HTTP/1.1\r\n\r\n`)
  await once(socket, 'data')
  const ended = once(socket, 'close')
  await own.close()
  await own.close()
  await ended
})
