import type { ReactElement, ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Link, type LinkProps } from 'react-router'

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  variant?: Variant
  /** As wide as its container. */
  wide?: boolean
}

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'>, Look {
  children: ReactNode
}

export function Button({ variant, wide, ...props }: ButtonProps): ReactElement {
  return <AriaButton {...props} className={look({ variant, wide })} />
}

/** A link that looks like a button: it leads somewhere. */
export function ButtonLink({ variant, wide, ...props }: Omit<LinkProps, 'className'> & Look): ReactElement {
  return <Link {...props} className={look({ variant, wide })} />
}

function look({ variant = 'secondary', wide = false }: { [K in keyof Look]: Look[K] | undefined }): string {
  return `button button-${variant}${wide ? ' button-wide' : ''}`
}
