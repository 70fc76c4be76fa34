import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, type ReactElement } from 'react'
import { NavLink, Outlet, useMatch, useSearchParams } from 'react-router'
import { Page } from '../app/page.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { AppIcon } from '../ui/card.tsx'
import { Face } from '../ui/face.tsx'
import { Chips, Search } from '../ui/field.tsx'
import { Icon } from '../ui/icons.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { StatusLine } from '../ui/status.tsx'
import { useNow } from '../ui/time.tsx'
import { accountsQuery, type Account } from './queries.ts'
import { standing } from './words.ts'
import './accounts.css'

/** The list, and beside it (on a phone, in its place) the account that was chosen. */
export function Component(): ReactElement {
  const isList = useMatch('/accounts') !== null
  return (
    <div className="split" {...(!isList && { 'data-chosen': '' })}>
      <div className="split-list">
        <AccountList isPage={isList} />
      </div>
      <div className="split-detail">
        <Outlet />
      </div>
    </div>
  )
}

function AccountList({ isPage }: { isPage: boolean }): ReactElement {
  const [search, setSearch] = useSearchParams()
  const q = search.get('q') ?? ''
  const attention = search.get('show') === 'attention'
  const accounts = useInfiniteQuery({
    ...accountsQuery({ q: useDeferredValue(q).trim(), attention }),
    placeholderData: keepPreviousData,
  })
  const choose = (name: string, value: string): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const isAll = q === '' && !attention
  return (
    <Page
      title="Accounts"
      isAside={!isPage}
      actions={
        <ButtonLink to="/accounts/new" variant="quiet">
          <Icon name="plus" />
          Add
        </ButtonLink>
      }
    >
      {(!isAll || (accounts.data?.length ?? 0) > 0) && (
        <>
          <Search label="Search accounts" value={q} onChange={(value) => choose('q', value)} />
          <Chips
            label="Show"
            hideLabel
            value={attention ? 'attention' : 'all'}
            choices={[
              { value: 'all', name: 'All' },
              { value: 'attention', name: 'Needs attention' },
            ]}
            onChange={(value) => choose('show', value === 'all' ? '' : value)}
          />
        </>
      )}
      <PagedList
        label="Accounts"
        query={accounts}
        empty={
          isAll ? (
            <Face
              icon="accounts"
              title="Add your first account"
              actions={
                <ButtonLink to="/accounts/new" variant="primary">
                  Add an account
                </ButtonLink>
              }
            >
              Then give it a phone number that belongs to the account, not to a person.
            </Face>
          ) : (
            <Face
              icon={attention ? 'check' : 'search'}
              title={attention && q === '' ? 'Nothing needs you' : 'No account fits'}
              actions={<Button onPress={() => setSearch({}, { replace: true })}>Show all accounts</Button>}
            />
          )
        }
      >
        {(account) => <AccountRow account={account} />}
      </PagedList>
    </Page>
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
