import { execFileSync } from 'node:child_process'

/** Kills the processes below this one, at any depth, whose command line has the word. */
export function killChildren(word: string): void {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const processes = rows
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [])
    .map(([, pid, ppid, args]) => ({ pid, ppid, args }))
  const family = new Set([String(process.pid)])
  for (let grew = true; grew;) {
    const children = processes.filter(({ pid, ppid }) => family.has(ppid ?? '') && !family.has(pid ?? ''))
    for (const { pid } of children) family.add(pid ?? '')
    grew = children.length > 0
  }
  for (const { pid, args } of processes)
    if (family.has(pid ?? '') && args?.includes(word)) process.kill(Number(pid), 'SIGKILL')
}
