import { useState, type ReactElement, type ReactNode } from 'react'

/** What is there for whoever asks for it: nothing of it is read before. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="disclosure" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  )
}
