import { z } from 'zod'
import { route } from '../route.ts'
import { timestamp } from '../schemas.ts'
import { PARTS, STATES } from '../status.ts'

const statusSchema = z
  .object({
    items: z.array(
      z.object({
        part: z.enum(PARTS),
        state: z.enum(STATES),
        detail: z.string().meta({ description: 'For people.' }),
        since: timestamp
          .nullable()
          .meta({ description: 'As far as this server has seen; null where it always was so.' }),
      }),
    ),
    temporalUi: z.url().nullable(),
  })
  .meta({ id: 'Status', description: 'What Keyline runs on, and how it does.' })

export const statusRoutes = [
  route({
    method: 'get',
    path: '/status',
    tag: 'Status',
    summary: 'How the parts do that Keyline runs on',
    action: 'seeStatus',
    status: 200,
    response: statusSchema,
    problems: [],
    handle: async (_call, { statusBoard, temporalUi }) => ({ items: await statusBoard.read(), temporalUi }),
  }),
]
