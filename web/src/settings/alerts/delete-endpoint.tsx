import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { answered, api } from '../../api/client.ts'
import { invalidate } from '../../api/query-client.ts'
import { Question } from '../../ui/question.tsx'
import { toast } from '../../ui/toast.tsx'
import { endpointsQuery, type Endpoint } from './queries.ts'

interface DeleteEndpointProps {
  endpoint: Endpoint
  onClose: () => void
}

export function DeleteEndpoint({ endpoint: { id, name }, onClose }: DeleteEndpointProps): ReactElement {
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/alert-endpoints/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      void invalidate(endpointsQuery.queryKey)
      toast(`Alerts to ${name} have ended.`)
      void navigate('/settings/alerts', { replace: true })
    },
  })
  return (
    <Question
      title={`Delete ${name}?`}
      danger
      yes="Delete"
      no="Keep it"
      work={remove}
      onYes={remove.mutate}
      onClose={onClose}
    >
      <p>Nothing is sent there any more, and what was sent is forgotten here.</p>
    </Question>
  )
}
