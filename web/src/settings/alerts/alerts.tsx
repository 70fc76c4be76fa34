import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { Page } from '../../app/page.tsx'
import { AddLink } from '../../ui/add-link.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Face } from '../../ui/face.tsx'
import { Icon } from '../../ui/icons.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { endpointsQuery, KIND_NAMES, type Endpoint } from './queries.ts'

export function Component(): ReactElement {
  return (
    <Page title="Alerts" back="/settings" actions={<AddLink to="/settings/alerts/new" />}>
      <PagedList
        label="Where alerts are sent"
        query={useInfiniteQuery(endpointsQuery)}
        empty={
          <Face
            icon="bell"
            title="Alerts go nowhere yet"
            actions={
              <ButtonLink to="/settings/alerts/new" variant="primary">
                Add a webhook or Slack
              </ButtonLink>
            }
          >
            Have Keyline tell you when a code comes that nobody asked for, or a login fails.
          </Face>
        }
      >
        {(endpoint) => <EndpointRow endpoint={endpoint} />}
      </PagedList>
    </Page>
  )
}

function EndpointRow({ endpoint }: { endpoint: Endpoint }): ReactElement {
  const { id, name, kind, url, events } = endpoint
  return (
    <Link to={`/settings/alerts/${id}`} className="rows-item">
      <span className="rows-main stack-tight">
        <strong className="clip">
          <bdi>{name}</bdi>
        </strong>
        <span className="small soft clip">
          {KIND_NAMES[kind]} · {new URL(url).host}
        </span>
      </span>
      <span className="small soft">{events.length === 1 ? 'one event' : `${String(events.length)} events`}</span>
      <Icon name="forward" />
    </Link>
  )
}
