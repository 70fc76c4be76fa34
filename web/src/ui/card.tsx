import { useId, type CSSProperties, type ReactElement, type ReactNode } from 'react'

interface CardProps {
  title?: string
  /** Beside the title. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of a page, with a name of its own. */
export function Card({ title, aside, children }: CardProps): ReactElement {
  const id = useId()
  return (
    <section className="card" tabIndex={-1} {...(title !== undefined && { 'aria-labelledby': id })}>
      {title !== undefined && (
        <div className="card-heading">
          <h2 id={id}>{title}</h2>
          {aside !== undefined && <div className="push">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

interface Hue extends CSSProperties {
  '--hue': number
}

/** Stands for an app: its first letter, in a colour of its own. */
export function AppIcon({ name, large = false }: { name: string; large?: boolean }): ReactElement {
  const hue: Hue = { '--hue': hueOf(name) }
  const [letter = '?'] = name.trim().toUpperCase()
  return (
    <span className={large ? 'app-icon app-icon-large' : 'app-icon'} style={hue} aria-hidden="true">
      {letter}
    </span>
  )
}

function hueOf(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360
  return sum
}
