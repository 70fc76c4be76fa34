import { z } from 'zod'
import type { Database } from '../../prisma/client.ts'
import type { App } from '../../prisma/generated/client.ts'
import { recordActivity } from '../activity.ts'
import type { Actor } from '../actor.ts'
import { isUniqueViolation } from '../database.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'
import { id, idParams, line, present, timestamp } from '../schemas.ts'

const appSchema = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    loginUrl: z.string(),
    domains: z.array(z.string()),
    supportsManagedPhoneNumber: z.boolean(),
    managedPhoneNumberReason: z
      .string()
      .nullable()
      .meta({ description: 'Why the app takes no managed phone number; for people.' }),
    securityUrl: z
      .string()
      .nullable()
      .meta({ description: 'Where its people say to whom codes are sent; for people to go to.' }),
    recipe: z.enum(['none', 'active', 'dropped']).meta({
      description: '`dropped`: it did not fit the site the last time, and Keyline found its own way from there.',
    }),
    recipeDropped: z
      .object({ at: timestamp, because: z.string() })
      .nullable()
      .meta({ description: 'When, and at which step; until it is saved anew.' }),
    inCatalog: z.boolean().meta({ description: 'True for an app that every workspace sees and none may change.' }),
  })
  .meta({ id: 'App' })

const DOMAIN = /^(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/

const fields = {
  name: line(100),
  loginUrl: z.url({ protocol: /^https?$/ }).max(2000),
  domains: z.array(z.string().trim().toLowerCase().max(253).regex(DOMAIN, 'must be a host name')).min(1).max(20),
  supportsManagedPhoneNumber: z.boolean(),
  managedPhoneNumberReason: line(500).nullable(),
  securityUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
}

const newApp = z.object({
  ...fields,
  supportsManagedPhoneNumber: fields.supportsManagedPhoneNumber.default(true),
  managedPhoneNumberReason: fields.managedPhoneNumberReason.default(null),
  securityUrl: fields.securityUrl.default(null),
})
const appChanges = z.object(fields).partial()

export const appRoutes = [
  route({
    method: 'get',
    path: '/apps',
    tag: 'Apps',
    summary: "The catalog, and the workspace's own apps",
    action: 'seeApps',
    query: pageQuery,
    status: 200,
    response: pageOf(appSchema),
    problems: [],
    async handle({ query, actor }, { database }) {
      const orderBy = [{ name: 'asc' as const }, { id: 'asc' as const }]
      const { items, nextCursor } = await readPage(query, (window) =>
        database.app.findMany({ where: seenBy(actor), orderBy, ...window }),
      )
      return { items: items.map(view), nextCursor }
    },
  }),

  route({
    method: 'post',
    path: '/apps',
    tag: 'Apps',
    summary: 'Add an app to the workspace',
    action: 'manageApps',
    body: newApp,
    status: 201,
    response: appSchema,
    problems: ['appExists'],
    async handle({ body, actor }, { database }) {
      requireLoginOnDomains(body)
      const data = { ...body, slug: slugOf(body.name), workspaceId: actor.workspaceId }
      const app = await uniqueName(() =>
        database.$transaction(async (tx) => {
          const created = await tx.app.create({ data })
          await recordActivity(tx, actor, 'appCreated', { subjectId: created.id })
          return created
        }),
      )
      return view(app)
    },
  }),

  route({
    method: 'get',
    path: '/apps/{id}',
    tag: 'Apps',
    summary: 'One app',
    action: 'seeApps',
    params: idParams,
    status: 200,
    response: appSchema,
    problems: [],
    async handle({ params, actor }, { database }) {
      return view(await requireApp(database, actor, params.id))
    },
  }),

  route({
    method: 'patch',
    path: '/apps/{id}',
    tag: 'Apps',
    summary: "Change one of the workspace's own apps",
    action: 'manageApps',
    params: idParams,
    body: appChanges,
    status: 200,
    response: appSchema,
    problems: ['appExists', 'appInUse'],
    async handle({ params, body, actor }, { database }) {
      const app = await requireOwnApp(database, actor, params.id)
      const { name, ...rest } = body
      const changes = { ...present(rest), ...(name !== undefined && { name, slug: slugOf(name) }) }
      requireLoginOnDomains({ ...app, ...changes })
      if (body.loginUrl !== undefined || body.domains !== undefined)
        await requireNoForeignAccounts(database, actor, app)
      const changed = await uniqueName(() =>
        database.$transaction(async (tx) => {
          await recordActivity(tx, actor, 'appChanged', { subjectId: app.id })
          return tx.app.update({ where: { id: app.id }, data: changes })
        }),
      )
      return view(changed)
    },
  }),
]

/** @returns null where the app is neither in the catalog nor the workspace's. */
export async function findApp(database: Database, actor: Actor, appId: string): Promise<App | null> {
  return database.app.findFirst({ where: { id: appId, ...seenBy(actor) } })
}

export async function requireApp(database: Database, actor: Actor, appId: string): Promise<App> {
  const app = await findApp(database, actor, appId)
  if (app === null) throw new ProblemError('notFound')
  return app
}

export async function requireOwnApp(database: Database, actor: Actor, appId: string): Promise<App> {
  const app = await requireApp(database, actor, appId)
  if (app.workspaceId !== null) return app
  throw new ProblemError('forbidden', { detail: 'Apps of the catalog are the same for all.' })
}

function seenBy(actor: Actor) {
  return { OR: [{ workspaceId: null }, { workspaceId: actor.workspaceId }] }
}

function view(app: App): z.input<typeof appSchema> {
  const { recipe, recipeDroppedAt: at, recipeDroppedBecause: because } = app
  const recipeDropped = at === null || because === null ? null : { at, because }
  return {
    ...app,
    recipe: recipe === null ? 'none' : recipeDropped ? 'dropped' : 'active',
    recipeDropped,
    inCatalog: app.workspaceId === null,
  }
}

export function isOnDomains(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/** Passwords are typed on the app's domains alone, so its login page has to be on one of them. */
function requireLoginOnDomains({ loginUrl, domains }: { loginUrl: string; domains: string[] }): void {
  const { hostname } = new URL(loginUrl)
  if (isOnDomains(hostname, domains)) return
  throw new ProblemError('invalidRequest', {
    errors: [{ path: 'body.loginUrl', message: 'must be on one of the domains' }],
  })
}

/** Whoever can move the login page of an app can have the passwords of its accounts typed where they like. */
async function requireNoForeignAccounts(database: Database, actor: Actor, app: App): Promise<void> {
  const foreign = await database.account.count({ where: { appId: app.id, ownerId: { not: actor.userId } } })
  if (foreign > 0) throw new ProblemError('appInUse')
}

async function uniqueName<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw isUniqueViolation(error) ? new ProblemError('appExists') : error
  }
}

function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}
