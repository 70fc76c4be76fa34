import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { Page } from '../../app/page.tsx'
import { SearchWords, ShownPart } from '../../app/search-fields.tsx'
import { useSearch } from '../../app/search.ts'
import { AddLink } from '../../ui/add-link.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { AppIcon } from '../../ui/card.tsx'
import { Face } from '../../ui/face.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { StatusLine } from '../../ui/status.tsx'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import { appsQuery, type App } from '../../apps/queries.ts'

export function Component(): ReactElement {
  const [search] = useSearch()
  const words = (search.get('q') ?? '').trim().toLowerCase()
  const ownOnly = search.get('show') === 'own'
  return (
    <Page title="Apps" back="/settings" actions={<AddLink to="/settings/apps/new" />}>
      <SearchWords label="Search apps" />
      <ShownPart names={{ all: 'All', own: 'Your own' }} />
      <Loaded query={useQuery(appsQuery)} lines={6}>
        {(apps) => (
          <VirtualRows
            label="Apps"
            items={apps.filter(({ name, inCatalog }) => name.toLowerCase().includes(words) && !(ownOnly && inCatalog))}
            empty={<NoneFits />}
          >
            {(app) => <AppRow app={app} />}
          </VirtualRows>
        )}
      </Loaded>
    </Page>
  )
}

function NoneFits(): ReactElement {
  return (
    <Face icon="accounts" title="No such app" actions={<ButtonLink to="/settings/apps/new">Add an app</ButtonLink>}>
      What is not in the catalog can be added for your workspace.
    </Face>
  )
}

function AppRow({ app }: { app: App }): ReactElement {
  return (
    <Link to={`/settings/apps/${app.id}`} className="rows-item">
      <AppIcon name={app.name} />
      <span className="rows-main stack-tight">
        <strong className="clip">
          <bdi>{app.name}</bdi>
        </strong>
        <span className="small soft clip">
          {app.supportsManagedPhoneNumber ? app.domains.join(', ') : 'Takes no managed number'}
        </span>
      </span>
      {app.recipe === 'dropped' && (
        <span className="small">
          <StatusLine tone="warn">Recipe dropped</StatusLine>
        </span>
      )}
      <span className="small soft">{app.inCatalog ? 'Catalog' : 'Your own'}</span>
      <Icon name="forward" />
    </Link>
  )
}
