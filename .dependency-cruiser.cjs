// Imports point one way (ARCHITECTURE.md): domain ← workflows, carrier, browser ← activities ← worker, api.
const FOLDERS = [
  'domain',
  'workflows',
  'carrier',
  'network',
  'browser',
  'platform',
  'prisma',
  'vault',
  'activities',
  'worker',
  'api',
  'web',
  'dev',
  'bench',
  'tests',
]

/** A folder may import itself, packages, and the folders named here. */
const MAY_IMPORT = {
  domain: [],
  workflows: ['domain'],
  carrier: ['domain'],
  network: [],
  browser: ['domain', 'network'],
  platform: ['domain', 'prisma', 'vault'],
  prisma: [],
  vault: ['workflows', 'prisma'],
  activities: ['domain', 'workflows', 'carrier', 'browser', 'platform', 'prisma', 'vault'],
  worker: ['domain', 'workflows', 'carrier', 'browser', 'platform', 'prisma', 'vault', 'activities'],
  api: ['domain', 'workflows', 'carrier', 'network', 'browser', 'platform', 'prisma', 'vault', 'activities'],
  web: ['api'],
  dev: ['web', 'domain', 'workflows', 'carrier', 'browser', 'platform', 'prisma', 'vault'],
}

const folder = (name) => `^${name}/`

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
      name: `${name}-imports`,
      comment: `${name}/ may import ${allowed.join(', ') || 'no other folder'}`,
      severity: 'error',
      from: { path: folder(name) },
      to: { path: FOLDERS.filter((other) => other !== name && !allowed.includes(other)).map(folder) },
    })),
    {
      name: 'workflows-reach',
      comment: 'Workflows are replayed: through whatever they import, they reach domain/ and Temporal alone',
      severity: 'error',
      from: { path: folder('workflows') },
      to: {
        reachable: true,
        path: ['^node_modules/'],
        pathNot: ['^node_modules/(@temporalio/(workflow|common)|libphonenumber-js)/'],
      },
    },
    {
      name: 'no-builtins-in-workflows-and-domain',
      severity: 'error',
      from: { path: ['^workflows/', '^domain/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-app-imports',
      comment:
        'The web app runs in the browser: of the server it knows the types that are made from its OpenAPI document',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: FOLDERS.filter((other) => other !== 'web').map(folder) },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dev-dependencies-in-production',
      severity: 'error',
      from: {
        path: ['domain', 'workflows', 'carrier', 'network', 'browser', 'platform', 'activities', 'worker', 'api'].map(
          folder,
        ),
      },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['^node_modules/', '^prisma/generated/'] },
    exclude: { path: ['^(prisma/generated|web/dist)/', '^\\.(data|cache)/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}
