import { z } from 'zod'
import { learnFrom } from '../../activities/taught.ts'
import { announce } from '../../platform/changes.ts'
import { withApp } from '../access.ts'
import { recordActivity } from '../activity.ts'
import { pauseAutomation, resumeAutomation, stopAutomation } from '../automation.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute } from '../route.ts'
import { idParams, typedCode } from '../schemas.ts'
import { accountSchema, viewAccount } from './account-view.ts'
import { ANSWERS, messageSchema, readMessage } from './inbox.ts'

const tag = 'Inbox'
const onMessage = {
  tag,
  of: 'message',
  action: 'readCodes',
  params: idParams,
  status: 200,
  response: messageSchema,
} as const

export const alarmRoutes = [
  accountRoute({
    ...onMessage,
    method: 'post',
    path: '/messages/{id}/answer',
    summary: 'Say whether a code that nobody asked for was yours',
    description:
      'With `notMine` no login starts on the account any more, one that runs is cancelled, and the schedule waits, until ' +
      'its Owner resumes automation: somebody else may have the password.',
    body: z.object({ answer: z.enum(ANSWERS) }),
    problems: ['noAlarm', 'temporalUnavailable'],
    async handle({ account, params, body: { answer }, actor }, services) {
      const { database } = services
      const about = { accountId: account.id, subjectId: params.id }
      await database.$transaction(async (tx) => {
        const asked = { id: params.id, alarm: { not: null } }
        const { count } = await tx.message.updateMany({ where: asked, data: { alarm: answer } })
        if (count === 0) throw new ProblemError('noAlarm')
        await recordActivity(tx, actor, 'alarmAnswered', { ...about, detail: answer })
        if (answer === 'notMine') {
          await pauseAutomation(tx, actor, account, 'Somebody else may have asked for a code.', params.id)
        }
        await announce(tx, { type: 'alarm', id: params.id, accountId: account.id })
      })
      if (answer === 'notMine') await stopAutomation(services, account.id)
      return readMessage(services, account, params.id)
    },
  }),

  accountRoute({
    ...onMessage,
    method: 'put',
    path: '/messages/{id}/code',
    summary: 'Correct what was read as the code',
    description:
      'Null says that the message has none. Later messages of the same sender and form are read accordingly. Whom the ' +
      'message was given to stays as it was.',
    body: z.object({ code: typedCode.nullable() }),
    problems: [],
    async handle({ account, params: { id }, body: { code }, actor }, { database, vault }) {
      const message = await database.message.findUniqueOrThrow({ where: { id } })
      const text = await vault.open('Message.text', id, message.text)
      const { workspaceId, appId } = account
      const sealed = code === null ? null : await vault.seal('Message.code', id, code)
      await database.$transaction(async (tx) => {
        const codeReason = 'a person said so'
        await tx.message.update({
          where: { id },
          data: { code: sealed, codeConfidence: 1, codeReason, corrected: true },
        })
        await learnFrom(tx, vault, { workspaceId, appId, sender: message.from }, text, code)
        await recordActivity(tx, actor, 'codeCorrected', { accountId: account.id, subjectId: id })
        await announce(tx, { type: 'message', id, accountId: account.id })
      })
      return readMessage({ database, vault }, account, id)
    },
  }),

  accountRoute({
    method: 'post',
    path: '/accounts/{id}/automation/resume',
    tag: 'Accounts',
    summary: 'Let logins start again',
    action: 'resumeAutomation',
    params: idParams,
    status: 200,
    response: accountSchema,
    problems: ['temporalUnavailable'],
    async handle({ account, actor }, services) {
      const { database } = services
      await resumeAutomation(services, actor, account.id)
      const resumed = await database.account.findUniqueOrThrow({ where: { id: account.id }, include: withApp })
      return viewAccount(database, actor, resumed)
    },
  }),
]
