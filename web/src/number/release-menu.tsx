import { useState, type ReactElement } from 'react'
import type { Account } from '../accounts/queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Menu } from '../ui/menu.tsx'
import { ReleaseForm } from './release-form.tsx'

/** Giving the number back, and why one would rather not. */
export function ReleaseMenu({ account }: { account: Account }): ReactElement {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Menu
        label="More about the number"
        items={[
          {
            name: 'Release the number …',
            danger: true,
            onAction: () => setOpen(true),
          },
        ]}
      />
      <Dialog title="Release this number?" alert isOpen={isOpen} onClose={() => setOpen(false)}>
        <ReleaseForm account={account} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
