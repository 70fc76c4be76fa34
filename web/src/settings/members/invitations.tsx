import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { answered, api } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { invalidate } from '../../api/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Fault } from '../../ui/face.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Expiry } from '../../ui/time.tsx'
import { toast } from '../../ui/toast.tsx'
import { ROLE_NAMES } from '../role-names.ts'
import { invitationsQuery, type Invitation } from './queries.ts'

/** Who has been invited and has not come yet; nothing where there is nobody. */
export function Invitations(): ReactElement | null {
  const invitations = useInfiniteQuery(invitationsQuery)
  const withdraw = useMutation({
    mutationFn: ({ id }: Invitation) => answered(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } })),
    onSuccess: (_, { email }) => {
      void invalidate(keys.members)
      toast(`The invitation of ${email} is withdrawn.`)
    },
  })
  if (invitations.data?.length === 0) return null
  return (
    <Card title="Invited">
      <PagedList label="Invitations" query={invitations} empty={null}>
        {(invitation) => (
          <div className="rows-item">
            <span className="rows-main stack-tight">
              <bdi className="wrap">{invitation.email}</bdi>
              <span className="small soft">
                {ROLE_NAMES[invitation.role].name}
                {' · '}
                <Expiry at={invitation.expiresAt} />
              </span>
            </span>
            <Button
              isPending={withdraw.isPending && withdraw.variables.id === invitation.id}
              onPress={() => withdraw.mutate(invitation)}
            >
              Withdraw
              <span className="visually-hidden"> the invitation of {invitation.email}</span>
            </Button>
          </div>
        )}
      </PagedList>
      <Fault error={withdraw.error} />
    </Card>
  )
}
