/// <reference lib="dom" />

/** The document as one tree, open shadow roots included. */
export interface Dom {
  /** The document, and the shadow trees in it. */
  roots(): (Document | ShadowRoot)[]
  textOf(node: Node | null): string
  shownText(element: HTMLElement, limit?: number): string
  /** The element and what it is in, out of shadow roots too. */
  upwards(element: Element): Element[]
}

export function dom(): Dom {
  const roots = (): (Document | ShadowRoot)[] => {
    const found: (Document | ShadowRoot)[] = [document]
    for (const root of found) {
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) found.push(shadowRoot)
    }
    return found
  }

  const plain = (text: string, limit: number): string => text.replace(/\s+/g, ' ').trim().slice(0, limit)
  const textOf = (node: Node | null): string => plain(node?.textContent ?? '', 300)
  const shownText = (element: HTMLElement, limit = 300): string => plain(element.innerText, limit)

  const upwards = (element: Element): Element[] => {
    const path: Element[] = []
    for (let at: Element | null = element; at;) {
      path.push(at)
      const root: Node = at.getRootNode()
      at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
    }
    return path
  }

  return { roots, textOf, shownText, upwards }
}
