import { useEffect, type ReactElement, type ReactNode } from 'react'
import { Link } from 'react-router'
import { Icon } from '../ui/icons.tsx'

interface PageProps {
  title: string
  /** Where the arrow leads; none on the pages of the bar. */
  back?: string
  /** Where another page beside it has the address. */
  isAside?: boolean
  /** At the right of the title. */
  actions?: ReactNode
  children: ReactNode
}

/** What fills the place beside the bar: a title, and one column of parts. */
export function Page({ title, back, isAside = false, actions, children }: PageProps): ReactElement {
  useTitle(isAside ? null : title)
  const Title = isAside ? 'h2' : 'h1'
  return (
    <div className="page">
      <header className="page-header">
        {back !== undefined && (
          <Link to={back} className="page-back" aria-label="Back">
            <Icon name="back" />
          </Link>
        )}
        <Title className="page-title">
          <bdi>{title}</bdi>
        </Title>
        {actions !== undefined && <div className="push row">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** Names the page in the browser's tab and history; null leaves that to another. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = `${title} · Keyline`
  }, [title])
}
