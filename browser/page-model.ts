/** A page as plain data, made by one evaluation in it (`in-page.ts`): what a person could see and use, no value typed. */
export interface PageModel {
  url: string
  title: string
  fields: Field[]
  controls: Control[]
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

/** An input that takes text. Those that nobody can see are in the model too: they have to stay empty. */
export interface Field {
  /** Its place among the page's elements. */
  element: number
  /** Which form it is in, or null. */
  form: number | null
  /** As the browser understands it, such as `text`, `email`, `tel`, `password`. */
  type: string
  /** `name` and `id`, which people never see. */
  name: string
  /** Accessible name: what a screen reader would say. */
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

/** A button, or a link that people use as one. */
export interface Control {
  element: number
  form: number | null
  kind: 'submit' | 'button' | 'link'
  text: string
  enabled: boolean
}

/** The same for two readings of a page on which nothing happened but typing. */
export function signatureOf(model: PageModel): string {
  const fields = model.fields.map(({ filled: _, ...field }) => field)
  return JSON.stringify({ ...model, fields })
}
