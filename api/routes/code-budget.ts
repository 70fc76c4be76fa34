import { z } from 'zod'
import { type BudgetStanding, budgetStanding } from '../../domain/code-budget.ts'
import { accountRoute } from '../route.ts'
import { idParams, timestamp } from '../schemas.ts'
import type { Services } from '../services.ts'

const used = z.object({ used: z.int(), max: z.int() })
const budgetSchema = z
  .object({
    windowSeconds: z.int().meta({ description: 'For this long, what was used counts.' }),
    codes: used.meta({ description: 'Codes asked of the provider, resends included.' }),
    wrongCodes: used.meta({ description: 'Codes that the provider refused.' }),
    resetsAt: timestamp
      .nullable()
      .meta({ description: 'When the first of it is free again. Null while none is used.' }),
    exhausted: z.boolean(),
  })
  .meta({ id: 'CodeBudget' })

export const codeBudgetRoutes = [
  accountRoute({
    method: 'get',
    path: '/accounts/{id}/code-budget',
    tag: 'Code requests',
    summary: 'How many codes may still be asked for',
    action: 'seeAccount',
    description:
      'People, logins and schedules spend it together. Where it is exhausted, Keyline asks for no code until a part of ' +
      'it is free again, so that the provider does not lock the account.',
    params: idParams,
    status: 200,
    response: budgetSchema,
    problems: [],
    async handle({ account }, services) {
      const { resetsAt, ...standing } = await budgetOf(services, account.id)
      return {
        ...standing,
        windowSeconds: services.numbers.budget.windowMs / 1000,
        resetsAt: resetsAt === null ? null : new Date(resetsAt),
      }
    },
  }),
]

/** What people, logins and schedules have used of an account's budget together. */
export async function budgetOf(
  { database, numbers }: Pick<Services, 'database' | 'numbers'>,
  accountId: string,
): Promise<BudgetStanding> {
  const spent = await database.codeSpending.findUnique({ where: { accountId } })
  const times = (moments: Date[] = []): number[] => moments.map((moment) => moment.getTime())
  const spending = { requestedAt: times(spent?.requestedAt), wrongAt: times(spent?.wrongAt) }
  return budgetStanding(spending, numbers.budget, Date.now())
}
