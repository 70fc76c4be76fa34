import type { ReactElement } from 'react'
import { Loaded, type LoadedQuery } from './loaded.tsx'

interface FirstRowsProps<T> {
  label: string
  query: LoadedQuery<T[]>
  most: number
  /** Where there are none, in words. */
  empty: string
  children: (item: T) => ReactElement
}

/** The first few of a list, on a page that is about more than it. */
export function FirstRows<T extends { id: string }>(props: FirstRowsProps<T>): ReactElement {
  const { label, query, most, empty, children } = props
  return (
    <Loaded query={query}>
      {(all) =>
        all.length === 0 ? (
          <p className="soft">{empty}</p>
        ) : (
          <ul className="rows" aria-label={label}>
            {all.slice(0, most).map((item) => (
              <li key={item.id}>{children(item)}</li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
