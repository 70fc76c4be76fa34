import { useState, useSyncExternalStore, type ReactElement } from 'react'
import { ago, exact, timeLeft } from './time-words.ts'

let now = Date.now()
let clock: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function follow(tell: () => void): () => void {
  listeners.add(tell)
  clock ??= setInterval(() => {
    now = Date.now()
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(tell)
    if (listeners.size > 0) return
    clearInterval(clock)
    clock = undefined
  }
}

/** The present, by the second; one clock for all of the page. */
export function useNow(): number {
  return useSyncExternalStore(follow, () => (clock === undefined ? (now = Date.now()) : now))
}

/** How long ago something was; the exact time when pointed at. */
export function Ago({ at }: { at: string }): ReactElement {
  const text = ago(Date.parse(at), useNow())
  return (
    <time dateTime={at} title={exact(at)} className="figures">
      {text}
    </time>
  )
}

/** As `Ago`, which a tap turns into the exact time; not inside a link. */
export function When({ at }: { at: string }): ReactElement {
  const [isExact, setExact] = useState(false)
  return (
    <button type="button" className="when" title={exact(at)} onClick={() => setExact(!isExact)}>
      {isExact ? exact(at) : <Ago at={at} />}
    </button>
  )
}

/** Until when something holds: the time that is left, or that there is none. */
export function Expiry({ at }: { at: string }): ReactElement {
  if (Date.parse(at) <= useNow()) return <>expired</>
  return (
    <>
      <TimeLeft until={at} /> left
    </>
  )
}

/** How much time is left until something; counts down. */
export function TimeLeft({ until }: { until: string }): ReactElement {
  const text = timeLeft(Date.parse(until) - useNow())
  return (
    <time dateTime={until} title={exact(until)} className="figures">
      {text}
    </time>
  )
}
