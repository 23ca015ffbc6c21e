import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import type { ServedModel } from '@retrace/benchmarks';
import type { ModelServer } from '@retrace/inference';

import type { EvaluationSettings } from '../../evaluation.settings.js';
import type { CheckpointHost } from '../checkpoint-host.js';
import { KeptModelServer } from '../kept-model-server.js';
import type { StartedVllm } from '../model-serving.js';
import { samplingClient } from '../sampling-client.js';
import { LoraAdapters } from './lora-adapters.js';
import { startedBackbone, startVllm } from './start-vllm.js';
import { VllmApi } from './vllm-api.js';
import { VllmNotReady } from './vllm-errors.js';

/** A lost connection is seen before the end of the process that caused it. */
const DEATH_SEEN_MS = 2000;

/** vLLM that the service starts itself. */
export class StartedVllmHost implements CheckpointHost {
  private readonly server: KeptModelServer;
  private readonly apiKey = randomUUID();

  /** @param tell told of an adapter that could not be unloaded */
  constructor(
    private readonly settings: Pick<EvaluationSettings, 'model' | 'serverLog' | 'maxInFlight'>,
    vllm: StartedVllm,
    private readonly tell: (error: unknown) => void,
  ) {
    const { model, serverLog } = settings;
    this.server = new KeptModelServer((given) => startVllm(vllm, model, this.apiKey, given), serverLog);
  }

  /** @throws VllmMissing, ModelServerNotStarted, what loading throws, and what `use` throws; ModelServerDied */
  host<Result>(
    adapter: string | undefined,
    signal: AbortSignal,
    use: (served: ServedModel) => Promise<Result>,
  ): Promise<Result> {
    return this.server.use(signal, async (server) => {
      try {
        return await this.sample(server, adapter, AbortSignal.any([signal, server.lifetime]), use);
      } catch (error) {
        throw error instanceof VllmNotReady ? await causeOf(error, server) : error;
      }
    });
  }

  close(): Promise<void> {
    return this.server.close();
  }

  /** @param signal aborts when the server ends, too */
  private sample<Result>(
    { baseUrl }: ModelServer,
    adapter: string | undefined,
    signal: AbortSignal,
    use: (served: ServedModel) => Promise<Result>,
  ): Promise<Result> {
    const { apiKey } = this;
    const model = samplingClient({ baseUrl, apiKey }, this.settings.maxInFlight);
    const api = new VllmApi({ root: new URL(baseUrl).origin, apiKey });
    const named = (name: string): Promise<Result> => use({ model, name, signal });
    if (adapter === undefined) return named(startedBackbone);
    return new LoraAdapters(api, 'ends-with-failed-work', this.tell).withLoaded(adapter, signal, named);
  }
}

async function causeOf(error: VllmNotReady, { died }: ModelServer): Promise<Error> {
  return Promise.race([died, setTimeout(DEATH_SEEN_MS, error, { ref: false })]);
}
