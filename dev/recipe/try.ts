import { readFile } from 'node:fs/promises'
import { parseArgs, styleText } from 'node:util'
import { EngineError, type LoginEngine, type Site } from '../../browser/engine.ts'
import type { LoggedStep } from '../../browser/journal.ts'
import { createLoginEngine } from '../../browser/login-engine.ts'
import { faultsOf, isFor, type Recipe, recipeSchema } from '../../browser/recipes/recipe.ts'
import { onApp, requireScreen } from './command.ts'
import { CommandError } from './find-app.ts'
import { openQuestions, type Questions } from './questions.ts'

/**
 * `npm run recipe:try -- --app <slug>`: one login, seen from near. Nothing is kept of it. User name, password and code are
 * asked for at the terminal, or are the lines of the input. Exit status 0 only where it ended signed in.
 */
const { values: options } = parseArgs({
  options: {
    app: { type: 'string' },
    workspace: { type: 'string' },
    recipe: { type: 'string' },
    headed: { type: 'boolean', default: false },
  },
})

interface Ending {
  state: string
  detail: string
}

await onApp(options, async ({ name, ...app }, browser, signal) => {
  if (options.headed) requireScreen()
  const recipe = options.recipe === undefined ? app.recipe : await readRecipe(options.recipe)
  console.log(
    `${name}, at ${app.loginUrl}, ${recipe ? `by a recipe of ${recipe.steps.length} steps` : 'without a recipe'}`,
  )
  if (recipe && !isFor(recipe, app.loginUrl)) console.log('The recipe begins on other pages than this one.')
  const questions = openQuestions(signal)
  const steps: LoggedStep[] = []
  const onStep = (step: LoggedStep): void => {
    steps.push(step)
    console.log(lineOf(step))
  }
  const engine = createLoginEngine({ ...browser, headless: !options.headed, onStep })
  try {
    const { state, detail } = await logIn(engine, { ...app, recipe }, questions, signal)
    const isIn = state === 'signedIn'
    const mark = isIn ? styleText('green', '✓') : styleText('red', '✗')
    console.log(`${mark} ${state}: ${detail}`)
    if (steps.some(({ action }) => action === 'recipe'))
      console.log('  The recipe did not fit; from there on Keyline found its own way.')
    return isIn
  } finally {
    questions.close()
    await engine.shutdown()
  }
})

/** The parts of a login one after the other, each as far as the page asks for it. */
async function logIn(engine: LoginEngine, site: Site, questions: Questions, signal: AbortSignal): Promise<Ending> {
  const username = await questions.ask('User name', 'shown')
  const password = await questions.ask('Password', 'hidden')
  try {
    let page = await engine.open('try', { ...site, knownAs: [username] }, null, signal)
    if (page.state === 'credentials') page = await engine.submitCredentials('try', { username, password }, signal)
    if (page.state === 'code') page = await engine.submitCode('try', await questions.ask('Code', 'shown'), signal)
    return page
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    return { state: error.fault, detail: error.message }
  }
}

function lineOf({ ms, action, page, reason, target, origin }: LoggedStep): string {
  const what = action === 'read' ? `${page}: ${reason}` : (target ?? '')
  return `${(ms / 1000).toFixed(2).padStart(6)} s  ${action.padEnd(6)}  ${what}  ${styleText('dim', origin)}`
}

async function readRecipe(file: string): Promise<Recipe> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read.`)
  })
  const { success, data, error } = recipeSchema.safeParse(readJson(file, content))
  if (success) return data
  throw new CommandError([`${file} is no recipe:`, ...faultsOf(error)].join('\n  '))
}

function readJson(file: string, content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    throw new CommandError(`${file} is no JSON.`)
  }
}
