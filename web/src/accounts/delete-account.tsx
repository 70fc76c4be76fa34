import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { answered, api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'
import { Question } from '../ui/question.tsx'
import { toast } from '../ui/toast.tsx'
import type { Account } from './queries.ts'

interface DeleteAccountProps {
  account: Account
  onClose: () => void
}

export function DeleteAccount({ account, onClose }: DeleteAccountProps): ReactElement {
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/accounts/{id}', { params: { path: { id: account.id } } })),
    onSuccess: () => {
      void navigate('/accounts', { replace: true })
      void invalidate(keys.accounts)
      toast('The account was deleted')
    },
  })
  return (
    <Question
      title="Delete this account?"
      danger
      yes="Delete the account"
      no="Keep the account"
      toType={account.label}
      work={remove}
      onYes={remove.mutate}
      onClose={onClose}
    >
      <p>Its messages, logins and schedule are deleted with it. At {account.appName} itself nothing changes.</p>
    </Question>
  )
}
