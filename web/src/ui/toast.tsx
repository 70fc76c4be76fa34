import { useSyncExternalStore, type ReactElement } from 'react'

interface Said {
  id: number
  text: string
  /** For screen readers alone. */
  unseen: boolean
}

const SHOWN_MS = 4_000

let said: readonly Said[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** Says something in passing, seen and heard once. */
export function toast(text: string): void {
  say(text, false)
}

/** Says something that is seen elsewhere to who does not see it. */
export function announce(text: string): void {
  say(text, true)
}

function say(text: string, unseen: boolean): void {
  const id = ++lastId
  change([...said, { id, text, unseen }])
  setTimeout(() => change(said.filter((one) => one.id !== id)), SHOWN_MS)
}

function change(next: readonly Said[]): void {
  said = next
  for (const tell of listeners) tell()
}

/** The live region; it has to be there before anything is said. */
export function Toasts(): ReactElement {
  const all = useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => said,
  )
  return (
    <div className="toasts" role="status" aria-live="polite">
      {all.map(({ id, text, unseen }) => (
        <div key={id} className={unseen ? 'visually-hidden' : 'toast'}>
          {text}
        </div>
      ))}
    </div>
  )
}
