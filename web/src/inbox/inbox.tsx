import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, type ReactElement } from 'react'
import { Page } from '../app/page.tsx'
import { Split } from '../app/split.tsx'
import { useSearch } from '../app/search.ts'
import { MessageRow } from '../messages/message-row.tsx'
import { inboxQuery } from '../messages/queries.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Face } from '../ui/face.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { chosenIn, filterOf, type Chosen } from './filter.ts'
import { Filters } from './filters.tsx'
import './inbox.css'

/** The Shared Inbox, and beside it (on a phone, in its place) the message that was opened. */
export function Component(): ReactElement {
  return <Split path="/inbox">{(isPage) => <MessagesOfAll isPage={isPage} />}</Split>
}

function MessagesOfAll({ isPage }: { isPage: boolean }): ReactElement {
  const [search] = useSearch()
  const chosen = chosenIn(search)
  const messages = useInfiniteQuery({
    ...inboxQuery(filterOf({ ...chosen, q: useDeferredValue(chosen.q) })),
    placeholderData: keepPreviousData,
  })
  const isAll = Object.keys(filterOf(chosen)).length === 0
  return (
    <Page title="Inbox" isAside={!isPage}>
      {(!isAll || (messages.data?.length ?? 0) > 0) && <Filters />}
      <PagedList label="Messages" query={messages} empty={isAll ? <NoMessageYet /> : <NoneFits chosen={chosen} />}>
        {(message) => (
          <MessageRow message={message} to={{ pathname: `/inbox/${message.id}`, search: search.toString() }} />
        )}
      </PagedList>
    </Page>
  )
}

function NoMessageYet(): ReactElement {
  return (
    <Face icon="inbox" title="No message yet" actions={<ButtonLink to="/accounts">Your accounts</ButtonLink>}>
      Give an account a managed phone number. What is sent to it arrives here, for everyone who has access to the
      account.
    </Face>
  )
}

function NoneFits({ chosen }: { chosen: Chosen }): ReactElement {
  const [, , clear] = useSearch()
  const showAll = <Button onPress={clear}>Show all messages</Button>
  const isCalm = chosen.kind === 'unrequested' && chosen.q === '' && chosen.app === '' && chosen.account === ''
  return isCalm ? (
    <Face icon="check" title="Every code was asked for" actions={showAll}>
      A code that nobody asked for would be shown here: it may be somebody else who tries to sign in.
    </Face>
  ) : (
    <Face icon="search" title="No message fits" actions={showAll} />
  )
}
