import { useState, type ReactElement } from 'react'
import type { Account } from '../accounts/queries.ts'
import { Menu } from '../ui/menu.tsx'
import { ReleaseNumber } from './release-number.tsx'

/** Giving the number back, and why one would rather not. */
export function ReleaseMenu({ account }: { account: Account }): ReactElement {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Menu
        label="More about the number"
        items={[{ name: 'Release the number …', danger: true, onAction: () => setOpen(true) }]}
      />
      {isOpen && <ReleaseNumber account={account} onClose={() => setOpen(false)} />}
    </>
  )
}
