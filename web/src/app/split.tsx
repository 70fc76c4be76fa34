import type { ReactElement } from 'react'
import { Outlet, useMatch } from 'react-router'

interface SplitProps {
  /** Where nothing is chosen yet. */
  path: string
  /** @param isPage whether the list has the address, and what is chosen from it does not. */
  children: (isPage: boolean) => ReactElement
}

/** A list, and beside it (on a phone, in its place) what was chosen from it. */
export function Split({ path, children }: SplitProps): ReactElement {
  const isPage = useMatch(path) !== null
  return (
    <div className="split" {...(!isPage && { 'data-chosen': '' })}>
      <div className="split-list">{children(isPage)}</div>
      <div className="split-detail">
        <Outlet />
      </div>
    </div>
  )
}
