import { execFileSync } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** PostgreSQL refuses to run as root; there it runs as `nobody`. Null where this process is not root. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Makes a file or folder belong to whoever `unprivileged` runs a program as. */
export function handOver(path: string): void {
  const user = unprivilegedUser()
  if (user) chownSync(path, user.uid, user.gid)
}

/**
 * The same command, run without root's privileges where this process has them. Where root keeps the program or `folder`
 * inside a folder closed to others, such as its home, the program keeps the one capability that lets it pass.
 */
export function unprivileged(command: string, args: string[], folder: string): { command: string; args: string[] } {
  const user = unprivilegedUser()
  if (!user) return { command, args }
  const demote = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  // The security bit has access(2) count the capability too, by which PostgreSQL looks for its own programs.
  const pass = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  const reachable = isOpenToOthers(command) && isOpenToOthers(folder)
  return { command: 'setpriv', args: [...demote, ...(reachable ? [] : pass), command, ...args] }
}

/** Whether others may pass through all folders above a path. */
function isOpenToOthers(path: string): boolean {
  const parent = dirname(path)
  return parent === path || ((statSync(parent).mode & 0o001) !== 0 && isOpenToOthers(parent))
}
