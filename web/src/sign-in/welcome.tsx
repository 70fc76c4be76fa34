import type { ReactElement, ReactNode } from 'react'
import { useTitle } from '../app/page.tsx'

/** The pages before one is in. */
export function Welcome({ title, children }: { title: string; children: ReactNode }): ReactElement {
  useTitle(title)
  return (
    <main className="lone stack">
      <img src="/icon.svg" alt="Keyline" width="48" height="48" className="lone-brand" />
      <h1>{title}</h1>
      {children}
    </main>
  )
}
