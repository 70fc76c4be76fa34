import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startStack, type Stack } from '../stack.ts'
import { newAccount } from './accounts.ts'

const login = z.object({
  id: z.uuid(),
  status: z.string(),
  outcome: z.string().nullable(),
  steps: z.array(z.object({ name: z.string(), screenshot: z.boolean() })),
  endedAt: z.iso.datetime().nullable(),
})
const started = login.extend({ joined: z.boolean() })

describe('without a browser, a login waits for one', () => {
  let stack: Stack
  let accountId: string
  beforeAll(async () => {
    stack = await startStack()
  })
  afterAll(() => stack.stop())
  beforeEach(async () => {
    accountId = await newAccount(stack)
  })

  const start = async () => {
    const answer = await stack.api(`POST /accounts/${accountId}/logins`)
    expect(answer.status).toBe(202)
    return answer.as(started)
  }

  test('a second request joins the running one', async () => {
    const answers = await Promise.all([start(), start(), start()])
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    expect(answers.filter((answer) => !answer.joined)).toHaveLength(1)
    const { items } = (await stack.api(`GET /accounts/${accountId}/logins`)).as(z.object({ items: z.array(login) }))
    expect(items.map((item) => item.id)).toEqual([answers[0].id])
  })

  test('who started it is named, and its steps are numbered', async () => {
    const { id } = await start()
    const seen = async () =>
      (await stack.api(`GET /logins/${id}`)).as(
        z.object({
          startedBy: z.object({ name: z.string() }),
          steps: z.array(z.object({ seq: z.int() })),
          waiting: z.null(),
        }),
      )
    await expect.poll(async () => (await seen()).steps, { timeout: 10_000 }).toEqual([{ seq: 1 }])
    expect((await seen()).startedBy.name).toBe('Olivia Owner')
  })

  test('a long poll follows it step by step, until it is cancelled', async () => {
    const { id } = await start()
    const steps = async () => (await stack.api(`GET /logins/${id}`)).as(login).steps.map((step) => step.name)
    await expect.poll(steps, { timeout: 10_000 }).toEqual(['openBrowser'])

    const polled = stack.api(`GET /logins/${id}?wait=30`)
    expect((await stack.api(`POST /logins/${id}/cancel`)).status).toBe(202)
    let now = (await polled).as(login)
    while (now.outcome === null) now = (await stack.api(`GET /logins/${id}?wait=30`)).as(login)
    expect(now).toMatchObject({ status: 'ended', outcome: 'cancelled' })
    expect((await stack.api(`GET /logins/${id}?wait=30`)).as(login).outcome).toBe('cancelled')
  })

  test('once it is over, nothing can be done to it, and the next one starts at once', async () => {
    const { id } = await start()
    await stack.api(`POST /logins/${id}/cancel`)
    const outcome = async () => (await stack.api(`GET /logins/${id}`)).as(login).outcome
    await expect.poll(outcome, { timeout: 10_000 }).toBe('cancelled')
    const next = await start()
    expect(next).toMatchObject({ joined: false, outcome: null })
    expect(next.id).not.toBe(id)
    const steps = async () => (await stack.api(`GET /logins/${next.id}`)).as(login).steps.length
    await expect.poll(steps, { timeout: 10_000 }).toBeGreaterThan(0)

    for (const [call, body] of [
      ['cancel', undefined],
      ['code', { code: '123456' }],
    ] as const) {
      const answer = await stack.api(`POST /logins/${id}/${call}`, body ? { body } : {})
      expect([answer.status, answer.code]).toEqual([409, 'loginEnded'])
    }
  })

  test('one that never reached Temporal can be cancelled, so that it holds the account no longer', async () => {
    const id = crypto.randomUUID()
    await stack.database.login.create({ data: { id, accountId, trigger: 'person' } })
    expect((await stack.api(`POST /logins/${id}/cancel`)).as(login)).toMatchObject({ outcome: 'cancelled' })
  })

  test('a typed code is stored as one types it, and no answer holds it', async () => {
    const { id } = await start()
    const answer = await stack.api(`POST /logins/${id}/code`, { body: { code: ' 12 34-56 ' } })
    expect(answer.status).toBe(202)
    expect(answer.text).not.toContain('123456')
    const supplied = await stack.database.suppliedCode.findMany({ where: { loginId: id } })
    const codes = supplied.map((row) => stack.vault.open('SuppliedCode.code', row.id, row.code))
    expect(await Promise.all(codes)).toEqual(['123456'])
  })

  test.each(['123', '1234567890123', 'abc$ef', ''])('%j is no code', async (code) => {
    const { id } = await start()
    const answer = await stack.api(`POST /logins/${id}/code`, { body: { code } })
    expect([answer.status, answer.code]).toEqual([400, 'invalidRequest'])
  })
})

describe('with a browser, at the demo provider', () => {
  let stack: Stack
  let accountId: string
  beforeAll(async () => {
    stack = await startStack({ browser: true })
    accountId = (await stack.database.account.findFirstOrThrow({ where: { label: 'Harbor' } })).id
  })
  afterAll(() => stack.stop())

  async function logIn() {
    let now: z.output<typeof login> = (await stack.api(`POST /accounts/${accountId}/logins`)).as(started)
    while (now.outcome === null) now = (await stack.api(`GET /logins/${now.id}?wait=30`)).as(login)
    return now
  }

  test('a login ends signed in, its session is Playwright’s and its reading on record; the next one needs no password', async () => {
    const first = await logIn()
    expect(first.outcome).toBe('signedIn')
    expect(first.steps.map((step) => step.name)).toEqual(['openBrowser', 'enterCredentials', 'saveSession'])

    const session = (await stack.api(`GET /accounts/${accountId}/session`)).as(
      z.strictObject({
        cookies: z.array(z.looseObject({ name: z.string(), value: z.string(), domain: z.string() })).nonempty(),
        origins: z.array(z.unknown()),
      }),
    )
    expect(session.cookies.map((cookie) => cookie.domain)).toEqual(expect.arrayContaining(['127.0.0.1']))
    expect(await stack.database.activity.count({ where: { action: 'sessionRead', accountId } })).toBe(1)

    const before = await stack.database.message.count()
    expect((await logIn()).outcome).toBe('alreadySignedIn')
    expect(await stack.database.message.count()).toBe(before)
    expect(await stack.database.codeRequest.count({ where: { accountId } })).toBe(0)
  })

  test('each step on a page has a picture and a log, for those who may read codes', async () => {
    const { id, steps } = await logIn()
    expect(steps.map(({ name, screenshot }) => [name, screenshot])).toEqual([
      ['openBrowser', true],
      ['saveSession', false],
    ])
    const picture = await stack.api(`GET /logins/${id}/screenshots/1`)
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(picture.headers.get('cache-control')).toContain('no-store')
    expect(picture.text.slice(1, 4)).toBe('PNG')
    expect((await stack.api(`GET /logins/${id}/screenshots/2`)).code).toBe('notFound')

    const { items } = (await stack.api(`GET /logins/${id}/log`)).as(
      z.object({ items: z.array(z.looseObject({ step: z.int(), page: z.string(), action: z.string() })) }),
    )
    expect(items.map(({ step, page, action }) => [step, page, action])).toEqual([[1, 'signedIn', 'read']])
    for (const action of ['loginPictureViewed', 'loginLogViewed'])
      expect(await stack.database.activity.count({ where: { action, accountId, subjectId: id } })).toBe(1)
  })

  test.for([
    ['forgotten', () => stack.api(`DELETE /accounts/${accountId}/session`)],
    ['over', () => stack.database.browserSession.updateMany({ data: { expiresAt: new Date() } })],
  ] as const)('a session that is %s is not used', async ([, end]) => {
    await end()
    const { outcome, steps } = await logIn()
    expect([outcome, steps.map(({ name }) => name)]).toEqual([
      'signedIn',
      ['openBrowser', 'enterCredentials', 'saveSession'],
    ])
    const { savedAt, expiresAt } = await stack.database.browserSession.findUniqueOrThrow({ where: { accountId } })
    expect(expiresAt?.getTime()).toBeGreaterThan(savedAt.getTime())
  })

  test('a recipe is kept for an app of the workspace, used, and marked where it does not fit', async () => {
    const { appId } = await stack.database.account.findUniqueOrThrow({ where: { id: accountId } })
    const app = z.object({
      recipe: z.string(),
      recipeDropped: z.object({ at: z.iso.datetime(), because: z.string() }).nullable(),
    })
    const standing = async () => (await stack.api(`GET /apps/${appId}`)).as(app)
    const signInWith = async (button: string) => {
      const recipe = {
        version: 1,
        match: { domains: ['127.0.0.1'] },
        steps: [{ do: 'press', on: { role: 'button', name: button } }],
      }
      expect((await stack.api(`PUT /apps/${appId}/recipe`, { body: recipe })).status).toBe(200)
      expect(await standing()).toMatchObject({ recipe: 'active', recipeDropped: null })
      await stack.api(`DELETE /accounts/${accountId}/session`)
      return logIn()
    }
    expect((await stack.api(`GET /apps/${appId}/recipe`)).code).toBe('noRecipe')
    const { id, outcome } = await signInWith('Beam me up')
    expect(outcome).toBe('signedIn')
    expect(await standing()).toMatchObject({
      recipe: 'dropped',
      recipeDropped: { because: 'step 1: button "Beam me up" is not there' },
    })
    expect((await stack.api(`GET /logins/${id}/log`)).text).toContain('dropped at step 1')
    expect((await stack.api(`GET /apps/${appId}/recipe`)).as(z.looseObject({ version: z.literal(1) }))).toBeTruthy()
    expect((await stack.api(`DELETE /apps/${appId}/recipe`)).status).toBe(204)
    expect(await standing()).toMatchObject({ recipe: 'none', recipeDropped: null })
  })

  test('faults of a recipe are named by their place; those of the catalog are the same for all', async () => {
    const { appId } = await stack.database.account.findUniqueOrThrow({ where: { id: accountId } })
    const faultsOf = async (recipe: unknown, app = appId) => {
      const answer = await stack.api(`PUT /apps/${app}/recipe`, { body: recipe })
      const { errors = [] } = answer.as(
        z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })).optional() }),
      )
      return [answer.status, errors.map(({ path }) => path)]
    }
    const steps = [{ do: 'press', on: { role: 'button', name: 'Sign in' } }]
    const other = { version: 1, match: { domains: ['127.0.0.1', 'elsewhere.example'] }, steps }
    expect(await faultsOf(other)).toEqual([400, ['body.match.domains.1']])
    const twoWays = { ...other, steps: [{ do: 'press', on: { css: 'a', label: 'b' } }] }
    expect(await faultsOf(twoWays)).toEqual([400, ['body.steps.0.on']])
    const { id: inCatalog } = await stack.database.app.findFirstOrThrow({ where: { workspaceId: null } })
    expect(await faultsOf({ ...other, match: { domains: ['example.com'] } }, inCatalog)).toEqual([403, []])
  })

  test('a schedule logs in by itself', async () => {
    await stack.api(`PUT /accounts/${accountId}/login-schedule`, { body: { every: '10s' } })
    const scheduled = () => stack.database.login.findFirst({ where: { trigger: 'schedule', endedAt: { not: null } } })
    await expect.poll(async () => (await scheduled())?.outcome, { timeout: 30_000 }).toBe('alreadySignedIn')
    expect((await stack.api(`DELETE /accounts/${accountId}/login-schedule`)).status).toBe(204)
  })
})
