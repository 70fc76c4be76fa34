import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { isAdmin, useMe } from '../../api/me.ts'
import { Page } from '../../app/page.tsx'
import { Card } from '../../ui/card.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Invitations } from './invitations.tsx'
import { Invite } from './invite.tsx'
import { MemberRow } from './member-row.tsx'
import { membersQuery } from './queries.ts'

export function Component(): ReactElement {
  const me = useMe()
  const members = useInfiniteQuery(membersQuery)
  return (
    <Page title="People" back="/settings">
      {isAdmin(me) && (
        <>
          <Invite ownRole={me.role} />
          <Invitations />
        </>
      )}
      <Card title="Members">
        <PagedList label="Members" query={members} empty={null}>
          {(member) => <MemberRow member={member} me={me} />}
        </PagedList>
      </Card>
    </Page>
  )
}
