import type { ReactElement } from 'react'
import { Ago } from '../ui/time.tsx'
import type { Activity } from './queries.ts'
import { actionInWords } from './words.ts'

export function ActivityRow({ entry }: { entry: Activity }): ReactElement {
  const { action, userName, accountLabel, at } = entry
  return (
    <div className="rows-item">
      <span className="rows-main stack-tight">
        <strong className="clip">{actionInWords(action)}</strong>
        <span className="small soft clip">
          <bdi>{userName ?? 'Keyline'}</bdi>
          {accountLabel !== null && (
            <>
              {' · '}
              <bdi>{accountLabel}</bdi>
            </>
          )}
        </span>
      </span>
      <span className="small soft">
        <Ago at={at} />
      </span>
    </div>
  )
}
