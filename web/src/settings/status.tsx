import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { answered, api, type Schemas } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { Page } from '../app/page.tsx'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { OutsideLink } from '../ui/outside-link.tsx'
import { StatusLine, type Tone } from '../ui/status.tsx'
import { When } from '../ui/time.tsx'

const LOOK_AGAIN_MS = 10_000

type Status = Schemas['Status']
type Item = Status['items'][number]

const statusQuery = queryOptions({
  queryKey: keys.status,
  queryFn: () => answered(api.GET('/api/v1/status')),
  refetchInterval: LOOK_AGAIN_MS,
})

/** What each part is for, so that one knows what is missing while it is down. */
const PARTS: Record<Item['part'], { name: string; does: string }> = {
  database: { name: 'Database', does: 'Keeps accounts, messages and activity.' },
  temporal: { name: 'Temporal', does: 'Carries every number and login through, step by step.' },
  carrier: { name: 'Carrier', does: 'Rents numbers and delivers SMS.' },
  browsers: { name: 'Browsers', does: 'Log in at the apps.' },
  workers: { name: 'Workers', does: 'Do what numbers and logins need next.' },
}

const STATES: Record<Item['state'], { tone: Tone; text: string }> = {
  ok: { tone: 'good', text: 'Works' },
  degraded: { tone: 'warn', text: 'Works with trouble' },
  down: { tone: 'bad', text: 'Does not work' },
}

export function Component(): ReactElement {
  return (
    <Page title="System status" back="/settings">
      <Loaded query={useQuery(statusQuery)} lines={8}>
        {(status) => <Parts status={status} />}
      </Loaded>
    </Page>
  )
}

function Parts({ status: { items, temporalUi } }: { status: Status }): ReactElement {
  const isFine = items.every(({ state }) => state === 'ok')
  return (
    <>
      <Card title={isFine ? 'Everything works' : 'Something needs you'}>
        <ul className="rows" aria-label="Parts">
          {items.map((item) => (
            <PartRow key={item.part} item={item} />
          ))}
        </ul>
      </Card>
      {temporalUi !== null && (
        <Card title="Workflows">
          <p className="soft">Every number and every login is a workflow, readable step by step in the Temporal UI.</p>
          <p>
            <OutsideLink to={temporalUi}>Open the Temporal UI</OutsideLink>
          </p>
        </Card>
      )}
    </>
  )
}

function PartRow({ item: { part, state, detail, since } }: { item: Item }): ReactElement {
  const { tone, text } = STATES[state]
  return (
    <li className="rows-item">
      <span className="rows-main stack-tight">
        <strong>{PARTS[part].name}</strong>
        <span className="small soft">{state === 'ok' ? PARTS[part].does : detail}</span>
      </span>
      <span className="small status-of">
        <StatusLine tone={tone}>{text}</StatusLine>
        {state !== 'ok' && since !== null && (
          <span className="soft">
            since <When at={since} />
          </span>
        )}
      </span>
    </li>
  )
}
