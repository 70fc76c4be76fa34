import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Fault } from '../ui/face.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Menu } from '../ui/menu.tsx'
import { peopleQuery, useSharing, type Person } from './people-queries.ts'
import type { Account } from './queries.ts'
import { ShareDialog } from './share-dialog.tsx'

/** Who may use the account. Its Owner says who. */
export function PeopleCard({ account }: { account: Account }): ReactElement {
  const people = useQuery(peopleQuery(account.id))
  const [isSharing, setSharing] = useState(false)
  const isOwner = account.access === 'owner'
  return (
    <Card
      title="People with access"
      {...(isOwner && {
        aside: (
          <Button variant="quiet" onPress={() => setSharing(true)}>
            Share
          </Button>
        ),
      })}
    >
      <Loaded query={people}>
        {({ items }) => (
          <>
            <ul className="rows">
              {items.map((person) => (
                <li key={person.userId} className="rows-item">
                  <span className="rows-main stack-tight">
                    <bdi className="clip">{person.name}</bdi>
                    <span className="small soft clip">
                      {person.role === 'owner' ? 'Owner' : 'Sees codes and runs logins'} · {person.email}
                    </span>
                  </span>
                  {isOwner && person.role === 'collaborator' && <PersonMenu account={account} person={person} />}
                </li>
              ))}
            </ul>
            {isOwner && (
              <ShareDialog account={account} having={items} isOpen={isSharing} onClose={() => setSharing(false)} />
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}

type Step = 'none' | 'owner'

function PersonMenu({ account, person }: { account: Account; person: Person }): ReactElement {
  const [step, setStep] = useState<Step | null>(null)
  const sharing = useSharing(account.id)
  const close = (): void => setStep(null)
  const handsOver = step === 'owner'
  return (
    <>
      <Menu
        label={`More about ${person.name}`}
        items={[
          {
            name: 'Make them the Owner …',
            onAction: () => setStep('owner'),
          },
          {
            name: 'Share it no longer …',
            danger: true,
            onAction: () => setStep('none'),
          },
        ]}
      />
      <Dialog
        title={handsOver ? `Hand over to ${person.name}?` : `Share it no longer with ${person.name}?`}
        alert
        isOpen={step !== null}
        onClose={close}
      >
        <p>
          {handsOver
            ? 'They then decide about the number, the password and who has access. You keep seeing codes and running logins.'
            : 'They stop seeing codes at once, and what they have open here ends. What they read before, they may still know.'}
        </p>
        {sharing.error !== null && <Fault error={sharing.error} />}
        <DialogActions>
          <Button onPress={close}>Leave it as it is</Button>
          <Button
            variant="danger"
            isPending={sharing.isPending}
            onPress={() => {
              if (step !== null) sharing.mutate({ userId: person.userId, to: step }, { onSuccess: close })
            }}
          >
            {handsOver ? 'Hand over' : 'Share it no longer'}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
