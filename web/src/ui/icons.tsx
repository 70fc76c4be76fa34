import type { ReactElement } from 'react'

const PATHS = {
  accounts: 'M4 5h16v14H4zM8 10h8M8 14h5',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1 2h4l1-2h5',
  activity: 'M4 12h4l3-7 3 14 2-7h4',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M13 5v4M7 15v4',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  down: 'M6 9l6 6 6-6',
  search: 'M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l4 4',
  plus: 'M12 5v14M5 12h14',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  check: 'M5 12l5 5 9-10',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M5 11.5v1M12 11.5v1M19 11.5v1',
  warning: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  offline: 'M4 9c5-4 11-4 16 0M7 13c3-2 7-2 10 0M12 18h.01M4 4l16 16',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 016 0v3',
  phone: 'M8 3h8v18H8zM11 18h2',
  clock: 'M12 4a8 8 0 100 16 8 8 0 000-16zM12 8v4l3 2',
  people: 'M9 11a3 3 0 100-6 3 3 0 000 6zM3 20c0-4 3-6 6-6s6 2 6 6M16 5a3 3 0 010 6M17 14c2 1 4 3 4 6',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  filter: 'M4 6h16M7 12h10M10 18h4',
  key: 'M15 4a5 5 0 11-4.6 7L4 17.4V20h3v-2h2v-2h2l1.6-1.6A5 5 0 0115 4zM16 8h.01',
  bell: 'M6 16V11a6 6 0 0112 0v5l2 2H4zM10 21h4',
  person: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4 21c0-5 4-7 8-7s8 2 8 7',
  external: 'M10 5H5v14h14v-5M14 5h5v5M19 5l-8 8',
} as const

export type IconName = keyof typeof PATHS

/** Stands beside its text, and says nothing by itself. */
export function Icon({ name }: { name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
