import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Page } from '../../app/page.tsx'
import { Card } from '../../ui/card.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { KeyRow } from './key-row.tsx'
import { NewKey } from './new-key.tsx'
import { apiKeysQuery } from './queries.ts'

export function Component(): ReactElement {
  const keys = useInfiniteQuery(apiKeysQuery)
  return (
    <Page title="API keys" back="/settings">
      <NewKey />
      <Card title="Your keys">
        <PagedList
          label="API keys"
          query={keys}
          empty={
            <p className="soft">
              A key lets a program read codes or run logins as you, over <a href="/docs">the API</a>. You have none yet.
            </p>
          }
        >
          {(key) => <KeyRow apiKey={key} />}
        </PagedList>
      </Card>
    </Page>
  )
}
