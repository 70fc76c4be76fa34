/** A page as plain data: what a person could see and use, no value typed. Frames of the same site are part of it. */
export interface PageModel {
  url: string
  /** As the page says, such as `pt-BR`, or empty. */
  language: string
  title: string
  fields: Field[]
  controls: Control[]
  /** Dialogs, and what else floats over the page. */
  overlays: Overlay[]
  /** Texts that the page marks as alerts or errors. */
  alerts: string[]
  headings: string[]
  /** What is written on the page outside of its controls, line by line. */
  lines: string[]
  /** Names of what the page keeps in its local storage. */
  storedKeys: string[]
  /** A challenge that asks for a human is in sight. */
  hasCaptchaFrame: boolean
}

/** What a field and a control have in common. */
interface Placed {
  /** Its place among the page's elements. */
  element: number
  /** Which form it is in, or null. */
  form: number | null
  /** Which overlay it is in, or null. */
  overlay: number | null
  /** Something floats over it, so that a click would go elsewhere. */
  covered: boolean
}

/** An input that takes text. Those that nobody can see are in the model too: they have to stay empty. */
export interface Field extends Placed {
  /** As the browser understands it, such as `text`, `email`, `tel`, `password`. */
  type: string
  /** `name` and `id`, which people never see. */
  name: string
  /** Accessible name: what a screen reader would say, or the text just before the field. */
  label: string
  placeholder: string
  autocomplete: string
  inputMode: string
  /** -1 where there is none. */
  maxLength: number
  visible: boolean
  editable: boolean
  filled: boolean
}

/** A button, a link that people use as one, one of several things to choose from, or a box to tick. */
export interface Control extends Placed {
  kind: 'submit' | 'button' | 'link' | 'choice' | 'tick'
  text: string
  /** What its row says, where it is in one of several that are built alike; or empty. */
  row: string
  /** Path of the address that a link leads to or a form is sent to, or empty. */
  path: string
  /** Number of the field that it comes after in the document, or -1 where none is before it. */
  after: number
  enabled: boolean
  /** Only a choice and a tick can be. */
  chosen: boolean
  /** It shows more of the page: a menu, a list, a dialog. */
  opens: boolean
}

export interface Overlay {
  text: string
  /** It says of itself that nothing else can be used while it is there. */
  modal: boolean
}

/** What the page says that it is about. */
export function titlesOf({ title, headings }: PageModel): string[] {
  return [title, ...headings]
}

/** The same for two readings of a page on which nothing happened but typing. */
export function signatureOf(model: PageModel): string {
  const fields = model.fields.map(({ filled: _, ...field }) => field)
  return JSON.stringify({ ...model, fields })
}

/** A question of somebody else's, over the page in a frame: its buttons are there to be pressed, and nothing to be read. */
export function withQuestion(page: PageModel, frame: PageModel, elements: number): PageModel {
  const overlay = page.overlays.length
  const controls = frame.controls.map((each) => {
    return { ...each, element: each.element + elements, after: -1, form: null, overlay }
  })
  const text = [...frame.headings, ...frame.lines].join(' ')
  return { ...page, controls: [...page.controls, ...controls], overlays: [...page.overlays, { text, modal: false }] }
}

/** Puts what a frame shows where the frame stands; its forms are its own. */
export function withFrame(page: PageModel, frame: PageModel, elements: number): PageModel {
  const forms = 1 + Math.max(-1, ...[...page.fields, ...page.controls].map(({ form }) => form ?? -1))
  const overlays = page.overlays.length
  const place = <T extends Placed>(part: T): T => ({
    ...part,
    element: part.element + elements,
    form: forms + (part.form ?? -1) + 1,
    overlay: part.overlay === null ? null : part.overlay + overlays,
  })
  const shift = (after: number): number => (after < 0 ? after : after + elements)
  return {
    ...page,
    fields: [...page.fields, ...frame.fields.map(place)],
    controls: [...page.controls, ...frame.controls.map(place).map((each) => ({ ...each, after: shift(each.after) }))],
    overlays: [...page.overlays, ...frame.overlays],
    alerts: [...page.alerts, ...frame.alerts],
    headings: [...page.headings, ...frame.headings],
    lines: [...page.lines, ...frame.lines],
    hasCaptchaFrame: page.hasCaptchaFrame || frame.hasCaptchaFrame,
  }
}
