import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { sections } from '../../../platform/sections.ts'
import { readSettings, type SectionName, SettingsError } from '../../../platform/settings.ts'

const service = z.object({
  image: z.string(),
  build: z.object({ target: z.string() }).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  secrets: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  restart: z.string(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
})
const compose = z.object({
  services: z.record(z.string(), service),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
})

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
const { services, secrets } = compose.parse(parse(read('docker-compose.yml'), { merge: true }))
const all = Object.entries(services)
const ours = all.filter(([, { build }]) => build !== undefined)

const VARIABLES = new Set(Object.values(sections).flatMap(({ variables }) => Object.keys(variables.shape)))

/** The program of each service; which sections of the settings it reads stands in its source. */
const PROGRAMS: Record<string, string> = {
  api: 'api/main.ts',
  worker: 'worker/main.ts',
  'browser-worker': 'worker/browser.ts',
  migrate: 'platform/migrate.ts',
  'temporal-prepare': 'worker/prepare.ts',
}

describe('our services', () => {
  test('are those whose programs are known here', () => {
    expect(ours.map(([name]) => name).sort()).toEqual(Object.keys(PROGRAMS).sort())
  })

  test.each(ours)('%s is given variables that exist, and every one that it must have', (name, { environment }) => {
    const given = Object.keys(environment).map((variable) => variable.replace(/_FILE$/, ''))
    expect(given.filter((variable) => !VARIABLES.has(variable))).toEqual([])
    expect(missing(name, given)).toEqual([])
  })

  test.each(ours)('%s reads each secret file that it is given, and no other', (_name, { environment, secrets }) => {
    const files = Object.entries(environment).filter(([variable]) => variable.endsWith('_FILE'))
    expect(files.map(([, file]) => file).sort()).toEqual(secrets.map((secret) => `/run/secrets/${secret}`).sort())
  })
})

describe('all services', () => {
  test('come in a version of their own choice, never in the newest', () => {
    const foreign = all.filter(([, { build }]) => build === undefined).map(([, { image }]) => image)
    expect(foreign.filter((image) => !/:\d+\.\d+(\.\d+)?$/.test(image))).toEqual([])
  })

  test('publish nothing but the API, and the Temporal UI to this machine alone', () => {
    const published = all.filter(([, { ports }]) => ports.length > 0).map(([name, { ports }]) => [name, ports])
    expect(published).toEqual([
      ['temporal-ui', ['127.0.0.1:8233:8080']],
      ['api', ['3000:3000']],
    ])
  })

  test('use secrets that are declared', () => {
    const used = new Set(all.flatMap(([, service]) => service.secrets))
    expect([...used].sort()).toEqual(Object.keys(secrets).sort())
  })

  test('wait for steps to be over, and for servers to be healthy', () => {
    for (const [, { depends_on: conditions }] of all) {
      for (const [name, { condition }] of Object.entries(conditions)) {
        const isStep = services[name]?.restart.startsWith('on-failure')
        expect(condition, name).toBe(isStep ? 'service_completed_successfully' : 'service_healthy')
      }
    }
  })
})

test('each image that compose builds is a target of the Dockerfile', () => {
  const targets = [...read('Dockerfile').matchAll(/^FROM .* AS (\S+)$/gm)].map(([, target]) => target)
  for (const [, { build }] of ours) expect(targets).toContain(build?.target)
})

/** @returns the faults of a service that is given these variables, each with some value. */
function missing(name: string, given: readonly string[]): readonly string[] {
  const sectionNames = sectionsOf(PROGRAMS[name] ?? '')
  expect(sectionNames).not.toEqual([])
  try {
    readSettings(Object.fromEntries(given.map((variable) => [variable, 'given'])), sectionNames)
    return []
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    return error.faults.filter((fault) => fault.includes(' is missing'))
  }
}

function sectionsOf(program: string): SectionName[] {
  const [, list = ''] = /readSettings\(process\.env, \[([^\]]*)\]/.exec(read(program)) ?? []
  return [...list.matchAll(/\w+/g)].map(([name]) => name).filter(isSection)
}

function isSection(name: string): name is SectionName {
  return name in sections
}
