import { z } from 'zod'
import { recordActivity } from '../activity.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute } from '../route.ts'
import { id, idParams, timestamp } from '../schemas.ts'

const loggedStep = z
  .object({
    at: timestamp,
    step: z.int().meta({ description: 'Of the login: its `seq`.' }),
    page: z.string().meta({ description: 'What the page was taken for.' }),
    reason: z.string().meta({ description: 'Why.' }),
    action: z.enum(['read', 'type', 'press', 'recipe']),
    target: z.string().nullable().meta({ description: 'Role and name of what was acted on, without digits.' }),
    origin: z.string(),
    ms: z.int().meta({ description: 'Since the one before.' }),
  })
  .meta({ id: 'LoggedStep' })

/** What the engine wrote. */
const written = z.array(loggedStep.omit({ at: true, step: true }).extend({ at: z.number() }))

const ofLogin = { method: 'get', tag: 'Logins', action: 'readCodes', of: 'login', status: 200, problems: [] } as const

export const loginRecordRoutes = [
  accountRoute({
    ...ofLogin,
    path: '/logins/{id}/log',
    summary: 'What a login saw and did on each page',
    description:
      'Holds no value that was typed. Kept for the latest logins of an account. That it was read is recorded.',
    params: idParams,
    response: z.object({ items: z.array(loggedStep) }),
    async handle({ params: { id: loginId }, account: { id: accountId }, actor }, { database, vault }) {
      const records = await database.loginRecord.findMany({
        where: { loginId },
        orderBy: { seq: 'asc' },
        omit: { picture: true },
      })
      await recordActivity(database, actor, 'loginLogViewed', { accountId, subjectId: loginId })
      const logs = records.map(async ({ id: recordId, seq, log }) => {
        const steps = written.parse(JSON.parse(await vault.open('LoginRecord.log', recordId, log)))
        return steps.map((each) => ({ ...each, at: new Date(each.at), step: seq }))
      })
      return { items: (await Promise.all(logs)).flat() }
    },
  }),

  accountRoute({
    ...ofLogin,
    path: '/logins/{id}/screenshots/{seq}',
    summary: 'A picture of the page after a step',
    description:
      'Fields, digits and what the account is known by were painted over before it was taken. That it was seen is recorded.',
    params: z.object({ id, seq: z.coerce.number().int().min(1).max(100_000) }),
    response: z.instanceof(Buffer),
    media: 'image/png',
    async handle({ params: { id: loginId, seq }, account: { id: accountId }, actor }, { database, vault }) {
      const record = await database.loginRecord.findUnique({ where: { loginId_seq: { loginId, seq } } })
      if (!record?.picture) throw new ProblemError('notFound')
      await recordActivity(database, actor, 'loginPictureViewed', { accountId, subjectId: loginId })
      return Buffer.from(await vault.open('LoginRecord.picture', record.id, record.picture), 'base64')
    },
  }),
]
