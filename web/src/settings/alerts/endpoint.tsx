import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useParams } from 'react-router'
import { answered, api } from '../../api/client.ts'
import { invalidate, queryClient } from '../../api/query-client.ts'
import { Page } from '../../app/page.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { toast } from '../../ui/toast.tsx'
import { DeleteEndpoint } from './delete-endpoint.tsx'
import { Deliveries } from './deliveries.tsx'
import { EndpointForm, type EndpointFields } from './endpoint-form.tsx'
import { endpointQuery, endpointsQuery, type Endpoint } from './queries.ts'

export function Component(): ReactElement {
  const { endpointId = '' } = useParams()
  const endpoint = useQuery(endpointQuery(endpointId))
  return (
    <Page title={endpoint.data?.name ?? 'Alert'} back="/settings/alerts">
      <Loaded query={endpoint} lines={8}>
        {(found) => (
          <>
            <Deliveries endpoint={found} />
            <Change key={found.id} endpoint={found} />
            <Delete endpoint={found} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Change({ endpoint }: { endpoint: Endpoint }): ReactElement {
  const change = useMutation({
    mutationFn: ({ name, url, events, accountIds, includeCode }: EndpointFields) =>
      answered(
        api.PATCH('/api/v1/alert-endpoints/{id}', {
          params: { path: { id: endpoint.id } },
          // Slack's address is shown in part alone: what was not typed anew stays as it is.
          body: { name, events, accountIds, includeCode, ...(url !== endpoint.url && { url }) },
        }),
      ),
    onSuccess: (changed) => {
      queryClient.setQueryData(endpointQuery(endpoint.id).queryKey, changed)
      void invalidate(endpointsQuery.queryKey)
      toast('The alert is changed.')
    },
  })
  return (
    <Card title="What is sent">
      <EndpointForm endpoint={endpoint} button="Change the alert" work={change} onSubmit={change.mutate} />
    </Card>
  )
}

function Delete({ endpoint }: { endpoint: Endpoint }): ReactElement {
  const [isAsking, setAsking] = useState(false)
  return (
    <div>
      <Button onPress={() => setAsking(true)}>Delete this alert</Button>
      {isAsking && <DeleteEndpoint endpoint={endpoint} onClose={() => setAsking(false)} />}
    </div>
  )
}
