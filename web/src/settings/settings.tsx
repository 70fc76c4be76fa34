import type { ReactElement } from 'react'
import { NavLink } from 'react-router'
import { isAdmin, useMe } from '../api/me.ts'
import { Page } from '../app/page.tsx'
import { Split } from '../app/split.tsx'
import { Icon, type IconName } from '../ui/icons.tsx'
import './settings.css'

interface Part {
  to: string
  name: string
  about: string
  icon: IconName
}

const OWN: readonly Part[] = [
  { to: 'profile', name: 'You', about: 'Name, appearance, workspace', icon: 'person' },
  {
    to: 'security',
    name: 'Sign-in security',
    about: 'Password, authenticator app, where you are signed in',
    icon: 'lock',
  },
  { to: 'keys', name: 'API keys', about: 'For programs that act as you', icon: 'key' },
  { to: 'members', name: 'People', about: 'Members, roles and invitations', icon: 'people' },
]
const OF_ADMINS: readonly Part[] = [
  { to: 'apps', name: 'Apps', about: 'The catalog, and your own', icon: 'accounts' },
  { to: 'alerts', name: 'Alerts', about: 'Webhooks and Slack', icon: 'bell' },
  { to: 'status', name: 'System status', about: 'What Keyline consists of, and how it is', icon: 'activity' },
]

/** The parts of the settings, and beside them (on a phone, in their place) the one that was chosen. */
export function Component(): ReactElement {
  const me = useMe()
  return (
    <Split path="/settings">
      {(isPage) => (
        <Page title="Settings" isAside={!isPage}>
          <Parts label="You" parts={OWN} />
          {isAdmin(me) && <Parts label="Administration" parts={OF_ADMINS} />}
        </Page>
      )}
    </Split>
  )
}

function Parts({ label, parts }: { label: string; parts: readonly Part[] }): ReactElement {
  return (
    <nav aria-label={label} className="rows">
      {parts.map(({ to, name, about, icon }) => (
        <NavLink key={to} to={`/settings/${to}`} className="rows-item settings-part">
          <Icon name={icon} />
          <span className="rows-main stack-tight">
            <strong>{name}</strong>
            <span className="small soft clip">{about}</span>
          </span>
          <Icon name="forward" />
        </NavLink>
      ))}
    </nav>
  )
}
