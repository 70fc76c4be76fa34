import { z } from 'zod'
import { diagnose, EVENT_KINDS } from '../../domain/diagnosis/index.ts'
import { diagnosisFacts } from './diagnosis-facts.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute } from '../route.ts'
import { idParams, timestamp } from '../schemas.ts'

const diagnosisSchema = z
  .object({
    summary: z.string(),
    events: z.array(z.object({ at: timestamp, kind: z.enum(EVENT_KINDS), text: z.string() })),
    advice: z.array(z.string()).meta({ description: 'What to try next.' }),
  })
  .meta({ id: 'Diagnosis', description: 'What became of a code request, in words for people. No code is in it.' })

export const diagnosisRoutes = [
  accountRoute({
    method: 'get',
    path: '/code-requests/{id}/diagnosis',
    tag: 'Code requests',
    summary: 'What became of a code request, and what to try next',
    action: 'readCodes',
    of: 'codeRequest',
    params: idParams,
    status: 200,
    response: diagnosisSchema,
    problems: [],
    async handle({ params, account }, services) {
      const request = await services.database.codeRequest.findUnique({ where: { id: params.id } })
      if (request === null) throw new ProblemError('notFound')
      const { summary, events, advice } = diagnose(await diagnosisFacts(services, account, request))
      return { summary, events: events.map((event) => ({ ...event, at: new Date(event.at) })), advice }
    },
  }),
]
