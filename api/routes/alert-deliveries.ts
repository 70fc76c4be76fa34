import { z } from 'zod'
import type { AlertDelivery } from '../../prisma/generated/client.ts'
import { deliveredEventSchema } from '../alerts/deliver.ts'
import { pageOf, pageQuery, readPage } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'
import { id, idParams, timestamp } from '../schemas.ts'
import { findEndpoint } from './alert-endpoints.ts'

const statusSchema = z.enum(['pending', 'delivered', 'dead'])
const deliverySchema = z
  .object({
    id: id.meta({ description: 'Also the `webhook-id`: the same at each attempt.' }),
    event: deliveredEventSchema,
    status: statusSchema.meta({ description: '`dead`: given up; a replay tries it again.' }),
    attempts: z.int(),
    lastStatus: z.int().nullable().meta({ description: "HTTP's, where the last attempt was answered." }),
    lastError: z.string().nullable().meta({ description: 'For people.' }),
    createdAt: timestamp,
    nextAttemptAt: timestamp.nullable().meta({ description: 'While it is pending.' }),
  })
  .meta({ id: 'AlertDelivery' })

const shared = { tag: 'Alerts', action: 'manageAlerts', params: idParams } as const

export const alertDeliveryRoutes = [
  route({
    ...shared,
    method: 'get',
    path: '/alert-endpoints/{id}/deliveries',
    summary: 'What was sent there, newest first',
    query: pageQuery.extend({ status: statusSchema.optional() }),
    status: 200,
    response: pageOf(deliverySchema),
    problems: [],
    async handle({ params, query, actor }, { database }) {
      const { id: endpointId } = await findEndpoint(database, actor, params.id)
      const where = { endpointId, ...(query.status !== undefined && { status: query.status }) }
      const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
      const { items, nextCursor } = await readPage(query, (window) =>
        database.alertDelivery.findMany({ where, orderBy, ...window }),
      )
      return { items: items.map(view), nextCursor }
    },
  }),

  route({
    ...shared,
    method: 'post',
    path: '/alert-endpoints/{id}/test',
    summary: 'Send a test there',
    status: 202,
    response: deliverySchema,
    problems: [],
    async handle({ params, actor }, { database, alerts }) {
      const { id: endpointId } = await findEndpoint(database, actor, params.id)
      const delivery = await database.alertDelivery.create({ data: { endpointId, event: 'test' } })
      alerts.kick()
      return view(delivery)
    },
  }),

  route({
    ...shared,
    method: 'post',
    path: '/alert-deliveries/{id}/replay',
    summary: 'Send it again, with the same id',
    description: 'Whatever came of it before; it has all its attempts again.',
    status: 202,
    response: deliverySchema,
    problems: [],
    async handle({ params, actor: { workspaceId } }, { database, alerts }) {
      const found = await database.alertDelivery.findFirst({ where: { id: params.id, endpoint: { workspaceId } } })
      if (found === null) throw new ProblemError('notFound')
      const data = { status: 'pending', attempts: 0, nextAttemptAt: new Date() }
      const delivery = await database.alertDelivery.update({ where: { id: found.id }, data })
      alerts.kick()
      return view(delivery)
    },
  }),
]

function view(row: AlertDelivery): z.input<typeof deliverySchema> {
  const status = statusSchema.parse(row.status)
  return {
    ...row,
    event: deliveredEventSchema.parse(row.event),
    status,
    nextAttemptAt: status === 'pending' ? row.nextAttemptAt : null,
  }
}
