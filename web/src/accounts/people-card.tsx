import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { peopleQuery } from './people-queries.ts'
import { PersonMenu } from './person-menu.tsx'
import type { Account } from './queries.ts'
import { ShareDialog } from './share-dialog.tsx'

/** Who may use the account. Its Owner says who. */
export function PeopleCard({ account }: { account: Account }): ReactElement {
  const people = useQuery(peopleQuery(account.id))
  const [isSharing, setSharing] = useState(false)
  const isOwner = account.access === 'owner'
  const share = (
    <Button variant="quiet" onPress={() => setSharing(true)}>
      Share
    </Button>
  )
  return (
    <Card title="People with access" {...(isOwner && { aside: share })}>
      <Loaded query={people}>
        {({ items }) => (
          <>
            <ul className="rows">
              {items.map((person) => (
                <li key={person.userId} className="rows-item">
                  <span className="rows-main stack-tight">
                    <bdi className="wrap">{person.name}</bdi>
                    <span className="small soft wrap">
                      {person.role === 'owner' ? 'Owner' : 'Sees codes and runs logins'} · {person.email}
                    </span>
                  </span>
                  {isOwner && person.role === 'collaborator' && <PersonMenu accountId={account.id} person={person} />}
                </li>
              ))}
            </ul>
            {isSharing && <ShareDialog account={account} having={items} onClose={() => setSharing(false)} />}
          </>
        )}
      </Loaded>
    </Card>
  )
}
