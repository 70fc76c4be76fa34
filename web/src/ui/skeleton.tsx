import type { ReactElement } from 'react'

/** Where something will be in a moment. @param lines how many lines of text it takes. */
export function Skeleton({ lines = 3 }: { lines?: number }): ReactElement {
  return (
    <div className="stack" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="skeleton" style={{ width: `${String(95 - ((index * 23) % 50))}%` }} />
      ))}
    </div>
  )
}
