import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { type ExplainedFault, sections } from './sections.ts'

type Sections = typeof sections
export type SectionName = keyof Sections
export type Settings = { readonly [K in SectionName]: Readonly<z.output<Sections[K]['schema']>> }

type Environment = Readonly<Record<string, string | undefined>>

/** Names every variable that is missing or wrong, what is wrong and what is expected; never a secret's value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`These settings need attention:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

const SECRETS = new Set([
  'DATABASE_URL',
  'KEYLINE_KEYS',
  'SIGN_IN_SECRET',
  'OIDC_CLIENT_SECRET',
  'TEMPORAL_API_KEY',
  'TEMPORAL_TLS_CA',
  'TEMPORAL_TLS_CERT',
  'TEMPORAL_TLS_KEY',
  'SINCH_KEY_SECRET',
  'SINCH_SMS_WEBHOOK_SECRET',
  'SINCH_CONVERSATION_WEBHOOK_SECRET',
  'SINCH_NUMBERS_WEBHOOK_SECRET',
])

/**
 * Reads the sections that a process needs. An empty variable or file counts as not set; each secret may be
 * given as a file instead, by `<NAME>_FILE`.
 * @throws SettingsError with all faults at once.
 */
export function readSettings<K extends SectionName>(env: Environment, names: readonly K[]): Pick<Settings, K> {
  const { values, faults } = readVariables(env)
  const entries = names.map((name) => {
    const { variables, schema } = sections[name]
    const parsed = schema.safeParse(values)
    const issues = Map.groupBy(parsed.error?.issues ?? [], (issue) => String(issue.path[0]))
    for (const [variable, found] of issues) {
      const fault = describeFault(variable, values[variable], variables) + explain(found)
      faults.set(variable, faults.get(variable) ?? fault)
    }
    return [name, Object.freeze(parsed.data)] as const
  })
  if (faults.size > 0) throw new SettingsError([...faults.values()])
  return Object.freeze(Object.fromEntries(entries)) as Pick<Settings, K>
}

interface Variables {
  values: Record<string, string>
  /** By variable, so that each is named once. */
  faults: Map<string, string>
}

function readVariables(env: Environment): Variables {
  const values: Record<string, string> = {}
  const faults = new Map<string, string>()
  for (const [name, value] of Object.entries(env)) if (value) values[name] = value
  for (const name of SECRETS) {
    const file = values[`${name}_FILE`]
    if (file === undefined) continue
    if (values[name] !== undefined) faults.set(name, `${name} and ${name}_FILE are both set; one of them is expected`)
    try {
      const content = readFileSync(file, 'utf8').trimEnd()
      if (content !== '') values[name] ??= content
    } catch {
      faults.set(name, `${name}_FILE is ${file}, which cannot be read`)
    }
  }
  return { values, faults }
}

function describeFault(name: string, value: string | undefined, variables: z.ZodObject): string {
  const expected = (variables.shape[name] as z.ZodType | undefined)?.description ?? 'something else'
  if (value === undefined) return `${name} is missing: ${expected}`
  return `${name} is ${SECRETS.has(name) ? 'wrong' : JSON.stringify(value)}: expected ${expected}`
}

function explain(issues: readonly z.core.$ZodIssue[]): string {
  const explanations = issues.flatMap((issue) =>
    issue.code === 'custom' && issue.params !== undefined ? [(issue.params as ExplainedFault).explanation] : [],
  )
  return explanations.length === 0 ? '' : `. But ${explanations.join('; ')}`
}
