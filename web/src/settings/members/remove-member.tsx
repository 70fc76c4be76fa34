import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { memberChoices } from '../../api/choices.ts'
import { answered, api } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { asProblem } from '../../api/problem.ts'
import { invalidate } from '../../api/query-client.ts'
import { Pick } from '../../ui/pick.tsx'
import { Question } from '../../ui/question.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Member } from './queries.ts'

/** Names what goes with them; whoever owns accounts is removed once somebody takes these over. */
export function RemoveMember({ member, onClose }: { member: Member; onClose: () => void }): ReactElement {
  const [handTo, setHandTo] = useState('')
  const remove = useMutation({
    mutationFn: () =>
      answered(
        api.DELETE('/api/v1/members/{id}', {
          params: { path: { id: member.id }, query: { ...(handTo !== '' && { handTo }) } },
        }),
      ),
    onSuccess: () => {
      void invalidate(keys.members, keys.accounts)
      onClose()
      toast(`${member.name} is not in this workspace any more.`)
    },
  })
  const problem = remove.error === null ? null : asProblem(remove.error)
  const accounts = problem?.code === 'memberOwnsAccounts' ? problem.accounts : []
  return (
    <Question
      title={`Remove ${member.name}?`}
      danger
      yes="Remove"
      isDisabled={accounts.length > 0 && handTo === ''}
      work={{ isPending: remove.isPending, error: accounts.length > 0 ? null : problem }}
      onYes={remove.mutate}
      onClose={onClose}
    >
      <p>They are signed out here at once. Their API keys end, and so does what was shared with them.</p>
      {(accounts.length > 0 || handTo !== '') && (
        <HandOver accounts={accounts} memberId={member.id} value={handTo} onChange={setHandTo} />
      )}
    </Question>
  )
}

interface HandOverProps {
  accounts: readonly { id: string; label: string }[]
  memberId: string
  value: string
  onChange: (id: string) => void
}

function HandOver({ accounts, memberId, value, onChange }: HandOverProps): ReactElement {
  const members = useQuery(memberChoices)
  return (
    <>
      {accounts.length > 0 && (
        <p>
          They own{' '}
          <strong>
            <bdi>{new Intl.ListFormat('en').format(accounts.map(({ label }) => label))}</bdi>
          </strong>
          . Who takes {accounts.length === 1 ? 'it' : 'them'} over?
        </p>
      )}
      <Pick
        label="New Owner"
        choices={(members.data ?? []).filter(({ id }) => id !== memberId)}
        value={value}
        onChange={onChange}
      />
    </>
  )
}
