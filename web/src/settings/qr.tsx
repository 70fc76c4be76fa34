import encodeQR from 'qr'
import type { ReactElement } from 'react'

/** A text as a camera reads it. @param label what it is, for who does not see it. */
export function Qr({ text, label }: { text: string; label: string }): ReactElement {
  const dots = encodeQR(text, 'raw', { border: 2 })
  const size = String(dots.length)
  const path = dots.flatMap((line, y) =>
    line.flatMap((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : [])),
  )
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path.join('')} fill="currentColor" />
    </svg>
  )
}
