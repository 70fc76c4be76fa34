import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { StatusLine } from '../ui/status.tsx'
import { TimeLeft } from '../ui/time.tsx'
import { budgetQuery } from './queries.ts'

/** How many codes may still be asked for before the provider might lock the account. Silent while none was used. */
export function Budget({ accountId }: { accountId: string }): ReactElement | null {
  const { data: budget } = useQuery(budgetQuery(accountId))
  if (budget === undefined || (budget.codes.used === 0 && budget.wrongCodes.used === 0)) return null
  const { codes, wrongCodes, resetsAt, exhausted } = budget
  return (
    <p className="small soft">
      <StatusLine tone={exhausted ? 'warn' : 'idle'}>
        {String(codes.used)} of {String(codes.max)} codes used
        {wrongCodes.used > 0 && `, ${String(wrongCodes.used)} of ${String(wrongCodes.max)} wrong`}
        {resetsAt !== null && (
          <>
            {' '}
            · resets in <TimeLeft until={resetsAt} />
          </>
        )}
      </StatusLine>
    </p>
  )
}
