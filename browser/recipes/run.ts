import type { PageReading } from '../../domain/login.ts'
import { awaitPage, beforeSubmit, refusalNow } from '../answer.ts'
import { findConsent, keyOf } from '../controls.ts'
import { NotTaken } from '../hands.ts'
import type { LivePage } from '../live-page.ts'
import { newMemory, type Before, type Memory, type RecipeRun } from '../memory.ts'
import { signatureOf } from '../page-model.ts'
import type { Element } from './locate.ts'
import { describe, type Check, type Placeholder, type Recipe, type RecipeStep, type Target } from './recipe.ts'

/** What a recipe may type at this point of the login. */
export type Given = Partial<Record<Placeholder, string>>

/** A quiet page that does not show what the recipe expects for this long does not fit it. */
const PATIENCE_MS = 3_000
const LOOK_MS = 100

/** Where the recipe and the page part. The message is fixed text and the recipe's own words. */
class DoesNotFit extends Error {}

/**
 * Follows the login's recipe as far as it goes with what is given.
 * @returns null where there is none, it has come to its end, or it does not fit any more: then the general way goes on from
 * here, for the rest of the login, and nothing that was typed is typed again.
 */
export async function followRecipe(page: LivePage, memory: Memory, given: Given): Promise<PageReading | null> {
  const { recipe } = page
  const isFresh = !memory.gaveUsername && !memory.gavePassword && memory.codes.size === 0
  if (recipe && isFresh) memory.recipe ??= { recipe, next: 0, typed: 'nothing', before: null }
  const run = memory.recipe
  if (run === null || memory.recipeEnded) return null
  const { steps, outcomes } = run.recipe
  try {
    for (; run.next < steps.length; run.next++) {
      const step = steps[run.next] as RecipeStep
      const reading = await take(page, memory, run, step, given)
      if (reading !== null) return reading
    }
    memory.recipeEnded = true
    if (outcomes.signedIn === undefined) return null
    const outcome = await until(page, () => outcomeNow(page, memory, run))
    if (outcome === null) throw new DoesNotFit('the page does not look signed in')
    return outcome
  } catch (error) {
    const because = error instanceof DoesNotFit || error instanceof NotTaken ? error.message : null
    if (because === null) throw error
    memory.recipeEnded = true
    // A session that still holds leads elsewhere than the recipe expects.
    if (run.next > 0 || !memory.hasSession)
      page.journal.dropRecipe(`step ${String(Math.min(run.next + 1, steps.length))}: ${because}`)
    return null
  }
}

/** One step. @returns a reading where the login ends, or needs what is not given. */
async function take(
  page: LivePage,
  memory: Memory,
  run: RecipeRun,
  step: RecipeStep,
  given: Given,
): Promise<PageReading | null> {
  const target = step.do === 'type' ? step.into : step.on
  const seen = await untilThere(page, memory, run, target)
  if ('state' in seen) return seen
  if (step.do === 'type') {
    const value = given[step.value]
    if (value === undefined) return NEEDS[step.value]
    const { steps } = run.recipe
    const next = steps[run.next + 1]
    const sendsItself = next === undefined || (next.do === 'type' && next.value === '{code}')
    remember(memory, run, step.value, value)
    if (sendsItself) run.before = await beforeSubmit(page, await page.read())
    await page.hands.typeInto(seen, KIND[step.value], value, describe(target))
  } else {
    await closeQuestion(page, memory, seen)
    run.before = await beforeSubmit(page, await page.read())
    await page.hands.pressOn(seen, describe(target))
    await untilReaction(page, run.before)
  }
  return step.expect ? await untilAsExpected(page, memory, run, step.expect) : null
}

/** Answers a question about cookies that lies over what is to be pressed, the way it is without a recipe. */
async function closeQuestion(page: LivePage, memory: Memory, target: Element): Promise<void> {
  if (await page.hands.reaches(target)) return
  const model = await page.read()
  const control = findConsent(model, memory)
  if (control === null) return
  memory.pressed.add(keyOf(model, control))
  const before = await beforeSubmit(page, model)
  await page.hands.press(control, null)
  await untilReaction(page, before)
}

/** @returns a reading where the page says instead how the login ended. */
async function untilAsExpected(
  page: LivePage,
  memory: Memory,
  run: RecipeRun,
  expect: Check,
): Promise<PageReading | null> {
  const seen = await until(page, async () => ((await page.holds(expect)) ? true : await outcomeNow(page, memory, run)))
  if (seen === null) throw new DoesNotFit('what it expects did not come')
  return seen === true ? null : seen
}

const KIND = { '{username}': 'text', '{password}': 'password', '{code}': 'code' } as const

const NEEDS: Record<Placeholder, PageReading> = {
  '{username}': { state: 'credentials', detail: 'the recipe types the user name here' },
  '{password}': { state: 'credentials', detail: 'the recipe types the password here' },
  '{code}': { state: 'code', detail: 'the recipe types the code here' },
}

/** Before it is typed: whatever happens then, it is not typed again. */
function remember(memory: Memory, run: RecipeRun, what: Placeholder, value: string): void {
  run.before = null
  switch (what) {
    case '{username}':
      memory.gaveUsername = true
      run.typed = 'username'
      break
    case '{password}':
      memory.gavePassword = true
      run.typed = 'credentials'
      break
    case '{code}':
      memory.codes.add(value)
      run.typed = 'code'
  }
}

/** Waits for the one element, or for the page to say how the login ended. */
async function untilThere(
  page: LivePage,
  memory: Memory,
  run: RecipeRun,
  target: Target,
): Promise<Element | PageReading> {
  const seen = await until(page, async () => {
    const outcome = await outcomeNow(page, memory, run)
    if (outcome !== null) return outcome
    const [element, another] = await page.find(target)
    return element && !another ? element : null
  })
  if (seen !== null) return seen
  const several = (await page.find(target)).length > 1
  throw new DoesNotFit(`${describe(target)} ${several ? 'is there more than once' : 'is not there'}`)
}

/** Waits until the page has taken notice of a press: what it showed before must not be taken for its answer. */
async function untilReaction(page: LivePage, before: Before): Promise<void> {
  const start = signatureOf(before.model)
  const hasReacted = async (): Promise<true | null> =>
    page.traffic.documents > before.documents || signatureOf(await page.read()) !== start ? true : null
  if ((await until(page, hasReacted)) === null) throw new DoesNotFit('the page did not react')
}

/** @returns null once the page has been quiet for as long as a recipe is patient. */
async function until<T>(page: LivePage, look: () => Promise<T | null>): Promise<T | null> {
  const deadline = page.deadline()
  let quietSince = Date.now()
  for (;;) {
    const found = await look()
    if (found !== null) return found
    const now = Date.now()
    if (!page.traffic.isIdle) quietSince = now
    if (now - quietSince >= PATIENCE_MS || now >= deadline) return null
    await page.nextChange(LOOK_MS, deadline)
  }
}

/** How the page says that the login went, if it does. Of what was not sent off yet, it can say nothing. */
async function outcomeNow(page: LivePage, memory: Memory, run: RecipeRun): Promise<PageReading | null> {
  const { outcomes } = run.recipe
  const isSent = run.before !== null
  const possible: Record<keyof Recipe['outcomes'], boolean> = {
    accountLocked: true,
    captcha: true,
    codeRejected: run.typed === 'code' && isSent,
    invalidCredentials: run.typed === 'credentials' && isSent,
    signedIn: memory.hasSession || (isSent && run.typed !== 'username'),
  }
  for (const state of Object.keys(possible) as (keyof typeof possible)[]) {
    const checks = possible[state] ? (outcomes[state] ?? []) : []
    for (const check of checks) {
      if (!(await page.holds(check))) continue
      if (state === 'signedIn') return await confirmed(page, check)
      if (state === 'codeRejected') rewind(run)
      return { state, detail: 'the recipe says so' }
    }
  }
  // What the recipe does not tell, the general way does.
  const refusal = run.before && (await refusalNow(page, memory, run.typed, run.before))
  if (!refusal || outcomes[refusal.state] !== undefined) return null
  if (refusal.state === 'codeRejected') rewind(run)
  return { state: refusal.state, detail: refusal.detail }
}

/** Another code may be typed where this one was. */
function rewind(run: RecipeRun): void {
  run.next = run.recipe.steps.findIndex((each) => each.do === 'type' && each.value === '{code}')
}

/** The check has to hold in a fresh page with what would be saved, and not for a stranger. */
async function confirmed(page: LivePage, check: Check): Promise<PageReading> {
  const [member, stranger] = await Promise.all([revisit(page, 'member', check), revisit(page, 'stranger', check)])
  if (!member) throw new DoesNotFit('a fresh page does not look signed in')
  if (stranger) throw new DoesNotFit('strangers see the page that should be for members')
  return { state: 'signedIn', detail: 'the recipe says so, in a fresh page too' }
}

async function revisit(page: LivePage, as: 'member' | 'stranger', check: Check): Promise<boolean> {
  const other = await page.openBeside(as)
  try {
    await other.goToLogin()
    await awaitPage(other, newMemory(as === 'member'), false)
    return await other.holds(check)
  } finally {
    await other.close()
  }
}
