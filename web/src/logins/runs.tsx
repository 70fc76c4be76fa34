import type { ReactElement } from 'react'

/** Moments to come, in the reader's own time. */
export function Runs({ at }: { at: readonly (string | Date)[] }): ReactElement {
  const format = new Intl.DateTimeFormat('en', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (
    <ol className="runs">
      {at.map((moment) => {
        const date = new Date(moment)
        return (
          <li key={date.getTime()}>
            <time dateTime={date.toISOString()}>{format.format(date)}</time>
          </li>
        )
      })}
    </ol>
  )
}
