import { useQuery } from '@tanstack/react-query'
import { Suspense, type ReactElement } from 'react'
import { Navigate, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router'
import { useConnection, useEvents } from '../api/events.ts'
import { meQuery, type Me } from '../api/me.ts'
import { asProblem } from '../api/problem.ts'
import { FirstRun } from '../first-run/first-run.tsx'
import { inboxSummaryQuery } from '../messages/queries.ts'
import { FaultFace } from '../ui/face.tsx'
import { Icon, type IconName } from '../ui/icons.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useKeptFocus } from './kept-focus.ts'

/** Everything behind the sign-in. */
export function Shell(): ReactElement {
  const me = useQuery(meQuery)
  const { pathname, search } = useLocation()
  if (me.error !== null && asProblem(me.error).code === 'unauthorized') {
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
  }
  if (me.data !== undefined) return <SignedIn me={me.data} />
  return (
    <main className="lone">
      <h1 className="visually-hidden">Keyline</h1>
      {me.error === null ? <Skeleton lines={6} /> : <FaultFace error={me.error} onRetry={() => void me.refetch()} />}
    </main>
  )
}

const PLACES: { to: string; name: string; icon: IconName }[] = [
  { to: '/accounts', name: 'Accounts', icon: 'accounts' },
  { to: '/inbox', name: 'Inbox', icon: 'inbox' },
  { to: '/activity', name: 'Activity', icon: 'activity' },
  { to: '/settings', name: 'Settings', icon: 'settings' },
]

function SignedIn({ me }: { me: Me }): ReactElement {
  useEvents()
  useKeptFocus()
  return (
    <div className="shell">
      <a href="#content" className="skip">
        Skip to the content
      </a>
      <nav className="bar" aria-label="Main">
        <div className="bar-brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <div className="stack-tight">
            <strong>Keyline</strong>
            <bdi className="small soft wrap">{me.workspace.name}</bdi>
          </div>
        </div>
        {PLACES.map(({ to, name, icon }) => (
          <NavLink key={to} to={to} className="bar-place">
            <Icon name={icon} />
            {name}
            {to === '/inbox' && <OpenAlarms />}
          </NavLink>
        ))}
        <bdi className="bar-person small soft wrap">{me.name}</bdi>
      </nav>
      <main id="content" className="content" tabIndex={-1}>
        <ConnectionBanner />
        <FirstRun />
        <Suspense fallback={<Skeleton lines={6} />}>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration />
    </div>
  )
}

/** How many codes came that nobody asked for, and that nobody has looked at yet. */
function OpenAlarms(): ReactElement | null {
  const openAlarms = useQuery(inboxSummaryQuery).data?.openAlarms ?? 0
  if (openAlarms === 0) return null
  return (
    <span className="bar-badge">
      {openAlarms > 99 ? '99+' : openAlarms}
      <span className="visually-hidden"> unrequested {openAlarms === 1 ? 'code' : 'codes'}</span>
    </span>
  )
}

function ConnectionBanner(): ReactElement {
  const isLost = useConnection() === 'lost'
  return (
    <div role="status">
      {isLost && (
        <p className="banner">
          <Icon name="offline" />
          Connection lost. What you see may be old; Keyline tries again by itself.
        </p>
      )}
    </div>
  )
}
