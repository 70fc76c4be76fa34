import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react'

/** Before a row is measured. */
const ROW_HEIGHT = 92
const OVERSCAN = 8

interface RowsProps<T> {
  label: string
  items: readonly T[]
  /** Where there are none. */
  empty: ReactNode
  children: (item: T) => ReactElement
}

/** Rows of which only those in sight are in the document, however many there are. */
export function VirtualRows<T extends { id: string }>(props: RowsProps<T>): ReactElement {
  const [list, setList] = useState<HTMLUListElement | null>(null)
  const isWide = useIsWide()
  const pane = list?.closest<HTMLElement>(isWide ? '.modal, .split-list' : '.modal') ?? null
  const top = useTop(list, pane)
  const place = { list, setList, top }
  if (props.items.length === 0) return <>{props.empty}</>
  return pane === null ? <InWindow {...props} {...place} /> : <InPane {...props} {...place} pane={pane} />
}

interface Place {
  setList: (list: HTMLUListElement | null) => void
  /** Of the list, in what scrolls it. */
  top: number
}

function InWindow<T extends { id: string }>({ top, ...props }: RowsProps<T> & Place): ReactElement {
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({ ...common(props.items), scrollMargin: top })
  return <Rows {...props} virtualizer={virtualizer} top={top} />
}

function InPane<T extends { id: string }>({ pane, top, ...props }: RowsProps<T> & Place & { pane: HTMLElement }) {
  const virtualizer = useVirtualizer<HTMLElement, HTMLLIElement>({
    ...common(props.items),
    scrollMargin: top,
    getScrollElement: () => pane,
  })
  return <Rows {...props} virtualizer={virtualizer} top={top} />
}

function common(items: readonly { id: string }[]) {
  return {
    count: items.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (index: number) => items[index]?.id ?? index,
  }
}

interface DrawnProps<T> extends RowsProps<T>, Place {
  virtualizer: Virtualizer<HTMLElement, HTMLLIElement> | Virtualizer<Window, HTMLLIElement>
}

function Rows<T>({ label, items, children, virtualizer, setList, top }: DrawnProps<T>): ReactElement {
  return (
    <ul ref={setList} className="virtual rows" aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index]
        return (
          item !== undefined && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${String(start - top)}px)` }}
            >
              {children(item)}
            </li>
          )
        )
      })}
    </ul>
  )
}

/** What stands above the list grows and shrinks, so its place is looked up each time. */
function useTop(list: HTMLElement | null, pane: HTMLElement | null): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    if (list === null) return
    const from = pane === null ? -window.scrollY : pane.getBoundingClientRect().top - pane.scrollTop
    setTop(Math.round(list.getBoundingClientRect().top - from))
  })
  return top
}

/** As in the style sheets. */
const WIDE = window.matchMedia('(width >= 900px)')

function useIsWide(): boolean {
  return useSyncExternalStore(
    (tell) => {
      WIDE.addEventListener('change', tell)
      return () => WIDE.removeEventListener('change', tell)
    },
    () => WIDE.matches,
  )
}
