import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { accountChoices, memberChoices } from '../api/choices.ts'
import { Page } from '../app/page.tsx'
import { useSearch } from '../app/search.ts'
import { Button } from '../ui/button.tsx'
import { Face, Fault } from '../ui/face.tsx'
import { Icon } from '../ui/icons.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { Pick } from '../ui/pick.tsx'
import { ActivityRow } from './activity-row.tsx'
import { saveCsv } from './csv.ts'
import { activityQuery } from './queries.ts'

/** Who did or saw what. */
export function Component(): ReactElement {
  const [search, choose, clear] = useSearch()
  const [account, user] = [search.get('account') ?? '', search.get('person') ?? '']
  const filter = { ...(account !== '' && { account }), ...(user !== '' && { user }) }
  const activity = useInfiniteQuery({ ...activityQuery(filter), placeholderData: keepPreviousData })
  const download = useMutation({ mutationFn: () => saveCsv(filter) })
  const isAll = account === '' && user === ''
  return (
    <Page
      title="Activity"
      actions={
        <Button variant="quiet" isPending={download.isPending} onPress={() => download.mutate()}>
          <Icon name="download" />
          CSV
          <span className="visually-hidden"> of what is shown here</span>
        </Button>
      }
    >
      <Fault error={download.error} />
      <div className="field-pair">
        <Pick
          label="Account"
          all="Every account"
          choices={useQuery(accountChoices).data ?? []}
          value={account}
          onChange={(id) => choose('account', id)}
        />
        <Pick
          label="Person"
          all="Everybody"
          choices={useQuery(memberChoices).data ?? []}
          value={user}
          onChange={(id) => choose('person', id)}
        />
      </div>
      <PagedList
        label="Activity"
        query={activity}
        empty={
          isAll ? (
            <Face icon="activity" title="Nothing has happened yet">
              Who opens a message, asks for a code or starts a login is shown here.
            </Face>
          ) : (
            <Face
              icon="search"
              title="Nothing of this is on record"
              actions={<Button onPress={clear}>Show all activity</Button>}
            />
          )
        }
      >
        {(entry) => <ActivityRow entry={entry} />}
      </PagedList>
    </Page>
  )
}
