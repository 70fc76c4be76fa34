import type { Control, Field, PageModel } from '../../../browser/page-model.ts'

/** A visible text field in the first form, unless said otherwise. */
export function field(given: Partial<Field>): Field {
  const plain = {
    element: 0,
    form: 0,
    overlay: null,
    covered: false,
    type: 'text',
    name: '',
    label: '',
    placeholder: '',
    autocomplete: '',
    inputMode: '',
  }
  return { ...plain, maxLength: -1, visible: true, editable: true, filled: false, ...given }
}

export function button(text: string, given: Partial<Control> = {}): Control {
  const plain = {
    element: 0,
    form: 0,
    overlay: null,
    covered: false,
    path: '',
    after: -1,
    row: '',
    chosen: false,
    opens: false,
  }
  return { ...plain, kind: 'submit', text, enabled: true, ...given }
}

export function link(text: string): Control {
  return button(text, { kind: 'link', form: null })
}

/** Elements are numbered as they come, fields first. */
export function page(given: Partial<PageModel>): PageModel {
  const empty = {
    url: 'https://app.example.com/',
    language: '',
    title: '',
    alerts: [],
    headings: [],
    lines: [],
    storedKeys: [],
    overlays: [],
  }
  const fields = (given.fields ?? []).map((each, element) => ({ ...each, element }))
  const controls = (given.controls ?? []).map((each, index) => ({ ...each, element: fields.length + index }))
  return { ...empty, hasCaptchaFrame: false, ...given, fields, controls }
}

export const USERNAME = field({ label: 'Email', type: 'email', autocomplete: 'username' })
export const PASSWORD = field({ label: 'Password', type: 'password', autocomplete: 'current-password' })
export const CODE = field({ label: 'Verification code', inputMode: 'numeric', maxLength: 6 })

export const SIGN_IN = page({
  title: 'Sign in',
  headings: ['Sign in'],
  fields: [USERNAME, PASSWORD],
  controls: [button('Sign in'), link('Forgot password?'), link('Sign up')],
})
