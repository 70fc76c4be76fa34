import { DefaultFailureConverter } from '@temporalio/common'

/**
 * Puts the messages and stacks of failures into payloads, which the codec encrypts. Temporal loads it by its path, in
 * clients, workers and workflows.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
