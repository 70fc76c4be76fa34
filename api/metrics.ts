import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../prisma/client.ts'
import { dispatchBacklog } from './dispatcher.ts'

export interface Metrics {
  registry: Registry
  requests: Histogram<'method' | 'route' | 'status'>
  webhooks: Counter<'kind' | 'outcome'>
}

export function createMetrics(database: Database): Metrics {
  const registry = new Registry()
  const registers = [registry]
  new Gauge({
    name: 'keyline_dispatch_backlog',
    help: 'Signals that wait to be delivered to Temporal.',
    registers,
    async collect() {
      // Unknown while the database is away; the other figures are wanted then all the more.
      this.set(await dispatchBacklog(database).catch(() => NaN))
    },
  })
  return {
    registry,
    requests: new Histogram({
      name: 'keyline_http_request_duration_seconds',
      help: 'Time from the request to its answer; long polls last as long as their callers want.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers,
    }),
    webhooks: new Counter({
      name: 'keyline_webhooks_total',
      help: 'Webhooks of the carrier, by what came of them.',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
  }
}
