import { useState, type ReactElement } from 'react'
import { Menu } from '../ui/menu.tsx'
import { ChangeAccount } from './change-account.tsx'
import { DeleteAccount } from './delete-account.tsx'
import type { Account } from './queries.ts'

/** What the Owner can change about the account itself. */
export function AccountMenu({ account }: { account: Account }): ReactElement {
  const [open, setOpen] = useState<'change' | 'delete' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <>
      <Menu
        label="More about the account"
        items={[
          { name: 'Change the account …', onAction: () => setOpen('change') },
          { name: 'Delete the account …', danger: true, onAction: () => setOpen('delete') },
        ]}
      />
      {open === 'change' && <ChangeAccount account={account} onClose={close} />}
      {open === 'delete' && <DeleteAccount account={account} onClose={close} />}
    </>
  )
}
