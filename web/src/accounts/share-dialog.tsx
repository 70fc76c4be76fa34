import { useInfiniteQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { pagedOptions } from '../api/pages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Face, Fault } from '../ui/face.tsx'
import { Search } from '../ui/field.tsx'
import { Icon } from '../ui/icons.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { toast } from '../ui/toast.tsx'
import { useSharing, type Person } from './people-queries.ts'
import type { Account } from './queries.ts'

const membersQuery = pagedOptions([...keys.members, 'toShareWith'], (from) =>
  answered(api.GET('/api/v1/members', { params: { query: { limit: 200, ...from } } })),
)

interface ShareDialogProps {
  account: Account
  /** Those who have access already. */
  having: readonly Person[]
  onClose: () => void
}

/** One tap on a member shares the account with them. */
export function ShareDialog({ account, having, onClose }: ShareDialogProps): ReactElement {
  const [q, setQ] = useState('')
  const members = useInfiniteQuery(membersQuery)
  const sharing = useSharing(account.id)
  const words = q.trim().toLowerCase()
  const others = members.data?.filter(
    ({ id, name, email }) =>
      !having.some(({ userId }) => userId === id) && `${name} ${email}`.toLowerCase().includes(words),
  )
  return (
    <Dialog title={`Share ${account.label}`} onClose={onClose}>
      <p className="soft">They see its codes and have Keyline log in. The password stays hidden.</p>
      <Search label="Search members" value={q} onChange={setQ} />
      <Fault error={sharing.error} />
      <PagedList
        label="Members"
        query={{ ...members, data: others }}
        empty={
          <Face icon="people" title={words === '' ? 'Everybody has access' : 'Nobody fits'}>
            Administrators invite people in Settings.
          </Face>
        }
      >
        {({ id, name, email }) => (
          <button
            type="button"
            className="rows-item choice"
            disabled={sharing.isPending}
            onClick={() =>
              sharing.mutate(
                { userId: id, to: 'collaborator' },
                {
                  onSuccess: () => {
                    toast(`Shared with ${name}`)
                    onClose()
                  },
                },
              )
            }
          >
            <span className="rows-main stack-tight">
              <bdi className="wrap">{name}</bdi>
              <span className="small soft wrap">{email}</span>
            </span>
            <Icon name="plus" />
          </button>
        )}
      </PagedList>
    </Dialog>
  )
}
