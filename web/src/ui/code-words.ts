const GROUP = 3

/** A code in groups of three, the last of them never a single character: `482 913`, `1234`, `123 4567`. */
export function groups(code: string): string[] {
  if (code.length <= GROUP + 1) return [code]
  return [code.slice(0, GROUP), ...groups(code.slice(GROUP))]
}

/** For ears: one character at a time. */
export function spelled(code: string): string {
  return Array.from(code).join(' ')
}
