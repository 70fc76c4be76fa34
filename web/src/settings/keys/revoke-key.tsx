import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { answered, api } from '../../api/client.ts'
import { invalidate } from '../../api/query-client.ts'
import { Question } from '../../ui/question.tsx'
import { toast } from '../../ui/toast.tsx'
import { apiKeysQuery, type ApiKey } from './queries.ts'

interface RevokeKeyProps {
  apiKey: ApiKey
  onClose: () => void
}

export function RevokeKey({ apiKey: { id, name }, onClose }: RevokeKeyProps): ReactElement {
  const revoke = useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      void invalidate(apiKeysQuery.queryKey)
      onClose()
      toast(`The key ${name} is revoked.`)
    },
  })
  return (
    <Question
      title={`Revoke ${name}?`}
      danger
      yes="Revoke"
      no="Keep it"
      work={revoke}
      onYes={revoke.mutate}
      onClose={onClose}
    >
      <p>Programs that use this key are refused at once. It cannot be brought back.</p>
    </Question>
  )
}
