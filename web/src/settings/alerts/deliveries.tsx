import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { answered, api } from '../../api/client.ts'
import { invalidate } from '../../api/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Fault } from '../../ui/face.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { StatusLine, type Tone } from '../../ui/status.tsx'
import { TimeLeft, When } from '../../ui/time.tsx'
import { deliveriesQuery, EVENT_NAMES, type Delivery, type Endpoint } from './queries.ts'

/** Often enough to see a delivery arrive, while one is on its way. */
const LOOK_AGAIN_MS = 1_500

/** What was sent there and what became of it. */
export function Deliveries({ endpoint: { id } }: { endpoint: Endpoint }): ReactElement {
  const query = deliveriesQuery(id)
  const deliveries = useInfiniteQuery({
    ...query,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'pending')) === true && LOOK_AGAIN_MS,
  })
  const look = (): void => void invalidate(query.queryKey)
  const test = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/alert-endpoints/{id}/test', { params: { path: { id } } })),
    onSuccess: look,
  })
  const replay = useMutation({
    mutationFn: (delivery: Delivery) =>
      answered(api.POST('/api/v1/alert-deliveries/{id}/replay', { params: { path: { id: delivery.id } } })),
    onSuccess: look,
  })
  const error = test.error ?? replay.error
  return (
    <Card
      title="Deliveries"
      aside={
        <Button isPending={test.isPending} onPress={() => test.mutate()}>
          Send a test
        </Button>
      }
    >
      <Fault error={error} />
      <PagedList
        label="Deliveries"
        query={deliveries}
        empty={<p className="soft">Nothing was sent yet. A test shows whether it arrives.</p>}
      >
        {(delivery) => (
          <DeliveryRow
            delivery={delivery}
            isPending={replay.isPending && replay.variables.id === delivery.id}
            onReplay={() => replay.mutate(delivery)}
          />
        )}
      </PagedList>
    </Card>
  )
}

interface DeliveryRowProps {
  delivery: Delivery
  isPending: boolean
  onReplay: () => void
}

function DeliveryRow({ delivery, isPending, onReplay }: DeliveryRowProps): ReactElement {
  const { event, status, createdAt, lastError, nextAttemptAt, attempts } = delivery
  const { tone, text } = standing(status, attempts)
  return (
    <div className="rows-item">
      <span className="rows-main stack-tight">
        <span>{event === 'test' ? 'A test' : EVENT_NAMES[event]}</span>
        <span className="small">
          <StatusLine tone={tone}>
            {text}
            {nextAttemptAt !== null && attempts > 0 && (
              <>
                , again in <TimeLeft until={nextAttemptAt} />
              </>
            )}
          </StatusLine>
        </span>
        {lastError !== null && status !== 'delivered' && <span className="small soft wrap">{lastError}</span>}
        <span className="small soft">
          <When at={createdAt} />
        </span>
      </span>
      {status !== 'pending' && (
        <Button isPending={isPending} onPress={onReplay}>
          Send again
        </Button>
      )}
    </div>
  )
}

function standing(status: Delivery['status'], attempts: number): { tone: Tone; text: string } {
  switch (status) {
    case 'delivered':
      return { tone: 'good', text: 'Delivered' }
    case 'dead':
      return { tone: 'bad', text: 'Given up' }
    case 'pending':
      return attempts === 0 ? { tone: 'busy', text: 'On its way' } : { tone: 'warn', text: 'Did not arrive yet' }
  }
}
