import { RetraceError } from '@retrace/observability';

/** An endpoint took a batch, looked at it, and did none of it. */
export class BatchFailed extends RetraceError {
  /** @param isQueueFull whether it is only that too much is waiting there already */
  constructor(endpoint: string, batchId: string, reason: string, isQueueFull: boolean) {
    const wayOut = isQueueFull
      ? 'It may be taken once other batches are done.'
      : 'Mend that, or send its requests one by one.';
    super(
      'batch-failed',
      `The model endpoint ${endpoint} does not do batch ${batchId}: ${reason}. ${wayOut}`,
      isQueueFull,
    );
  }
}

/** One request of a batch was not made before the batch expired or was cancelled. Nothing is paid for it. */
export class BatchRequestNotMade extends RetraceError {
  constructor(endpoint: string, reason: string) {
    super(
      'batch-request-not-made',
      `The model endpoint ${endpoint} did not come to a request of a batch: ${reason}. It can be asked again.`,
      true,
    );
  }
}
