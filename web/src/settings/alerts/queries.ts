import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { pagedOptions } from '../../api/pages.ts'

export type Endpoint = Schemas['AlertEndpoint']
export type Delivery = Schemas['AlertDelivery']
export type AlertEvent = Endpoint['events'][number]

export const endpointsQuery = pagedOptions([...keys.alerts, 'list'], (from) =>
  answered(api.GET('/api/v1/alert-endpoints', { params: { query: from } })),
)

export function endpointQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.alerts, id],
    queryFn: () => answered(api.GET('/api/v1/alert-endpoints/{id}', { params: { path: { id } } })),
  })
}

export function deliveriesQuery(id: string) {
  return pagedOptions([...keys.alerts, id, 'deliveries'], (from) =>
    answered(
      api.GET('/api/v1/alert-endpoints/{id}/deliveries', {
        params: { path: { id }, query: from },
      }),
    ),
  )
}

export const EVENT_NAMES: Record<AlertEvent, string> = {
  'code.received': 'A code has arrived',
  'code.unrequested': 'A code came that nobody asked for',
  'code.timedOut': 'No code came in time',
  'number.statusChanged': 'A number has changed its state',
  'login.failed': 'A login has failed',
  'schedule.paused': 'A schedule was paused after failures',
  'automation.paused': 'Logins were stopped on an account',
}

export const KIND_NAMES: Record<Endpoint['kind'], string> = { webhook: 'Webhook', slack: 'Slack' }
