import { RetraceError } from '@retrace/observability';

/** A model that was trained in full, where the server has a backbone that it can't change. */
export class ModelNotServed extends RetraceError {
  constructor() {
    const wayOut = 'Set RETRACE_MODEL_SERVER to vllm or embedded, which load it.';
    super(
      'model-not-served',
      `A model that was trained in full can't be given to vLLM at an address. ${wayOut}`,
      false,
    );
  }
}
