import type { z } from 'zod'
import { recipeSchema } from '../../browser/recipes/recipe.ts'
import { Prisma } from '../../prisma/generated/client.ts'
import { recordActivity } from '../activity.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'
import { idParams } from '../schemas.ts'
import { isOnDomains, requireApp, requireOwnApp } from './apps.ts'

const ofApp = { path: '/apps/{id}/recipe', tag: 'Apps', params: idParams } as const

export const recipeRoutes = [
  route({
    ...ofApp,
    method: 'get',
    summary: 'How Keyline is told to sign in to the app',
    action: 'seeApps',
    status: 200,
    response: recipeSchema,
    problems: ['noRecipe'],
    async handle({ params, actor }, { database }) {
      const { recipe } = await requireApp(database, actor, params.id)
      if (recipe === null) throw new ProblemError('noRecipe')
      return recipeSchema.parse(recipe)
    },
  }),

  route({
    ...ofApp,
    method: 'put',
    summary: "Tell Keyline how to sign in to one of the workspace's own apps",
    description: 'For sites where it does not find its way by itself. A recipe that was dropped counts as new again.',
    action: 'manageApps',
    body: recipeSchema,
    status: 200,
    response: recipeSchema,
    problems: [],
    async handle({ params, body: recipe, actor }, { database }) {
      const { id, domains } = await requireOwnApp(database, actor, params.id)
      requireOnDomains(recipe, domains)
      await database.$transaction(async (tx) => {
        await recordActivity(tx, actor, 'recipeChanged', { subjectId: id })
        await tx.app.update({ where: { id }, data: { recipe, recipeDroppedAt: null, recipeDroppedBecause: null } })
      })
      return recipe
    },
  }),

  route({
    ...ofApp,
    method: 'delete',
    summary: 'Let Keyline find its own way again',
    action: 'manageApps',
    status: 204,
    problems: [],
    async handle({ params, actor }, { database }) {
      const { id } = await requireOwnApp(database, actor, params.id)
      await database.$transaction(async (tx) => {
        await recordActivity(tx, actor, 'recipeRemoved', { subjectId: id })
        const none = { recipe: Prisma.DbNull, recipeDroppedAt: null, recipeDroppedBecause: null }
        await tx.app.update({ where: { id }, data: none })
      })
    },
  }),
]

/** The password is typed on the app's domains alone, whatever a recipe says; one that says otherwise is a mistake. */
function requireOnDomains({ match }: z.output<typeof recipeSchema>, domains: readonly string[]): void {
  const errors = match.domains.flatMap((host, index) =>
    isOnDomains(host, domains)
      ? []
      : [{ path: `body.match.domains.${String(index)}`, message: 'must be on one of the app’s domains' }],
  )
  if (errors.length > 0) throw new ProblemError('invalidRequest', { errors })
}
