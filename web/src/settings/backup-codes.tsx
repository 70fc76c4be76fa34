import type { ReactElement } from 'react'
import { Copy } from '../ui/copy.tsx'
import { Notice } from '../ui/status.tsx'

export function BackupCodes({ codes }: { codes: readonly string[] }): ReactElement {
  return (
    <Notice tone="warn">
      <strong>Your backup codes</strong>
      <p>Each signs you in once without the app. Keep them apart from your phone; they are not shown again.</p>
      <ul className="secret secret-codes" aria-label="Backup codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div>
        <Copy text={codes.join('\n')} what="the backup codes" />
      </div>
    </Notice>
  )
}
