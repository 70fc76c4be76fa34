// What runs inside the page: the one folder that knows the DOM's types. Playwright sends it there as text, so its functions
// refer to nothing outside themselves; what they share is handed to them.
import { dom } from './dom.ts'
import { focusField, holdsValue, pointOf } from './moments.ts'
import { naming } from './naming.ts'
import { readPage, type PageContents } from './read-page.ts'
import { sight } from './sight.ts'
import { targets } from './targets.ts'
import { watch } from './watch.ts'

export type { PageContents } from './read-page.ts'
export type { TargetsOf } from './targets.ts'
export type { Happening } from './watch.ts'
export * from './cover.ts'
export * from './moments.ts'

/** Stays in a document that is read more than once. */
export interface Reader {
  read(): PageContents['model']
  /**
   * What the numbers of the last reading stand for. By identity: what is typed later goes into the very element that was
   * judged, or nowhere.
   */
  elements: PageContents['elements']
  /** {@link focusField}, {@link holdsValue} and {@link pointOf} of the element with this number. */
  focus(at: number, wanted: 'any' | 'password'): boolean
  holds(at: number, value: string): boolean
  pointOf(at: number): ReturnType<typeof pointOf>
}

/** Evaluates to a {@link Reader}. */
export const READER = `(() => {
  const page = (${String(dom)})()
  const seen = (${String(sight)})(page)
  const names = (${String(naming)})(page)
  const reader = {
    elements: [],
    read() {
      const { model, elements } = (${String(readPage)})(page, seen, names)
      reader.elements = elements
      return model
    },
    focus: (at, wanted) => (${String(focusField)})(reader.elements[at], wanted),
    holds: (at, value) => (${String(holdsValue)})(reader.elements[at], value),
    pointOf: (at) => (${String(pointOf)})(reader.elements[at]),
  }
  return reader
})()`

/** Evaluates to a {@link TargetsOf}. */
export const TARGETS = `(${String(targets)})((${String(dom)})())`

/** Tells the page's binding `tellRecorder` of each {@link Happening} in a document, from its beginning. */
export const WATCHER = `(() => {
  const page = (${String(dom)})()
  const seen = (${String(sight)})(page)
  const names = (${String(naming)})(page)
  const read = () => (${String(readPage)})(page, seen, names)
  ;(${String(watch)})(read, ${TARGETS}, (happening) => void tellRecorder(happening))
})()`
