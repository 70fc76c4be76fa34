import { defineConfig } from 'vitest/config'

// Threads crash Temporal's native bridge; every project runs in forks.
const shared = {
  pool: 'forks' as const,
  execArgv: ['--disable-warning=ExperimentalWarning'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  test: {
    ...shared,
    projects: [
      // No server: pure code, and parts that bring their own loopback server.
      { test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      // Workflows against Temporal's time-skipping server; its clock is global, so one file at a time.
      {
        test: {
          ...shared,
          name: 'workflows',
          include: ['tests/workflows/**/*.test.ts'],
          globalSetup: ['tests/system/servers.ts'],
          fileParallelism: false,
        },
      },
      // One PostgreSQL and one Temporal server for the run, started by the global set-up.
      {
        test: {
          ...shared,
          name: 'system',
          include: ['tests/system/**/*.test.ts'],
          globalSetup: ['tests/system/servers.ts'],
          // Most of a file's time is waiting; more than two at once would wait for each other.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
