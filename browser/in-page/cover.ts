/// <reference lib="dom" />

/** Lies over a page while its picture is taken. */
export interface Cover {
  /** Takes itself away. @returns whether the page stayed all the time as it was covered. */
  lift(): boolean
}

/**
 * Paints over what a picture must not show: every field, whatever holds a digit, the secrets, and what cannot be looked
 * into (frames, canvases, closed shadow trees). By style sheets and highlights, so that the page's own elements stay as
 * they are, and what is covered is covered wherever the layout puts it.
 */
export function coverPage(secrets: readonly string[]): Cover {
  const NAME = 'covered-for-a-picture'
  const PAINT = '#8a8a8a'
  const MAX_LENGTH = 200_000
  const roots: (Document | ShadowRoot)[] = [document]
  const closed = new Set<string>()
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot)
      else if (element.tagName.includes('-')) closed.add(element.tagName.toLowerCase())
    }
  }

  /** The text of a tree without its spaces, and where each letter stands. */
  const lettersOf = (root: Document | ShadowRoot) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const places: [node: Node, offset: number][] = []
    let text = ''
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (node.parentElement?.closest('script, style, noscript, template')) continue
      const { data } = node as Text
      for (let offset = 0; offset < data.length; offset++) {
        const letter = data.charAt(offset)
        if (letter.trim() === '') continue
        text += letter.toLowerCase().charAt(0)
        places.push([node, offset])
      }
    }
    if (text.length > MAX_LENGTH) throw new Error('too much text')
    return { text, places }
  }

  const wanted = secrets.map((secret) => Array.from(secret.replace(/\s/g, ''), (each) => each.toLowerCase()).join(''))
  const ranges: Range[] = []
  for (const root of roots) {
    const { text, places } = lettersOf(root)
    const cover = (from: number, to: number): void => {
      const [first, last] = [places[from], places[to - 1]]
      if (!first || !last) return
      const range = document.createRange()
      range.setStart(first[0], first[1])
      range.setEnd(last[0], last[1] + 1)
      ranges.push(range)
    }
    for (const secret of wanted) {
      for (let at = text.indexOf(secret); at >= 0 && secret; at = text.indexOf(secret, at + 1)) {
        cover(at, at + secret.length)
      }
    }
    for (const { index, 0: digits } of text.matchAll(/\p{N}+/gu)) cover(index, index + digits.length)
  }

  const sheet = new CSSStyleSheet()
  const hidden = [
    'iframe',
    'frame',
    'object',
    'embed',
    'canvas',
    'video',
    'svg:has(text, foreignObject)',
    ...closed,
  ].join(', ')
  sheet.replaceSync(`
    input:not([type=submit], [type=button], [type=image], [type=checkbox], [type=radio]), textarea, select,
    [contenteditable]:not([contenteditable=false]), [contenteditable] * {
      color: transparent !important; -webkit-text-fill-color: transparent !important; background: ${PAINT} !important;
      caret-color: transparent !important; transition: none !important;
    }
    ${hidden} { mask-image: linear-gradient(transparent, transparent) !important; transition: none !important; }
    *, *::before, *::after {
      text-shadow: none !important; -webkit-text-stroke-width: 0 !important; background-clip: border-box !important;
    }
    *::before, *::after { color: transparent !important; -webkit-text-fill-color: transparent !important; }
    ::highlight(${NAME}) {
      color: transparent; -webkit-text-fill-color: transparent; background-color: ${PAINT};
      text-shadow: none; text-decoration: none;
    }`)
  const highlight = new Highlight(...ranges)
  highlight.priority = 1_000
  CSS.highlights.set(NAME, highlight)
  let changed = false
  const observer = new MutationObserver(() => {
    changed = true
  })
  for (const root of roots) {
    root.adoptedStyleSheets.push(sheet)
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
  }

  return {
    lift() {
      const isSame = !changed && observer.takeRecords().length === 0
      observer.disconnect()
      CSS.highlights.delete(NAME)
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet)
      return isSame
    },
  }
}
