import { classify, type Moment, type PageView } from './classify.ts'
import { findCodeEntry } from './forms.ts'
import type { LivePage } from './live-page.ts'
import { signatureOf, type PageModel } from './page-model.ts'

/** The page just before a submit, against which its answer is read. */
export interface Before {
  model: PageModel
  documents: number
  session: ReadonlySet<string>
}

/** A page that has not changed for this long, with nothing under way, has said what it has to say. */
const QUIET_MS = 1_000
/** How long a page's pictures and scripts are waited for before it is used without them. */
const LOAD_PATIENCE_MS = 5_000

/** Call it last before a submit, with the reading of that moment. */
export async function beforeSubmit(page: LivePage, model: PageModel): Promise<Before> {
  page.traffic.startStep()
  return { model, documents: page.traffic.documents, session: await page.sessionMarks(model) }
}

/** Waits until a page just opened can be judged. `sessionAppeared`: the saved session seems to hold. */
export async function awaitPage(page: LivePage, sessionAppeared: boolean): Promise<PageView> {
  return await settle(page, null, (model) => ({
    submitted: 'nothing',
    before: null,
    properPage: page.isProper(model),
    sessionAppeared,
  }))
}

/** Waits until the page has answered a submit: with something that can be told, or with silence. */
export async function awaitAnswer(page: LivePage, submitted: Moment['submitted'], before: Before): Promise<PageView> {
  return await settle(page, before, async (model) => ({
    submitted,
    before: before.model,
    properPage: page.isProper(model),
    sessionAppeared: !isSubset(await page.sessionMarks(model), before.session),
  }))
}

async function settle(
  page: LivePage,
  before: Before | null,
  momentOf: (model: PageModel) => Moment | Promise<Moment>,
): Promise<PageView> {
  const { traffic } = page
  const deadline = page.deadline()
  const patience = Math.min(deadline, Date.now() + LOAD_PATIENCE_MS)
  const start = before && signatureOf(before.model)
  let last = ''
  let quietSince = 0
  for (;;) {
    await page.loaded(patience - Date.now())
    const model = await page.read(deadline)
    const moment = await momentOf(model)
    const view = classify(model, moment)

    const signature = signatureOf(model)
    const moved = before !== null && traffic.documents > before.documents
    const reacted = signature !== start || moved || traffic.hasSent()
    if (reacted && isFinal(view, moved, model, moment, traffic.isIdle)) return view

    if (signature !== last || !traffic.isIdle) quietSince = Date.now()
    last = signature
    if (Date.now() - quietSince >= QUIET_MS || Date.now() >= deadline) {
      return reacted ? view : { state: 'unknown', detail: 'the page did not react' }
    }
    await page.nextChange(QUIET_MS / 2, deadline)
  }
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
      return false
    case 'invalidCredentials':
    case 'codeRejected':
    case 'accountLocked':
    case 'captcha':
      return isIdle && (moved || isNews(view, model, moment))
  }
}

/** Whether the page would be judged the same without the alerts that it showed before. */
function isNews({ state }: PageView, model: PageModel, moment: Moment): boolean {
  const alerts = model.alerts.filter((text) => !moment.before?.alerts.includes(text))
  return classify({ ...model, alerts }, moment).state === state
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((each) => all.has(each))
}
