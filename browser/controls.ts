import { type Control, type PageModel, titlesOf } from './page-model.ts'
import { mayBeOurs, shownDigits, wholeNumbers } from './phone-hint.ts'
import { isAll, mayKnow, mentions, type Topic } from './words/index.ts'

/** What was done on this login so far, as far as a page must be judged by it. */
export interface Past {
  /** Keys of the controls that were pressed, by {@link keyOf}. Nothing is pressed twice. */
  pressed: ReadonlySet<string>
  /** The site was asked for a code by SMS. */
  askedForSms: boolean
  /** The account's number in E.164, or null where it is not known. */
  phoneNumber: string | null
  /** What the site knows the account by, such as its user name. */
  knownAs: readonly string[]
}

/** A caption. Longer texts are whole cards that only happen to be clickable. */
const MAX_CAPTION = 80
const MAX_MENU = 20

/** The same control on the same page, whatever became of its element. */
export function keyOf(model: PageModel, { kind, text, row, path }: Control): string {
  return [model.title, model.headings[0], kind, text, row, path].join('|')
}

/** The button that refuses cookies; where there is none and the overlay is in the way, the one that makes it go. */
export function findConsent(model: PageModel, past: Past): Control | null {
  for (const [index, { text }] of model.overlays.entries()) {
    if (!mentions(text, 'cookies')) continue
    const within = fresh(model, past).filter(({ overlay, kind }) => overlay === index && kind !== 'choice')
    const refusal = within.find((control) => isCalled(control, 'refuse'))
    if (refusal) return refusal
    const inTheWay = [...model.fields, ...model.controls].some(({ covered }) => covered)
    if (inTheWay && within.length > 0) return within.find((control) => isCalled(control, 'accept')) ?? null
  }
  return null
}

/** The way from a page that asks nothing yet to the sign-in form. Several that differ are none. */
export function findEntrance(model: PageModel, past: Past): Control | null {
  // The button of a form that has fields sends it off: what it asks for has to be typed first.
  const filledForms = new Set(model.fields.filter(({ visible }) => visible).map(({ form }) => form ?? 'page'))
  const leadsOn = (control: Control): boolean =>
    isOwn(control) &&
    (control.kind !== 'submit' || !filledForms.has(control.form ?? 'page')) &&
    !isCalled(control, 'register') &&
    !isCalled(control, 'signOut')
  const usable = fresh(model, past).filter(leadsOn)
  const signIn = usable.filter((control) => isCalled(control, 'signIn'))
  const byName = usable.filter(
    (control) => isCalled(control, 'username') && (isCalled(control, 'proceed') || isCalled(control, 'signIn')),
  )
  const leadsIn = ({ kind, path }: Control): boolean => kind === 'link' && path !== ''
  const menus = usable.filter(
    (control) =>
      (control.opens && isCalled(control, 'menu') && control.text.length <= MAX_MENU) ||
      (leadsIn(control) && saysOnly(control, 'menu')),
  )
  const isAboutSignIn = titlesOf(model).some((text) => mentions(text, 'signIn'))
  const bySms = isAboutSignIn ? usable.filter((control) => isCalled(control, 'textMessage')) : []
  // A country, say, that is chosen already and only wants to be confirmed.
  const isChosen = ({ form }: Control): boolean => model.controls.some((each) => each.chosen && each.form === form)
  const settled = usable.filter(
    (control) => control.kind === 'submit' && isCalled(control, 'proceed') && isChosen(control),
  )
  // A caption that says nothing else is meant more than a sentence that has the words in it.
  const ranks = [byName, signIn.filter((control) => saysOnly(control, 'signIn')), signIn, menus, bySms, settled]
  return ranks.map(sole).find((control) => control !== null) ?? null
}

/** The box, not ticked so far, that has the site remember this browser; beside a field, for elsewhere it may be anything. */
export function findRemember(model: PageModel): Control | null {
  const filledIn = model.fields.filter(({ visible, covered }) => visible && !covered)
  const boxes = model.controls.filter(
    ({ kind, text, form, overlay, enabled, covered }) =>
      kind === 'tick' &&
      enabled &&
      !covered &&
      filledIn.some((field) => field.form === form && field.overlay === overlay) &&
      mentions(text, 'remember') &&
      !mentions(text, 'shared'),
  )
  const box = sole(boxes)
  return box === null || box.chosen ? null : box
}

/** Ours among the accounts that a page has one choose from. */
export function findOwnAccount(model: PageModel, past: Past): Control | null {
  const titles = titlesOf(model)
  const isChoice = titles.some((title) => mentions(title, 'username') || mentions(title, 'signIn'))
  if (!isChoice || model.fields.some(({ visible }) => visible)) return null
  const ours = past.knownAs.map(
    (name) => new RegExp(`(?<![\\p{L}\\p{N}@.])${RegExp.escape(name)}(?![\\p{L}\\p{N}@.])`, 'iu'),
  )
  // "Not ada@example.com?" is none of them.
  const isOurs = (control: Control): boolean =>
    !said(control).includes('?') && ours.some((name) => name.test(said(control)))
  return sole(fresh(model, past).filter((control) => control.kind !== 'choice' && isOwn(control) && isOurs(control)))
}

export type SmsOffer =
  | { kind: 'methodChoice' | 'sendCode'; control: Control }
  /** Several numbers, and nothing tells which is ours; or a number that is not. */
  | { kind: 'notOurs' }

/** What makes the site send the code by SMS: the SMS among several methods, what follows the choice, "send code". */
export function findSmsOffer(model: PageModel, past: Past): SmsOffer | null {
  const controls = fresh(model, past).filter((control) => isOwn(control) && !isCalled(control, 'resend'))
  const shown = controls.filter(isSmsMethod)
  // What says that it is a text means it more than what only shows the number.
  const named = shown.filter((control) => mentions(said(control), 'textMessage'))
  const methods = named.length > 0 ? named : shown
  const ours = methods.filter((control) => mayBeOurs(numbersOn(control), past.phoneNumber))
  const [method, another] = ours
  const chosen = model.controls.find((control) => control.chosen && isSmsMethod(control))
  const isSettled = chosen !== undefined && mayBeOurs(numbersOn(chosen), past.phoneNumber)
  if (methods.length > 0 && !method && !isSettled) return { kind: 'notOurs' }
  if (method && another && past.phoneNumber === null && !chosen) return { kind: 'notOurs' }
  if (method && !method.chosen && !chosen) return { kind: 'methodChoice', control: method }

  const senders = controls.filter(
    (control) => control.kind !== 'choice' && isCalled(control, 'sendCode') && !wantsNumber(model, control),
  )
  const onward = controls.filter(({ kind, form }) => kind === 'submit' && (!chosen || form === chosen.form))
  const aboutSms = chosen ?? [...titlesOf(model), ...model.lines].some((line) => mentions(line, 'bySms'))
  if (!aboutSms || (!chosen && !mayBeOurs(shownDigits(model.lines.join('\n')), past.phoneNumber))) return null
  const control = sole(senders) ?? (chosen ? sole(onward) : null)
  return control && { kind: 'sendCode', control }
}

/** A button that has a code sent and says so, unlike the one that sends the form off. */
export function findSendBeside(model: PageModel, past: Past): Control | null {
  const saysSo = (control: Control): boolean => isCalled(control, 'code') || isCalled(control, 'textMessage')
  const senders = fresh(model, past).filter((control) => isOwn(control) && isCalled(control, 'sendCode'))
  const acts = ({ kind, path }: Control): boolean => kind !== 'link' || path === ''
  return sole(senders.filter((control) => saysSo(control) && !isCalled(control, 'resend') && acts(control)))
}

/** Declines whatever the page offers, and says nothing else: "Skip for now". */
export function findDecline(model: PageModel, past: Past): Control | null {
  const controls = fresh(model, past).filter(({ kind }) => kind !== 'choice')
  return controls.find((control) => saysOnly(control, 'notNow')) ?? null
}

/** Says no to an offer; where nothing does, goes on. */
export function findWayPast(model: PageModel, past: Past): Control | null {
  const controls = fresh(model, past).filter(({ kind }) => kind !== 'choice')
  const no = controls.find((control) => isCalled(control, 'notNow') || isCalled(control, 'no'))
  return no ?? sole(controls.filter((control) => control.kind !== 'link' && isCalled(control, 'proceed')))
}

/** What a page speaks of that asks for something, offers something or threatens with it. */
const NO_NOTICE: readonly Topic[] = [
  'challenge',
  'pending',
  'accept',
  'lasting',
  'register',
  'signOut',
  'captcha',
  'code',
  'sendCode',
  'bySms',
  'byCall',
  'byOtherMeans',
  'wrong',
  'expired',
  'locked',
  'failure',
]

/** The only button of a page that just tells something, such as when one was last there. */
export function findNotice(model: PageModel, past: Past): Control | null {
  const buttons = model.controls.filter(({ kind }) => kind !== 'link')
  const [button, ...others] = buttons
  if (!button || others.length > 0 || model.fields.some(({ visible }) => visible)) return null
  const texts = [...titlesOf(model), ...model.lines, ...model.alerts, ...model.controls.map(said)]
  const isClear =
    mayKnow(model.language) &&
    // It may tell of the last sign-in, and leads to none.
    !model.controls.some((control) => mentions(said(control), 'signIn')) &&
    !texts.some((text) => NO_NOTICE.some((topic) => mentions(text, topic)))
  return isClear && saysOnly(button, 'goOn') && fresh(model, past).includes(button) ? button : null
}

/** A way on that agrees to something, or sends something off. */
export function findAssent(model: PageModel, topics: readonly Topic[]): Control | null {
  const asks = ({ kind, overlay }: Control): boolean => (kind === 'submit' || kind === 'button') && overlay === null
  return model.controls.find((each) => asks(each) && topics.some((topic) => isCalled(each, topic))) ?? null
}

/** "Use your password instead", on a page that would rather send a mail or ask for a passkey. */
export function findPasswordWay(model: PageModel, past: Past): Control | null {
  return fresh(model, past).find((control) => control.kind !== 'choice' && isCalled(control, 'byPassword')) ?? null
}

/** "Try another way" */
export function findAnotherWay(model: PageModel, past: Past): Control | null {
  return fresh(model, past).find((control) => isCalled(control, 'anotherWay')) ?? null
}

/** The page's own "send again". */
export function findResend(model: PageModel): Control | null {
  const controls = model.controls.filter(({ text, enabled }) => enabled && mentions(text, 'resend'))
  return controls.find(({ kind }) => kind !== 'link') ?? controls[0] ?? null
}

/** A way out, by what it says or where it leads: only those who are in have one. */
export function findSignOut(model: PageModel): Control | null {
  return model.controls.find(signsOut) ?? null
}

export function signsOut({ text, path }: Pick<Control, 'text' | 'path'>): boolean {
  const leadsOut = /(?:^|[/_-])(?:log|sign)[_-]?(?:out|off)(?:$|[/._-])/i.test(path)
  return leadsOut || (text.length <= MAX_CAPTION && mentions(text, 'signOut'))
}

/** What a control says, with its row, which says more than a button that is called "Select". */
function said({ text, row }: Control): string {
  return `${text} ${row}`
}

/** Its form has an empty field for a number: a phone is to be added, and none to be asked for a code. */
function wantsNumber({ fields }: PageModel, { form }: Control): boolean {
  return fields.some(
    (field) => field.form === form && field.type === 'tel' && field.visible && field.editable && !field.filled,
  )
}

/** Digits of the phone numbers that it names, hidden ones and whole ones. */
function numbersOn(control: Control): string[] {
  return [...shownDigits(said(control)), ...wholeNumbers(said(control))]
}

function isSmsMethod(control: Control): boolean {
  const words = said(control)
  if (control.text.length > MAX_CAPTION || isCalled(control, 'byCall')) return false
  const isElse = mentions(words, 'byCall') || mentions(words, 'byOtherMeans') || words.includes('@')
  const sendsThere = control.kind !== 'link' || mentions(control.text, 'code') || control.row !== ''
  const choice = control.kind === 'choice' && mentions(control.text, 'bySms')
  return mentions(words, 'textMessage') || (numbersOn(control).length > 0 && sendsThere && !isElse) || choice
}

/** Not one of those that stand beside a form and do something else, such as another company's sign-in. */
function isOwn(control: Control): boolean {
  return !isCalled(control, 'aside')
}

function fresh(model: PageModel, { pressed }: Past): Control[] {
  return model.controls.filter(
    (control) => control.kind !== 'tick' && control.enabled && !control.covered && !pressed.has(keyOf(model, control)),
  )
}

function isCalled({ text }: Control, topic: Topic): boolean {
  return text.length <= MAX_CAPTION && mentions(text, topic)
}

function saysOnly({ text }: Control, topic: Topic): boolean {
  return text.length <= MAX_CAPTION && isAll(text, topic)
}

/** The one, or the one that all of them lead to. */
function sole(controls: readonly Control[]): Control | null {
  const [first, ...rest] = controls
  const same = rest.every(({ text, path }) => (path !== '' ? path === first?.path : text === first?.text))
  return first && same ? first : null
}
