import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { answered, api } from '../../api/client.ts'
import { invalidate } from '../../api/query-client.ts'
import { Page } from '../../app/page.tsx'
import { Card } from '../../ui/card.tsx'
import { SecretOnce } from '../secret.tsx'
import { EndpointForm, type EndpointFields } from './endpoint-form.tsx'
import { endpointsQuery } from './queries.ts'

export function Component(): ReactElement {
  const navigate = useNavigate()
  const open = (id: string): void => void navigate(`/settings/alerts/${id}`, { replace: true })
  const add = useMutation({
    mutationFn: (fields: EndpointFields) => answered(api.POST('/api/v1/alert-endpoints', { body: fields })),
    onSuccess: ({ id, secret }) => {
      void invalidate(endpointsQuery.queryKey)
      if (secret === null) open(id)
    },
  })
  const { id, secret = null } = add.data ?? {}
  return (
    <Page title="Add an alert" back="/settings/alerts">
      {id !== undefined && secret !== null ? (
        <SecretOnce title="The webhook’s secret" secret={secret} what="the secret" onDone={() => open(id)}>
          <p>With it your program checks the signature, as Standard Webhooks has it.</p>
        </SecretOnce>
      ) : (
        <Card>
          <EndpointForm endpoint={null} button="Add the alert" work={add} onSubmit={add.mutate} />
        </Card>
      )}
    </Page>
  )
}
