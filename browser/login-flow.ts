import type { PageReading } from '../domain/login.ts'
import { awaitAnswer, awaitPage, beforeSubmit, type Judged } from './answer.ts'
import type { Moment } from './page-view.ts'
import { confirmSignedIn } from './confirm.ts'
import { findRemember, findResend, keyOf } from './controls.ts'
import type { Credentials } from './engine.ts'
import { findCodeEntry, findCredentials, type CodeEntry, type SignInForm } from './forms.ts'
import { NotTaken } from './hands.ts'
import type { LivePage } from './live-page.ts'
import type { Before, Memory } from './memory.ts'
import type { Control, PageModel } from './page-model.ts'
import { nextStep } from './planner.ts'
import { followRecipe } from './recipes/run.ts'

/** Pages that one part of a login may take. More than that is going round in circles. */
const STEP_BUDGET = 12
/** How long a page that counts the digits gets to send them off before its button is pressed. */
const SENDS_ITSELF_MS = 300
const LOOK_MS = 50
/** How often a page may move on under our hands. */
const MAX_MISHAPS = 2

export async function openLogin(page: LivePage, memory: Memory): Promise<PageReading> {
  return await orUnknown(async () => {
    const { ledOn } = await page.goToLogin()
    if (!memory.hasSession) {
      const told = await followRecipe(page, memory, {})
      if (told) return told
    }
    // A saved session shows by leading past the login page.
    const first = await goOn(page, memory, memory.hasSession && ledOn)
    const asksNothing = first.view.state === 'unknown' || first.view.state === 'landing'
    if (memory.hasSession && !ledOn && asksNothing) {
      // Or the address is the same, and a stranger is shown something else there.
      const { view } = await awaitPage(page, memory, true)
      if (view.state === 'signedIn') return await confirmSignedIn(page, 'quiet')
    }
    const told = memory.hasSession && first.view.state !== 'signedIn' && (await followRecipe(page, memory, {}))
    if (told) return told
    const now = memory.hasSession && memory.recipe ? await goOn(page, memory) : first
    return await drive(page, memory, now, 'nothing', null)
  })
}

/** Types user name and password where the page asks for them, each once in the whole login, and goes on. */
export async function enterCredentials(page: LivePage, memory: Memory, credentials: Credentials): Promise<PageReading> {
  if (memory.gavePassword) return unknown('the password was typed before')
  memory.phoneNumber = credentials.phoneNumber ?? null
  return await orUnknown(async () => {
    const { username, password } = credentials
    const told = await followRecipe(page, memory, { '{username}': username, '{password}': password })
    if (told) return told
    return await drive(page, memory, await goOn(page, memory), memory.recipe?.typed ?? 'nothing', credentials)
  })
}

/** Types the code, submits where the page does not do so by itself, and goes on. A code is typed once. */
export async function enterCode(page: LivePage, memory: Memory, code: string): Promise<PageReading> {
  if (memory.codes.has(code)) return { state: 'codeRejected', detail: 'this code was typed before' }
  return await orUnknown(async () => {
    const told = await followRecipe(page, memory, { '{code}': code })
    if (told) return told
    if (memory.codes.has(code)) return await drive(page, memory, await goOn(page, memory), 'code', null)
    // Before the code: some pages send themselves off as soon as it is there.
    const model = await remembering(page)
    const entry = findCodeEntry(model)
    if (entry === null || entry === 'ambiguous') return unknown('there is no field for the code')
    memory.codes.add(code)
    const before = await submitCode(page, await beforeSubmit(page, model), entry, code)
    return await drive(page, memory, await awaitAnswer(page, memory, 'code', before), 'code', null)
  })
}

/** Looks at the page where a recipe has left it: what it typed and did not send off is sent off now. */
async function goOn(page: LivePage, memory: Memory, sessionAppeared = false): Promise<Judged> {
  const { typed, before } = memory.recipe ?? { typed: 'nothing', before: null }
  if (before) return await awaitAnswer(page, memory, typed, before)
  if (typed === 'nothing') return await awaitPage(page, memory, sessionAppeared)
  const model = await page.read()
  const filled = typed === 'code' ? findCodeEntry(model) : findCredentials(model)
  if (filled === null || typeof filled === 'string') return await awaitPage(page, memory, false)
  const [field, isTyped] =
    'boxes' in filled
      ? [filled.boxes.at(-1) ?? null, true]
      : [filled.password ?? filled.username, filled.password ? memory.gavePassword : memory.gaveUsername]
  if (!isTyped) return await awaitPage(page, memory, false)
  const beforePress = await beforeSubmit(page, model)
  await page.hands.press(filled.submit, field)
  return await awaitAnswer(page, memory, typed, beforePress)
}

/** @returns false where the page offers no second code. */
export async function askForNewCode(page: LivePage, memory: Memory): Promise<boolean> {
  const model = await page.read()
  const control = findResend(model)
  if (!control) return false
  const before = await beforeSubmit(page, model)
  try {
    await page.hands.press(control, null)
  } catch (error) {
    if (error instanceof NotTaken) return false
    throw error
  }
  await awaitAnswer(page, memory, 'nothing', before)
  return true
}

/** Goes from page to page until one needs what was not given, or the login has ended. */
async function drive(
  page: LivePage,
  memory: Memory,
  first: Judged,
  submittedBefore: Moment['submitted'],
  credentials: Credentials | null,
): Promise<PageReading> {
  let [{ view, model }, submitted] = [first, submittedBefore]
  let mishaps = 0
  for (let steps = 0; steps < STEP_BUDGET; steps++) {
    page.journal.saw(view)
    const step = nextStep(view, memory, credentials !== null)
    const { gavePassword, gaveUsername } = memory
    if (step.do === 'stop') return step.reading
    if (step.do === 'confirm') return await confirmSignedIn(page, step.evidence)
    try {
      const before =
        step.do === 'press'
          ? await press(page, memory, model, step.control)
          : await submitCredentials(page, memory, step.form, credentials)
      memory.askedForSms ||= view.state === 'methodChoice' || view.state === 'sendCode'
      if (step.do === 'typeCredentials') submitted = step.form.password ? 'credentials' : 'username'
      ;({ view, model } = await awaitAnswer(page, memory, submitted, before))
    } catch (error) {
      // The page went on by itself, and nothing of this step has reached the site: it is looked at anew.
      const isLost = step.do === 'press' || page.traffic.mayHaveSubmitted(credentials?.password ?? '')
      if (!(error instanceof NotTaken) || isLost || ++mishaps > MAX_MISHAPS) throw error
      Object.assign(memory, { gavePassword, gaveUsername })
      ;({ view, model } = await awaitPage(page, memory, false))
    }
  }
  return unknown('the site leads in circles')
}

async function press(page: LivePage, memory: Memory, model: PageModel, control: Control): Promise<Before> {
  memory.pressed.add(keyOf(model, control))
  const before = await beforeSubmit(page, model)
  await page.hands.press(control, null)
  return before
}

async function submitCredentials(
  page: LivePage,
  memory: Memory,
  form: SignInForm,
  credentials: Credentials | null,
): Promise<Before> {
  if (credentials === null) throw new NotTaken('no password was given')
  const { username, password } = credentials
  page.traffic.startStep()
  if (form.username && !(memory.gaveUsername && form.username.filled)) await page.hands.fill(form.username, username)
  memory.gaveUsername ||= form.username !== null
  memory.gavePassword ||= form.password !== null
  if (form.password) await page.hands.fill(form.password, password)
  const model = await remembering(page) // Typing may have enabled the button.
  const found = findCredentials(model)
  const filled = found === null || typeof found === 'string' ? form : found
  const before = await beforeSubmit(page, model)
  await page.hands.press(filled.submit, filled.password ?? filled.username)
  return before
}

/** Has the site remember this browser, where the account wants that and the page offers it. @returns the page as it is then. */
async function remembering(page: LivePage): Promise<PageModel> {
  const model = await page.read()
  const box = page.wantsRemembering ? findRemember(model) : null
  if (!box) return model
  await page.hands.press(box, null).catch((error: unknown) => {
    // A login does not fail for a convenience.
    if (!(error instanceof NotTaken)) throw error
  })
  return await page.read()
}

async function submitCode(page: LivePage, before: Before, entry: CodeEntry, code: string): Promise<Before> {
  const { boxes } = entry
  // A page that knows how long a code is often sends it by itself, some of them a moment later.
  const mayCount = boxes.length > 1 || boxes[0].maxLength === code.length
  try {
    if (boxes.length === 1) await page.hands.fill(boxes[0], code)
    else await page.hands.typeDigits(boxes, code)
    await page.hands.nextFrame()
    const until = Date.now() + (mayCount ? SENDS_ITSELF_MS : 0)
    while (Date.now() < until && !page.traffic.hasSubmitted(code)) await page.nextChange(LOOK_MS, page.deadline())
  } catch (error) {
    if (!page.traffic.hasSubmitted(code)) throw error
  }
  if (page.traffic.hasSubmitted(code)) return before

  const model = await page.read()
  const filled = findCodeEntry(model)
  if (filled === null || filled === 'ambiguous') return before
  const beforePress = await beforeSubmit(page, model)
  await page.hands.press(filled.submit, filled.boxes.at(-1) ?? null)
  return beforePress
}

async function orUnknown(act: () => Promise<PageReading>): Promise<PageReading> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof NotTaken) return unknown(error.message)
    throw error
  }
}

function unknown(detail: string): PageReading {
  return { state: 'unknown', detail }
}
