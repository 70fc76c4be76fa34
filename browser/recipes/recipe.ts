import { getDomain } from 'tldts'
import { z } from 'zod'

/** Where a recipe may put what. */
export const PLACEHOLDERS = ['{username}', '{password}', '{code}'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

const MAX_STEPS = 30
const text = z.string().trim().min(1).max(300)

/** `>>` alone would reach other ways of searching than CSS. */
const css = text.refine((value) => !value.replaceAll('>>>', ' ').includes('>>'), 'must be one CSS selector')

const target = z
  .strictObject({
    css: css
      .optional()
      .meta({ description: 'Reaches into open shadow trees; `>>>` may say so, as in `x-login >>> input`.' }),
    role: z
      .enum([
        'button',
        'link',
        'textbox',
        'checkbox',
        'radio',
        'option',
        'menuitem',
        'tab',
        'heading',
        'alert',
        'dialog',
      ])
      .optional()
      .meta({ description: 'With `name`, the whole accessible name.' }),
    name: text.optional(),
    label: text.optional().meta({ description: 'The whole label of a field.' }),
  })
  .superRefine(({ css, role, name, label }, { addIssue }) => {
    if ([css, role, label].filter((each) => each !== undefined).length !== 1)
      addIssue({ code: 'custom', message: 'must have one of css, label, or role with name' })
    if (role === undefined && name !== undefined)
      addIssue({ code: 'custom', path: ['name'], message: 'goes with a role' })
  })
  .meta({
    id: 'RecipeTarget',
    description: 'The one visible element that this stands for. None, or several: the recipe does not fit.',
  })
export type Target = z.output<typeof target>

const path = z
  .string()
  .max(300)
  .regex(/^\/[^?#\s]*$/, 'must be a path, such as /login or /login/*')
  .meta({ description: 'Of the address, without query; `*` stands for anything.' })

const check = z
  .strictObject({ path: path.optional(), shows: target.optional(), says: text.optional() })
  .refine(
    (given) => Object.values(given).some((each) => each !== undefined),
    'must ask for a path, an element or a text',
  )
  .meta({
    id: 'RecipeCheck',
    description: 'True of a page where all that is given holds. `says` is part of a visible text.',
  })
export type Check = z.output<typeof check>

const expect = check.optional().meta({ description: 'What has to hold once it is done.' })
const step = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('type'), into: target, value: z.enum(PLACEHOLDERS), expect }),
  z.strictObject({ do: z.literal('press'), on: target, expect }),
])
export type RecipeStep = z.output<typeof step>

const checks = z.array(check).min(1).max(10).optional()

/** How to sign in to a site: docs/recipes.md. */
export const recipeSchema = z
  .strictObject({
    version: z.literal(1),
    match: z.strictObject({
      domains: z
        .array(z.string().regex(/^[a-z0-9.-]+$/, 'must be a host name in small letters'))
        .min(1)
        .max(20),
      paths: z.array(path).min(1).max(20).optional(),
    }),
    steps: z.array(step).min(1).max(MAX_STEPS),
    outcomes: z
      .strictObject({
        signedIn: checks,
        invalidCredentials: checks,
        codeRejected: checks,
        accountLocked: checks,
        captcha: checks,
      })
      .default({})
      .meta({ description: 'How the page says how it went: one of the checks has to hold.' }),
  })
  .superRefine(({ steps }, { addIssue }) => {
    const seen = new Set<string>()
    for (const [index, each] of steps.entries()) {
      if (each.do !== 'type') continue
      const fault = (message: string): void => addIssue({ code: 'custom', path: ['steps', index, 'value'], message })
      if (seen.has(each.value)) fault('is typed by a step before this one')
      if (each.value !== '{code}' && seen.has('{code}')) fault('comes before the code')
      seen.add(each.value)
    }
  })
  .meta({ id: 'Recipe', description: 'How to sign in to a site; see docs/recipes.md.' })
export type Recipe = z.output<typeof recipeSchema>

/** Whether the recipe is for the page at this address. */
export function isFor({ match }: Recipe, url: string): boolean {
  const { hostname, pathname } = new URL(url)
  const isHost = match.domains.some(
    (domain) => hostname === domain || (getDomain(domain) === domain && hostname.endsWith(`.${domain}`)),
  )
  return isHost && (match.paths?.some((pattern) => isOn(pattern, pathname)) ?? true)
}

/** Whether a path fits a pattern in which `*` stands for anything. */
export function isOn(pattern: string, pathname: string): boolean {
  const parts = pattern.split('*')
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length === 1) return pathname === pattern
  if (!pathname.startsWith(first)) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = pathname.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return pathname.length - last.length >= at && pathname.endsWith(last)
}

/** For people: what a target stands for. */
export function describe({ css, role, name, label }: Target): string {
  if (css !== undefined) return `"${css}"`
  return label !== undefined ? `field "${label}"` : [role, name && `"${name}"`].filter(Boolean).join(' ')
}

/** What is wrong with a document, each fault by its place. */
export function faultsOf({ issues }: z.ZodError): string[] {
  return issues.map(({ path, message }) => `${path.join('.') || 'the document'}: ${message}`)
}
