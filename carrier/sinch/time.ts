const SINCH_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)?$/

/**
 * Reads a time as Sinch writes it: up to nine fraction digits, and UTC where no zone is given.
 * @returns null where it is no time.
 */
export function parseSinchTime(value: string): Date | null {
  const match = SINCH_TIME.exec(value)
  if (!match) return null
  const [, seconds, fraction = '', zone = 'Z'] = match
  const time = new Date(`${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`)
  return Number.isNaN(time.getTime()) ? null : time
}
