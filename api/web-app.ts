import { glob, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Context } from 'koa'

/** The built web app, in memory: by the path that asks for it. */
export type WebApp = ReadonlyMap<string, WebFile>

interface WebFile {
  type: string
  cacheControl: string
  /** By content coding; `identity` is always there. */
  bodies: ReadonlyMap<Coding, Buffer>
}

const CODINGS = { br: '.br', gzip: '.gz', identity: '' } as const
type Coding = keyof typeof CODINGS

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

const PAGE = '/index.html'
const OF_PROGRAMS = /^\/(api|webhooks|codec|assets|docs)(\/|$)/

/** Reads what `web/build.ts` made. @throws Error where it has not run yet */
export async function readWebApp(directory: string): Promise<WebApp> {
  const files = await Array.fromAsync(glob('**/*', { cwd: directory }))
  const served = files.filter((file) => extname(file) in TYPES)
  const app = new Map(await Promise.all(served.map(async (file) => [`/${file}`, await read(directory, file)] as const)))
  if (!app.has(PAGE)) throw new Error(`There is no web app in ${directory}: node web/build.ts makes it`)
  return app
}

async function read(directory: string, file: string): Promise<WebFile> {
  const bodies = new Map<Coding, Buffer>()
  for (const [coding, suffix] of Object.entries(CODINGS) as [Coding, string][]) {
    const body = await readFile(join(directory, file + suffix)).catch(() => null)
    if (body !== null) bodies.set(coding, body)
  }
  // The name of an asset changes with its content; everything else is asked for anew each time.
  const cacheControl = file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  return { type: TYPES[extname(file)] ?? '', cacheControl, bodies }
}

/**
 * Answers with a file of the web app; where a person opens any other address, with its page, which knows its own.
 * @returns false where the path is none of the web app's.
 */
export function serveWebApp(ctx: Context, app: WebApp): boolean {
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return false
  const file = app.get(ctx.path) ?? (ctx.path === '/' || isAddress(ctx) ? app.get(PAGE) : undefined)
  if (file === undefined) return false
  const coding = ctx.acceptsEncodings(...([...file.bodies.keys()] as string[]))
  const chosen: Coding = coding === 'br' || coding === 'gzip' ? coding : 'identity'
  ctx.set({ 'Cache-Control': file.cacheControl, Vary: 'Accept-Encoding' })
  if (chosen !== 'identity') ctx.set('Content-Encoding', chosen)
  ctx.type = file.type
  ctx.body = file.bodies.get(chosen)
  return true
}

function isAddress(ctx: Context): boolean {
  return !OF_PROGRAMS.test(ctx.path) && ctx.accepts('json', 'html') === 'html'
}
