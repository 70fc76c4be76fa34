import type { ReactElement, ReactNode } from 'react'
import { Icon } from './icons.tsx'

/** Leads out of Keyline, to a page that opens beside this one. */
export function OutsideLink({ to, children }: { to: string; children: ReactNode }): ReactElement {
  return (
    <a href={to} target="_blank" rel="noreferrer" className="outside">
      {children}
      <Icon name="external" />
    </a>
  )
}
