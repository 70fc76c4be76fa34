import { useState, type ReactElement } from 'react'
import { Button } from '../../ui/button.tsx'
import { Expiry, When } from '../../ui/time.tsx'
import { SCOPE_NAMES, type ApiKey } from './queries.ts'
import { RevokeKey } from './revoke-key.tsx'

export function KeyRow({ apiKey }: { apiKey: ApiKey }): ReactElement {
  const { name, scopes, lastUsedAt, expiresAt } = apiKey
  const [isRevoking, setRevoking] = useState(false)
  return (
    <div className="rows-item">
      <span className="rows-main stack-tight">
        <strong className="wrap">
          <bdi>{name}</bdi>
        </strong>
        <span className="small soft">{scopes.map((scope) => SCOPE_NAMES[scope]).join(' · ')}</span>
        <span className="small soft">
          {lastUsedAt === null ? (
            'Never used'
          ) : (
            <>
              Last used <When at={lastUsedAt} />
            </>
          )}
          {expiresAt !== null && (
            <>
              {' · '}
              <Expiry at={expiresAt} />
            </>
          )}
        </span>
      </span>
      <Button onPress={() => setRevoking(true)}>
        Revoke
        <span className="visually-hidden"> {name}</span>
      </Button>
      {isRevoking && <RevokeKey apiKey={apiKey} onClose={() => setRevoking(false)} />}
    </div>
  )
}
