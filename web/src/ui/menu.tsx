import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './button.tsx'
import { Icon } from './icons.tsx'

interface Item {
  name: string
  danger?: boolean
  onAction: () => void
}

/** What else can be done with a thing. */
export function Menu({ label, items }: { label: string; items: readonly Item[] }): ReactElement {
  return (
    <MenuTrigger>
      <Button variant="quiet" aria-label={label}>
        <Icon name="more" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaMenu>
          {items.map(({ name, danger = false, onAction }) => (
            <MenuItem key={name} onAction={onAction} className={danger ? 'menu-item menu-danger' : 'menu-item'}>
              {name}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
