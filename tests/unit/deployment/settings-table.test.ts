import { expect, test } from 'vitest'
import { z } from 'zod'
import { sections } from '../../../platform/sections.ts'
import { readSettings, SettingsError } from '../../../platform/settings.ts'

const schema = z.object({
  properties: z.record(
    z.string(),
    z.object({ description: z.string(), default: z.union([z.string(), z.number()]).optional() }),
  ),
  required: z.array(z.string()).default([]),
})

test('docs/settings.md lists every setting as it is; `vitest -u` writes it anew', async () => {
  const tables = Object.entries(sections).map(([name, { variables }]) => `## ${name}\n\n${tableOf(variables)}`)
  await expect(`${INTRODUCTION}\n${tables.join('\n\n')}\n`).toMatchFileSnapshot('../../../docs/settings.md')
})

const INTRODUCTION = `# Settings

Every setting is an environment variable; one that is empty counts as not set. Each process reads the sections that it needs, checks them
at its start, and names all faults at once. A secret can be given as a file instead, by \`<NAME>_FILE\`.
`

function tableOf(variables: z.ZodObject): string {
  const { properties, required } = schema.parse(z.toJSONSchema(variables, { io: 'input', unrepresentable: 'any' }))
  const rows = Object.entries(properties).map(([name, property]) => [
    `\`${name}\``,
    property.description,
    required.includes(name) ? '**required**' : shown(property.default),
    isSecret(name) ? 'yes' : '',
  ])
  return aligned([['variable', 'what', 'default', 'secret'], ...rows])
}

function shown(value: string | number | undefined): string {
  return value === undefined ? 'none' : `\`${String(value)}\``
}

/** A secret's file is looked for. */
function isSecret(name: string): boolean {
  try {
    readSettings({ [`${name}_FILE`]: '/there/is/no/such/file' }, [])
    return false
  } catch (error) {
    if (error instanceof SettingsError) return true
    throw error
  }
}

function aligned([head = [], ...rows]: string[][]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)))
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
