import type { ReactElement } from 'react'
import {
  Autocomplete,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
  SelectValue,
  useFilter,
} from 'react-aria-components'
import type { Choice } from '../api/choices.ts'
import { Icon } from './icons.tsx'
import './pick.css'

interface PickProps {
  label: string
  choices: readonly Choice[]
  /** Empty: all of them. */
  value: string
  /** What no choice means; without it, one has to be made. */
  all?: string
  onChange: (id: string) => void
}

/** Stands for no choice; no id looks like it. */
const ALL = 'all'
const SEARCHED_FROM = 8

/** One of many, found by typing a part of its name. */
export function Pick({ label, choices, value, all, onChange }: PickProps): ReactElement {
  const { contains } = useFilter({ sensitivity: 'base' })
  const none: Choice[] = all === undefined ? [] : [{ id: ALL, name: all }]
  return (
    <Select
      className="field pick"
      placeholder="Choose …"
      value={value === '' && all !== undefined ? ALL : value === '' ? null : value}
      onChange={(key) => onChange(key === null || key === ALL ? '' : String(key))}
    >
      <Label className="field-label">{label}</Label>
      <Button className="input select-button">
        <SelectValue className="clip" />
        <Icon name="down" />
      </Button>
      <Popover className="popover pick-popover">
        <Autocomplete filter={contains}>
          {choices.length >= SEARCHED_FROM && (
            <SearchField aria-label={`Search: ${label}`} autoFocus className="pick-search">
              <Input className="input" dir="auto" />
            </SearchField>
          )}
          <ListBox
            items={[...none, ...choices]}
            className="pick-list"
            renderEmptyState={() => <p className="small soft pick-none">Nothing of this name</p>}
          >
            {(choice) => (
              <ListBoxItem id={choice.id} textValue={`${choice.name} ${choice.about ?? ''}`} className="menu-item">
                <ChoiceName {...choice} />
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </Popover>
    </Select>
  )
}

export function ChoiceName({ name, about }: Choice): ReactElement {
  return (
    <span className="pick-name">
      <bdi>{name}</bdi> {about !== undefined && <bdi className="small soft">{about}</bdi>}
    </span>
  )
}
