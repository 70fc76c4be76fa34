import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { accountChoices, appChoices } from '../api/choices.ts'
import { SearchWords, ShownPart } from '../app/search-fields.tsx'
import { useSearch } from '../app/search.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Pick } from '../ui/pick.tsx'
import { chosenIn, type Chosen } from './filter.ts'

const NAMES: Record<Chosen['kind'], string> = { all: 'All', withCode: 'With a code', unrequested: 'Unrequested' }

export function Filters(): ReactElement {
  const [search, choose] = useSearch()
  const { app, account } = chosenIn(search)
  const [isMore, setMore] = useState(app !== '' || account !== '')
  return (
    <div className="filters">
      <div className="filters-line">
        <SearchWords label="Search the inbox" />
        <Button aria-label="More filters" aria-expanded={isMore} onPress={() => setMore(!isMore)}>
          <Icon name="filter" />
        </Button>
      </div>
      {isMore && <AppAndAccount app={app} account={account} onChoose={choose} />}
      <ShownPart names={NAMES} />
    </div>
  )
}

interface AppAndAccountProps {
  app: string
  account: string
  onChoose: (name: 'app' | 'account', value: string) => void
}

function AppAndAccount({ app, account, onChoose }: AppAndAccountProps): ReactElement {
  const apps = useQuery(appChoices)
  const accounts = useQuery(accountChoices)
  return (
    <div className="field-pair">
      <Pick label="App" all="Every app" choices={apps.data ?? []} value={app} onChange={(id) => onChoose('app', id)} />
      <Pick
        label="Account"
        all="Every account"
        choices={accounts.data ?? []}
        value={account}
        onChange={(id) => onChoose('account', id)}
      />
    </div>
  )
}
