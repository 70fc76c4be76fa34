import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { Page } from '../../app/page.tsx'
import { useSearch } from '../../app/search.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { AppIcon } from '../../ui/card.tsx'
import { Face } from '../../ui/face.tsx'
import { Chips, Search } from '../../ui/field.tsx'
import { Icon } from '../../ui/icons.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { appsQuery, type App } from './queries.ts'

export function Component(): ReactElement {
  const [search, choose] = useSearch()
  const q = search.get('q') ?? ''
  const ownOnly = search.get('show') === 'own'
  const query = useInfiniteQuery(appsQuery)
  const wanted = q.trim().toLowerCase()
  const fitting = query.data?.filter((app) => app.name.toLowerCase().includes(wanted) && !(ownOnly && app.inCatalog))
  const add = (
    <ButtonLink to="/settings/apps/new" variant="quiet">
      <Icon name="plus" />
      Add
    </ButtonLink>
  )
  return (
    <Page title="Apps" back="/settings" actions={add}>
      <Search label="Search apps" value={q} onChange={(value) => choose('q', value)} />
      <Chips
        label="Show"
        hideLabel
        value={ownOnly ? 'own' : 'all'}
        choices={[
          { value: 'all', name: 'All' },
          { value: 'own', name: 'Your own' },
        ]}
        onChange={(value) => choose('show', value === 'all' ? '' : value)}
      />
      <PagedList
        label="Apps"
        query={{ ...query, data: fitting }}
        empty={
          <Face
            icon="accounts"
            title="No such app"
            actions={<ButtonLink to="/settings/apps/new">Add an app</ButtonLink>}
          >
            What is not in the catalog can be added for your workspace.
          </Face>
        }
      >
        {(app) => <AppRow app={app} />}
      </PagedList>
    </Page>
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
      <span className="small soft">{app.inCatalog ? 'Catalog' : 'Your own'}</span>
      <Icon name="forward" />
    </Link>
  )
}
