import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Disclosure } from '../ui/disclosure.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { When } from '../ui/time.tsx'
import { diagnosisQuery } from './queries.ts'

/** What became of a code request, in plain words, and what to try next. */
export function Diagnosis({ requestId }: { requestId: string }): ReactElement {
  return (
    <Loaded query={useQuery(diagnosisQuery(requestId))}>
      {({ summary, events, advice }) => (
        <div className="stack">
          <p>{summary}</p>
          {advice.length > 0 && (
            <ul className="stack-tight">
              {advice.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          <Disclosure title="What happened">
            <ol className="stack-tight small">
              {events.map(({ at, text }, index) => (
                <li key={index}>
                  <span className="soft">
                    <When at={at} />
                  </span>{' '}
                  {text}
                </li>
              ))}
            </ol>
          </Disclosure>
        </div>
      )}
    </Loaded>
  )
}
