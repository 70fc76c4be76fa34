import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { memberChoices, type Choice } from '../api/choices.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Face, Fault } from '../ui/face.tsx'
import { Search } from '../ui/field.tsx'
import { Icon } from '../ui/icons.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { toast } from '../ui/toast.tsx'
import { VirtualRows } from '../ui/virtual-rows.tsx'
import { useSharing, type Person } from './people-queries.ts'
import type { Account } from './queries.ts'

interface ShareDialogProps {
  account: Account
  /** Those who have access already. */
  having: readonly Person[]
  onClose: () => void
}

/** One tap on a member shares the account with them. */
export function ShareDialog({ account, having, onClose }: ShareDialogProps): ReactElement {
  const [q, setQ] = useState('')
  const sharing = useSharing(account.id)
  const words = q.trim().toLowerCase()
  const fits = ({ id, name, about = '' }: Choice): boolean =>
    !having.some(({ userId }) => userId === id) && `${name} ${about}`.toLowerCase().includes(words)
  return (
    <Dialog title={`Share ${account.label}`} onClose={onClose}>
      <p className="soft">They see its codes and have Keyline log in. The password stays hidden.</p>
      <Search label="Search members" value={q} onChange={setQ} />
      <Fault error={sharing.error} />
      <Loaded query={useQuery(memberChoices)} lines={6}>
        {(members) => (
          <VirtualRows
            label="Members"
            items={members.filter(fits)}
            empty={
              <Face icon="people" title={words === '' ? 'Everybody has access' : 'Nobody fits'}>
                Administrators invite people in Settings.
              </Face>
            }
          >
            {({ id, name, about }) => (
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
                  <span className="small soft wrap">{about}</span>
                </span>
                <Icon name="plus" />
              </button>
            )}
          </VirtualRows>
        )}
      </Loaded>
    </Dialog>
  )
}
