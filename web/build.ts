import react from '@vitejs/plugin-react'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { glob, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, type Plugin } from 'vite'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const LOCK = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const DIST = join(ROOT, 'dist')
const STAMP = 'stamp'
const COMPRESSED = /\.(js|css|html|svg|webmanifest)$/

/**
 * The web app as files, made once for each state of its sources.
 * @returns the directory that holds them: `index.html` and what belongs to it, with a `.br` and a `.gz` beside each text.
 */
export async function buildWeb(): Promise<string> {
  if ((await readFile(join(DIST, STAMP), 'utf8').catch(() => null)) === (await sourceHash())) return DIST
  // In a process of its own: Vite goes by NODE_ENV, and makes a development build of anything but this.
  await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url)], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return DIST
}

async function make(): Promise<void> {
  const hash = await sourceHash()
  // Renamed into place, so that a process that starts at the same time never reads half of it.
  const unfinished = `${DIST}.${String(process.pid)}`
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), shellFiles()],
    // Whoever builds may be a test; what is built never is.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: unfinished,
      target: 'es2023',
      // The content security policy takes styles and scripts from files alone.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: join(ROOT, 'index.html'), 'service-worker': join(ROOT, 'src/offline/service-worker.ts') },
        output: {
          entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  })
  await compress(unfinished)
  await writeFile(join(unfinished, STAMP), hash)
  await rm(DIST, { recursive: true, force: true })
  await rename(unfinished, DIST)
}

/** Tells the service worker which files the shell consists of: it caches those, and nothing else. */
function shellFiles(): Plugin {
  return {
    name: 'shell-files',
    generateBundle(_options, bundle) {
      const worker = bundle['service-worker.js']
      if (worker?.type !== 'chunk') throw new Error('The build has no service worker')
      const files = Object.keys(bundle).filter((name) => name.startsWith('assets/'))
      const shell = ['/', ...files.map((name) => `/${name}`)]
      worker.code = worker.code.replace('__SHELL_FILES__', JSON.stringify(shell))
    },
  }
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

async function compress(directory: string): Promise<void> {
  const files = await Array.fromAsync(glob('**/*', { cwd: directory }))
  const texts = files.filter((file) => COMPRESSED.test(file)).map((file) => join(directory, file))
  await Promise.all(
    texts.map(async (file) => {
      const text = await readFile(file)
      await writeFile(`${file}.br`, await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
      await writeFile(`${file}.gz`, await zip(text, { level: 9 }))
    }),
  )
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256')
  const sources = await Array.fromAsync(glob('{index.html,*.ts,{src,public}/**/*.*}', { cwd: ROOT }))
  for (const file of sources.sort()) hash.update(file).update(await readFile(join(ROOT, file)))
  return hash.update(await readFile(LOCK)).digest('hex')
}

if (import.meta.main) await make()
