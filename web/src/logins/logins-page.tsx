import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useParams } from 'react-router'
import { Page } from '../app/page.tsx'
import { Face } from '../ui/face.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { LoginRow } from './login-row.tsx'
import { loginsQuery } from './queries.ts'

export function Component(): ReactElement {
  const { accountId = '' } = useParams()
  const logins = useInfiniteQuery(loginsQuery(accountId))
  return (
    <Page title="Logins" back={`/accounts/${accountId}`}>
      <PagedList label="Logins" query={logins} empty={<Face icon="clock" title="No login yet" />}>
        {(login) => <LoginRow login={login} />}
      </PagedList>
    </Page>
  )
}
