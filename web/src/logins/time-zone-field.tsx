import type { ReactElement } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Icon } from '../ui/icons.tsx'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((id) => ({ id }))

/** The place whose clock counts; found by typing. */
export function TimeZoneField(props: { value: string; onChange: (zone: string) => void }): ReactElement {
  return (
    <ComboBox
      className="field"
      defaultItems={ZONES}
      value={props.value}
      onChange={(key) => {
        if (typeof key === 'string') props.onChange(key)
      }}
    >
      <Label className="field-label">Time zone</Label>
      <div className="combo">
        <Input className="input" />
        <Button className="combo-open" aria-label="Time zones">
          <Icon name="down" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<{ id: string }>>
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className="menu-item">
              {id.replaceAll('_', ' ')}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
