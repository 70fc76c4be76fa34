import type { Background } from './background.ts'
import type { Deliveries } from './delivery.ts'
import type { Provisioning } from './provisioning.ts'
import type { SimulatorSettings } from './settings.ts'
import type { SimulatorState } from './state.ts'
import type { Tokens } from './tokens.ts'

/** What the simulator's routes work on. */
export interface Parts {
  projectId: string
  servicePlanId: string
  state: SimulatorState
  /** Changed in place by `PATCH /simulator/settings`. */
  settings: SimulatorSettings
  tokens: Tokens
  provisioning: Provisioning
  deliveries: Deliveries
  background: Background
}
