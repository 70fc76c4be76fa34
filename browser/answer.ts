import { classify } from './classify.ts'
import { findCodeEntry } from './forms.ts'
import type { LivePage } from './live-page.ts'
import type { Before, Memory } from './memory.ts'
import { signatureOf, type PageModel } from './page-model.ts'
import type { Moment, PageView } from './page-view.ts'

/** A page, and what it is. */
export interface Judged {
  model: PageModel
  view: PageView
}

/** A page that has not changed for this long, with nothing under way, has said what it has to say. */
const QUIET_MS = 600
/** The same for a page that nothing is known on: it may still be built. */
const RIDDLE_MS = 2_500
/** And for one that shows next to nothing, or says that it is busy. */
const BARE_MS = 8_000
/** And for one that looks at the browser by itself, and may find that it is a person's. */
const CHECK_MS = 5_000
/** Changes inside frames and shadow roots are found by looking. */
const LOOK_MS = 200
/** How long a page's pictures and scripts are waited for before it is used without them. */
const LOAD_PATIENCE_MS = 5_000

/** Call it last before a submit, with the reading of that moment. */
export async function beforeSubmit(page: LivePage, model: PageModel): Promise<Before> {
  page.traffic.startStep()
  await page.noteSession(model)
  return { model, documents: page.traffic.documents }
}

/** Waits until a page just opened can be judged. `sessionAppeared`: the saved session seems to hold. */
export async function awaitPage(page: LivePage, memory: Memory, sessionAppeared: boolean): Promise<Judged> {
  return await settle(page, null, (model) => ({
    ...memory,
    submitted: 'nothing',
    before: null,
    properPage: page.isProper(model),
    unauthorized: false,
    sessionAppeared,
  }))
}

/** Waits until the page has answered a submit: with something that can be told, or with silence. */
export async function awaitAnswer(
  page: LivePage,
  memory: Memory,
  submitted: Moment['submitted'],
  before: Before,
): Promise<Judged> {
  return await settle(page, before, (model) => momentAfter(page, memory, submitted, before, model))
}

/** What the page says by now to a submit, where that is a refusal. */
export async function refusalNow(
  page: LivePage,
  memory: Memory,
  submitted: Moment['submitted'],
  before: Before,
): Promise<Refusal | null> {
  const { traffic } = page
  const model = await page.read()
  const moment = await momentAfter(page, memory, submitted, before, model)
  const view = classify(model, moment)
  const moved = traffic.documents > before.documents
  return isRefusal(view) && isFinal(view, moved, model, moment, traffic.isIdle) ? view : null
}

const REFUSALS = ['invalidCredentials', 'codeRejected', 'accountLocked', 'captcha'] as const
type Refusal = PageView & { state: (typeof REFUSALS)[number] }

function isRefusal(view: PageView): view is Refusal {
  return REFUSALS.some((state) => state === view.state)
}

async function momentAfter(
  page: LivePage,
  memory: Memory,
  submitted: Moment['submitted'],
  before: Before,
  model: PageModel,
): Promise<Moment> {
  return {
    ...memory,
    submitted,
    before: before.model,
    properPage: page.isProper(model),
    unauthorized: page.traffic.wasUnauthorized,
    sessionAppeared: await page.sessionAppeared(model),
  }
}

async function settle(
  page: LivePage,
  before: Before | null,
  momentOf: (model: PageModel) => Moment | Promise<Moment>,
): Promise<Judged> {
  const { traffic } = page
  const deadline = page.deadline()
  const patience = Math.min(deadline, Date.now() + LOAD_PATIENCE_MS)
  const start = before && signatureOf(before.model)
  let last = ''
  let quietSince = 0
  for (;;) {
    await page.loaded(patience - Date.now())
    const { model, documents } = await readStill(page, deadline)
    const moment = await momentOf(model)
    const view = classify(model, moment)

    const signature = signatureOf(model)
    const steady = signature.replace(/\d+/g, '') // Clocks tick on.
    const moved = before !== null && documents > before.documents
    const reacted = signature !== start || moved || traffic.hasSent()
    if (reacted && isFinal(view, moved, model, moment, traffic.isIdle)) return { model, view }

    if (steady !== last || !traffic.isIdle) quietSince = Date.now()
    last = steady
    const quiet = reacted && view.state !== 'unknown' ? quietTime(view, model) : isBare(model) ? BARE_MS : RIDDLE_MS
    if (Date.now() - quietSince >= quiet || Date.now() >= deadline) {
      return { model, view: reacted ? view : { state: 'unknown', detail: 'the page did not react' } }
    }
    await page.nextChange(LOOK_MS, deadline)
  }
}

/** Reads the page, once more where it went elsewhere meanwhile: what was read may be the page that it left. */
async function readStill(page: LivePage, deadline: number): Promise<{ model: PageModel; documents: number }> {
  const { documents } = page.traffic
  const model = await page.read(deadline)
  const hasLeft = page.traffic.documents > documents && Date.now() < deadline
  return hasLeft ? await readStill(page, deadline) : { model, documents }
}

/**
 * Whether the view can be trusted at once. Where the page has not gone elsewhere, what it showed before the submit may
 * still stand there; such a view, and a weak one, counts when the page is quiet.
 */
function isFinal(view: PageView, moved: boolean, model: PageModel, moment: Moment, isIdle: boolean): boolean {
  switch (view.state) {
    case 'credentials':
      return true
    case 'code':
      return moved || moment.before === null || findCodeEntry(moment.before) === null
    case 'signedIn':
      return view.evidence === 'signOut'
    case 'unknown':
    case 'otherChallenge':
    case 'consent':
      return false
    case 'landing':
    case 'methodChoice':
    case 'sendCode':
    case 'interstitial':
      return isIdle && (moved || moment.before === null)
    case 'invalidCredentials':
    case 'codeRejected':
    case 'accountLocked':
      return isIdle && (moved || isNews(view, model, moment))
    case 'captcha':
      return !checksByItself(model) && isIdle && (moved || isNews(view, model, moment))
  }
}

/** Whether the page would be judged the same without the alerts that it showed before. */
function isNews({ state }: PageView, model: PageModel, moment: Moment): boolean {
  const alerts = model.alerts.filter((text) => !moment.before?.alerts.includes(text))
  return classify({ ...model, alerts }, { ...moment, unauthorized: false }).state === state
}

function quietTime(view: PageView, model: PageModel): number {
  return view.state === 'captcha' && checksByItself(model) ? CHECK_MS : QUIET_MS
}

/** Nothing on the page is for a person to do. */
function checksByItself({ fields, controls, hasCaptchaFrame }: PageModel): boolean {
  return !hasCaptchaFrame && controls.length === 0 && fields.every(({ visible }) => !visible)
}

function isBare({ fields, controls, headings, lines }: PageModel): boolean {
  return fields.length + controls.length + headings.length === 0 && lines.length <= 1
}
