import type { PageReading } from '../domain/login.ts'
import { awaitAnswer, awaitPage, beforeSubmit } from './answer.ts'
import type { Credentials } from './engine.ts'
import { findCodeEntry, findCredentials, findResend, type CodeEntry, type SignInForm } from './forms.ts'
import { NotTaken, type LivePage } from './live-page.ts'
import type { PageModel } from './page-model.ts'

/** A page for the user name and one for the password; a third says that something is wrong. */
const MAX_CREDENTIAL_PAGES = 2

export async function openLogin(page: LivePage, hasSession: boolean): Promise<PageReading> {
  const { ledOn } = await page.goToLogin()
  // A saved session shows by leading past the login page.
  return reading(await awaitPage(page, hasSession && ledOn))
}

/** Types what the page asks for, once each. */
export async function enterCredentials(page: LivePage, { username, password }: Credentials): Promise<PageReading> {
  return await orUnknown(async () => {
    let answer: PageReading = { state: 'unknown', detail: 'the sign-in form is gone' }
    for (let pages = 0; pages < MAX_CREDENTIAL_PAGES; pages++) {
      const form = credentialsOf(await page.read())
      if (!form) break
      if (form.username && pages === 0) await page.fill(form.username, username)
      if (form.password) await page.fill(form.password, password)

      const model = await page.read() // Typing may have enabled the button.
      const before = await beforeSubmit(page, model)
      const filled = credentialsOf(model)
      await page.press(filled?.submit ?? null, filled?.password ?? filled?.username ?? null)
      answer = await awaitAnswer(page, form.password ? 'credentials' : 'username', before)
      if (answer.state !== 'credentials') break
    }
    return answer
  })
}

/** Types the code, and submits where the page does not do so by itself. */
export async function enterCode(page: LivePage, code: string): Promise<PageReading> {
  return await orUnknown(async () => {
    const model = await page.read()
    const entry = findCodeEntry(model)
    if (entry === null || entry === 'ambiguous') return { state: 'unknown', detail: 'there is no field for the code' }
    const before = await beforeSubmit(page, model)
    try {
      await typeCode(page, entry, code)
    } catch (error) {
      if (!(error instanceof NotTaken && page.traffic.hasSubmitted(code))) throw error
    }
    if (page.traffic.hasSubmitted(code)) return await awaitAnswer(page, 'code', before)

    const filledModel = await page.read()
    const filled = findCodeEntry(filledModel)
    if (filled === null || filled === 'ambiguous') return await awaitAnswer(page, 'code', before)
    const beforePress = await beforeSubmit(page, filledModel)
    await page.press(filled.submit, filled.boxes.at(-1) ?? null)
    return await awaitAnswer(page, 'code', beforePress)
  })
}

async function typeCode(page: LivePage, { boxes }: CodeEntry, code: string): Promise<void> {
  if (boxes.length === 1) await page.fill(boxes[0], code)
  else await page.typeDigits(boxes, code)
  await page.nextFrame()
}

/** @returns false where the page offers no second code. */
export async function askForNewCode(page: LivePage): Promise<boolean> {
  const model = await page.read()
  const control = findResend(model)
  if (!control) return false
  const before = await beforeSubmit(page, model)
  try {
    await page.press(control, null)
  } catch (error) {
    if (error instanceof NotTaken) return false
    throw error
  }
  await awaitAnswer(page, 'nothing', before)
  return true
}

function credentialsOf(model: PageModel): SignInForm | null {
  const form = findCredentials(model)
  return form === null || typeof form === 'string' ? null : form
}

async function orUnknown(act: () => Promise<PageReading>): Promise<PageReading> {
  try {
    return reading(await act())
  } catch (error) {
    if (error instanceof NotTaken) return { state: 'unknown', detail: error.message }
    throw error
  }
}

function reading({ state, detail }: PageReading): PageReading {
  return { state, detail }
}
