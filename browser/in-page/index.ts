// What runs inside the page: the one folder that knows the DOM's types. Playwright sends it there as text, so its functions
// refer to nothing outside themselves; what they share is handed to them.
import { dom } from './dom.ts'
import { naming } from './naming.ts'
import { readPage, type PageContents } from './read-page.ts'
import { sight } from './sight.ts'

export type { PageContents } from './read-page.ts'
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
  }
  return reader
})()`
