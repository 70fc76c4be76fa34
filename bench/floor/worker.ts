import { Client, Connection, type WorkflowHandle } from '@temporalio/client'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { fileURLToPath } from 'node:url'

const TASK_QUEUE = 'bench-floor'
const QUIET = new DefaultLogger('ERROR')

export interface FloorWorker {
  start(workflow: () => Promise<void>): Promise<WorkflowHandle>
  stop(): Promise<void>
}

/** A worker with the floor's workflows in this process, and a client, on the Temporal server that is measured. */
export async function startWorker(address: string, activities: object): Promise<FloorWorker> {
  Runtime.install({ logger: QUIET })
  const workflowsPath = fileURLToPath(new URL('workflow.ts', import.meta.url))
  const connection = await NativeConnection.connect({ address })
  const worker = await Worker.create({
    connection,
    taskQueue: TASK_QUEUE,
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger: QUIET }),
    activities,
  })
  const running = worker.run()
  const clientConnection = await Connection.connect({ address })
  const { workflow } = new Client({ connection: clientConnection })
  return {
    start: (type) => workflow.start(type, { taskQueue: TASK_QUEUE, workflowId: 'bench-floor' }),
    async stop() {
      worker.shutdown()
      await running
      await Promise.all([connection.close(), clientConnection.close()])
    },
  }
}
