import { CODE_THRESHOLD, codeScore, isOtherCode, looksLikeCode, spell, usernameScore } from './features.ts'
import { type Control, type Field, type PageModel, titlesOf } from './page-model.ts'
import { mentions, sentencesAbout } from './words/index.ts'

export interface SignInForm {
  /** Null on the second of two pages, and the password on the first. Never both. */
  username: Field | null
  password: Field | null
  /** Null where Enter has to do. */
  submit: Control | null
}

export interface CodeEntry {
  /** One, or one for each digit or half, in the order of the page. */
  boxes: [Field, ...Field[]]
  submit: Control | null
  /** Where the page says that the code comes from: by SMS, or by e-mail or from an app. */
  source: 'sms' | 'other' | 'unsaid'
}

/** Finds the one form that asks for user name, password or both. */
export function findCredentials(model: PageModel): SignInForm | 'ambiguous' | 'registration' | null {
  const fields = usable(model)
  const passwords = fields.filter((field) => field.type === 'password' && !isHiddenCode(model, fields, field))
  if (passwords.length === 0) return findUsernameStep(model, fields)

  const forms = Map.groupBy(passwords, ({ form }) => form)
  const signIns = [...forms].filter(([, inForm]) => inForm.length === 1 && !isRegistration(model, inForm))
  const [signIn, another] = signIns
  if (!signIn) return 'registration'
  if (another) return 'ambiguous'

  const [form, [password = null]] = signIn
  const texts = fields.filter((field) => field.form === form && isText(field) && !looksLikeCode(field))
  const username = texts.length === 1 ? texts[0] : best(texts, (each) => usernameScore(each).points, 1)
  if (username === 'ambiguous') return 'ambiguous'
  return { username: username ?? null, password, submit: password && submitOf(model, password) }
}

/** The first of two pages: a user name alone, on a page that is about signing in. */
function findUsernameStep(
  model: PageModel,
  fields: readonly Field[],
): SignInForm | 'ambiguous' | 'registration' | null {
  const candidates = fields.filter((field) => {
    const submit = submitOf(model, field)
    return isText(field) && usernameScore(field).points > 0 && !looksLikeCode(field) && !isOtherForm(submit)
  })
  const username = best(candidates, (each) => usernameScore(each).points, 1) ?? soleField(model, fields)
  if (username === 'ambiguous' || username === null) return username
  const submit = submitOf(model, username)
  // A password that cannot be typed yet: the page is still being built.
  if (model.fields.some(({ type, form, visible }) => type === 'password' && visible && form === username.form))
    return null
  if (isRegistration(model, [username])) return 'registration'
  const about = [model.title, ...model.headings, submit?.text ?? '', new URL(model.url).pathname.replaceAll('/', ' ')]
  const alone = submit !== null && mentions(submit.text, 'proceed') && fields.filter(isText).length === 1
  const declared = alone || username.autocomplete.split(/\s+/).includes('username')
  if (!declared && !about.some((text) => mentions(text, 'signIn'))) return null
  return { username, password: null, submit }
}

/** Whatever a site calls what it knows people by: the only field of a page that is headed by its signing in. */
function soleField(model: PageModel, fields: readonly Field[]): Field | null {
  const [field, another] = fields.filter((each) => each.type !== 'search')
  if (!field || another || !isText(field) || isOtherCode(field) || findCodeEntry(model) !== null) return null
  const submit = submitOf(model, field)
  const headed = titlesOf(model).some((text) => mentions(text, 'signIn'))
  return headed && submit && leadsOn(submit) && !isOtherForm(submit) ? field : null
}

/** Finds where a code goes. */
export function findCodeEntry(model: PageModel): CodeEntry | 'ambiguous' | null {
  const fields = usable(model)
  const aboutCodes = [...titlesOf(model), ...model.lines].some((text) => mentions(text, 'code'))

  const [digits, more] = digitBoxes(fields)
  if (more) return 'ambiguous'
  const [first, ...rest] = digits ?? codeHalves(fields) ?? []
  if (first && (aboutCodes || looksLikeCode(first))) {
    return { boxes: [first, ...rest], submit: submitOf(model, first), source: sourceOf(model, first) }
  }

  const mayBe = (field: Field): boolean => field.type !== 'password' || isHiddenCode(model, fields, field)
  const others = fields.filter(
    (field) => field.type !== 'search' && mayBe(field) && !isOtherForm(submitOf(model, field)),
  )
  const titled = titlesOf(model).some((text) => mentions(text, 'code'))
  const isPlain = (field: Field): boolean => usernameScore(field).points === 0 && !isOtherCode(field)
  const texted = others.every(isPlain) && saysTexted(model)
  const alone = others.length === 1 ? (texted ? 4 : titled ? 3 : aboutCodes ? 2 : 0) : 0
  const field = best(others, (candidate) => codeScore(candidate).points + alone, CODE_THRESHOLD)
  if (field === 'ambiguous' || field === null) return field
  return { boxes: [field], submit: submitOf(model, field), source: sourceOf(model, field) }
}

/**
 * Whether what hides its letters takes a code. Some sites call a password a PIN or an access code: beside a user name,
 * or where nothing says that a code was sent, it is the password.
 */
function isHiddenCode(model: PageModel, fields: readonly Field[], field: Field): boolean {
  if (!looksLikeCode(field)) return false
  const texts = `${field.label} ${field.placeholder}`
  if (mentions(texts, 'textMessage') || field.autocomplete.includes('one-time-code')) return true
  const besideUsername = fields.some((each) => each.form === field.form && isText(each) && !looksLikeCode(each))
  return !besideUsername && (!mentions(texts, 'secret') || wasSent(model))
}

/** The page says that something was sent. */
export function wasSent({ headings, lines, alerts }: PageModel): boolean {
  return [...headings, ...lines, ...alerts].some((line) => mentions(line, 'sent'))
}

/** The page says that a text was sent, in whatever words it calls what is in it. */
function saysTexted({ headings, lines }: PageModel): boolean {
  return [...headings, ...lines].some((line) => mentions(line, 'sent') && mentions(line, 'textMessage'))
}

/** The two halves of a code such as 123-456, and nothing else to be typed. */
function codeHalves(fields: readonly Field[]): Field[] | null {
  const takesHalf = (field: Field): boolean =>
    isText(field) && (field.maxLength === 3 || field.maxLength === 4) && !isOtherCode(field)
  const [one, other] = fields
  const alike = one?.form === other?.form && one?.maxLength === other?.maxLength
  return fields.length === 2 && alike && fields.every(takesHalf) ? [...fields] : null
}

/** Rows of boxes for one digit each: each takes one character, or they are all alike but for a number. */
function digitBoxes(fields: readonly Field[]): Field[][] {
  const kind = (field: Field): string => {
    const names = field.maxLength === 1 ? [] : [field.name, field.label].map((text) => text.replace(/\d+/g, ''))
    return JSON.stringify([field.form, field.type, field.inputMode, field.maxLength, ...names])
  }
  const takesDigit = ({ type, inputMode, maxLength, name, label }: Field): boolean =>
    maxLength === 1 || inputMode === 'numeric' || type === 'tel' || type === 'number' || /\d/.test(name + label)
  const boxes = fields.filter((field) => isText(field) && takesDigit(field))
  const rows = [...Map.groupBy(boxes, kind).values()]
  return rows.filter((row) => row.length >= 4 && row.length <= 8)
}

/** Under a dialog counts too: it speaks against being signed in. */
export function hasPasswordField(model: PageModel): boolean {
  return model.fields.some(({ type, visible, editable }) => type === 'password' && visible && editable)
}

/** A challenge frame, or a field to copy a picture's letters into. */
export function findCaptcha(model: PageModel): boolean {
  const asks = ({ label, placeholder, name }: Field): boolean => {
    const texts = `${label} ${placeholder} ${spell(name)}`
    return mentions(texts, 'captcha') || mentions(texts, 'human')
  }
  return model.hasCaptchaFrame || usable(model).some(asks)
}

function isRegistration(model: PageModel, fields: readonly Field[]): boolean {
  return fields.some(
    (field) => field.autocomplete.includes('new-password') || mentions(submitOf(model, field)?.text ?? '', 'register'),
  )
}

function isOtherForm(submit: Control | null): boolean {
  return mentions(submit?.text ?? '', 'otherForm')
}

/** The button that carries a field's form on. Outside of a form, only one whose words say so. */
function submitOf(model: PageModel, field: Field): Control | null {
  const { form, overlay } = field
  // Some layouts have links for buttons: those that lead nowhere by themselves.
  const acts = ({ kind, path }: Control): boolean =>
    kind === 'submit' || kind === 'button' || (kind === 'link' && path === '')
  const main = model.controls.filter(
    (control) => acts(control) && !mentions(control.text, 'aside') && !mentions(control.text, 'resend'),
  )
  const inForm = main.filter((control) => control.form === form)
  // One form may be all of the page: what comes after the field is nearer to it than what stands above.
  const below = inForm.filter(({ after }) => after >= field.element)
  const found =
    leading(below, form) ??
    leading(
      inForm.filter(({ kind }) => kind !== 'link'),
      form,
    )
  if (found || form === null) return found
  // A form without a button of its own, in a dialog that has one.
  const beside = main.filter((control) => control.form === null && control.overlay === overlay && !control.covered)
  const [sole, another] = beside.filter(leadsOn)
  return another ? null : (sole ?? null)
}

function leading(controls: readonly Control[], form: number | null): Control | null {
  const saysSo = controls.filter(leadsOn)
  const submits = form === null ? [] : controls.filter(({ kind }) => kind === 'submit')
  const isSubmit = ({ kind }: Control): boolean => kind === 'submit'
  const isButton = ({ kind }: Control): boolean => kind !== 'link'
  return saysSo.find(isSubmit) ?? submits[0] ?? saysSo.find(isButton) ?? saysSo[0] ?? null
}

function leadsOn({ text }: Control): boolean {
  return mentions(text, 'signIn') || mentions(text, 'proceed')
}

/** What is said about the code itself counts first: other ways to get one are often offered beside it. */
function sourceOf(model: PageModel, { label, placeholder }: Field): CodeEntry['source'] {
  const all = [...model.headings, ...model.lines, label, placeholder]
  const about = sentencesAbout(all, 'code')
  const isElse = (text: string): boolean => mentions(text, 'byOtherMeans') || SHOWN_ADDRESS.test(text)
  for (const texts of [about, all]) {
    if (texts.some((text) => mentions(text, 'textMessage'))) return 'sms'
    if (texts.some(isElse) || (texts === about && texts.some((text) => mentions(text, 'app')))) return 'other'
    if (texts.some((text) => mentions(text, 'bySms'))) return 'sms'
  }
  return 'unsaid'
}

const SHOWN_ADDRESS = /\S@[\w*•.-]/u

/** Fields that people can reach and fill; while a dialog asks for something, only those in it. */
function usable(model: PageModel): Field[] {
  const open = model.fields.filter(({ visible, editable, covered }) => visible && editable && !covered)
  const fields = open.filter(({ label, placeholder }) => !mentions(`${label} ${placeholder}`, 'decoy'))
  const inDialog = fields.filter(({ overlay }) => overlay !== null && model.overlays[overlay]?.modal)
  return inDialog.length > 0 ? inDialog : fields
}

function isText({ type }: Field): boolean {
  return type === 'text' || type === 'email' || type === 'tel' || type === 'number'
}

/** The one with the highest score, if it reaches `least` and no other shares it. */
function best(fields: readonly Field[], score: (field: Field) => number, least: number): Field | 'ambiguous' | null {
  const scores = fields.map(score)
  const highest = Math.max(...scores, 0)
  if (highest < least) return null
  const winners = fields.filter((_, index) => scores[index] === highest)
  return winners.length === 1 ? (winners[0] ?? null) : 'ambiguous'
}
