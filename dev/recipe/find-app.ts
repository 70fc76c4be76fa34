import { recipeSchema, type Recipe } from '../../browser/recipes/recipe.ts'
import type { Database } from '../../prisma/client.ts'

/** Fixed words for who gave a command: it cannot be done as it was given. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

export interface App {
  name: string
  loginUrl: string
  domains: string[]
  recipe: Recipe | null
}

const CATALOG = 'catalog'

/**
 * @param workspace name or id of the one whose own app it is, or `catalog`; null where only one app has this slug.
 * @throws CommandError that says which apps there are instead.
 */
export async function findApp(database: Database, slug: string, workspace: string | null): Promise<App> {
  const apps = await database.app.findMany({ include: { workspace: true }, orderBy: { slug: 'asc' } })
  const named = apps.filter((each) => each.slug === slug)
  const found = named.filter(({ workspace: its }) => {
    return workspace === null || (its ? [its.id, its.name].includes(workspace) : workspace === CATALOG)
  })
  const [app, another] = found
  if (app && !another) return { ...app, recipe: recipeSchema.nullable().parse(app.recipe) }
  if (named.length > 0) {
    const places = named.map(({ workspace: its }) => (its ? `${its.id} (${its.name})` : CATALOG))
    throw new CommandError(`Say with --workspace which ${slug} is meant: ${places.join(', ')}`)
  }
  const close = [...new Set(apps.map((each) => each.slug))].filter((other) => isClose(slug, other))
  const hint = close.length === 0 ? '' : ` Did you mean ${close.join(', ')}?`
  throw new CommandError(`There is no app ${slug}.${hint}`)
}

/** Whether one could be meant for the other: part of it, or about one letter in three apart. */
function isClose(one: string, other: string): boolean {
  const isPart = one.length > 2 && (other.includes(one) || one.includes(other))
  return isPart || distance(one, other) <= Math.max(one.length, other.length) / 3
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1]
    for (const [at, wanted] of Array.from(other).entries()) {
      const changed = (row[at] ?? 0) + (letter === wanted ? 0 : 1)
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
