import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, type ReactElement } from 'react'
import { NavLink, useSearchParams } from 'react-router'
import { Page } from '../app/page.tsx'
import { SearchWords, ShownPart } from '../app/search-fields.tsx'
import { useSearch } from '../app/search.ts'
import { Split } from '../app/split.tsx'
import { AddLink } from '../ui/add-link.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { AppIcon } from '../ui/card.tsx'
import { Face } from '../ui/face.tsx'
import { Icon } from '../ui/icons.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { StatusLine } from '../ui/status.tsx'
import { useNow } from '../ui/time.tsx'
import { accountsQuery, type Account } from './queries.ts'
import { standing } from './words.ts'
import './accounts.css'

/** The list, and beside it (on a phone, in its place) the account that was chosen. */
export function Component(): ReactElement {
  return <Split path="/accounts">{(isPage) => <AccountList isPage={isPage} />}</Split>
}

function AccountList({ isPage }: { isPage: boolean }): ReactElement {
  const [search] = useSearch()
  const q = useDeferredValue(search.get('q') ?? '').trim()
  const attention = search.get('show') === 'attention'
  const accounts = useInfiniteQuery({ ...accountsQuery({ q, attention }), placeholderData: keepPreviousData })
  const isAll = q === '' && !attention
  return (
    <Page title="Accounts" isAside={!isPage} actions={<AddLink to="/accounts/new" />}>
      {(!isAll || (accounts.data?.length ?? 0) > 0) && (
        <>
          <SearchWords label="Search accounts" />
          <ShownPart names={{ all: 'All', attention: 'Needs attention' }} />
        </>
      )}
      <PagedList
        label="Accounts"
        query={accounts}
        empty={isAll ? <NoAccount /> : <NoneFits isCalm={attention && q === ''} />}
      >
        {(account) => <AccountRow account={account} />}
      </PagedList>
    </Page>
  )
}

function NoAccount(): ReactElement {
  const add = (
    <ButtonLink to="/accounts/new" variant="primary">
      Add an account
    </ButtonLink>
  )
  return (
    <Face icon="accounts" title="Add your first account" actions={add}>
      Then give it a phone number that belongs to the account, not to a person.
    </Face>
  )
}

function NoneFits({ isCalm }: { isCalm: boolean }): ReactElement {
  const [, , clear] = useSearch()
  const showAll = <Button onPress={clear}>Show all accounts</Button>
  return isCalm ? (
    <Face icon="check" title="Nothing needs you" actions={showAll} />
  ) : (
    <Face icon="search" title="No account fits" actions={showAll} />
  )
}

function AccountRow({ account }: { account: Account }): ReactElement {
  const { id, label, appName, username, phoneNumber } = account
  const { tone, text } = standing(account, useNow())
  const [search] = useSearchParams()
  const number = phoneNumber !== null && phoneNumber.status !== 'offered' ? phoneNumber.nationalFormat : null
  return (
    <NavLink to={{ pathname: `/accounts/${id}`, search: search.toString() }} className="rows-item account-row">
      <AppIcon name={appName} />
      <span className="rows-main stack-tight">
        <strong className="clip">
          <bdi>{label}</bdi>
        </strong>
        <span className="small soft clip figures">{number ?? <bdi>{username}</bdi>}</span>
        <span className="small clip">
          <StatusLine tone={tone}>{text}</StatusLine>
        </span>
      </span>
      <Icon name="forward" />
    </NavLink>
  )
}
