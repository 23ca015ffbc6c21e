import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import type { ServedModel } from '@retrace/benchmarks';
import type { ChatModel, ModelServer, ModelServerDied } from '@retrace/inference';

import type { EvaluationSettings } from '../../evaluation.settings.js';
import type { CheckpointHost } from '../checkpoint-host.js';
import { KeptModelServer, type StartServer } from '../kept-model-server.js';
import type { StartedVllm } from '../model-serving.js';
import { samplingClient } from '../sampling-client.js';
import { LoraAdapters } from './lora-adapters.js';
import { startedBackbone, startVllm } from './start-vllm.js';
import { VllmApi } from './vllm-api.js';
import { VllmNotReady } from './vllm-errors.js';

/** A lost connection is seen before the end of the process that caused it. */
const DEATH_SEEN_MS = 2000;

/** A server with what all that sample by it share. */
interface VllmOfOurs extends ModelServer {
  readonly model: ChatModel;
  readonly adapters: LoraAdapters;
}

/** vLLM that the service starts itself. */
export class StartedVllmHost implements CheckpointHost {
  private readonly server: KeptModelServer<VllmOfOurs>;
  private readonly apiKey = randomUUID();

  /**
   * @param base folder of the backbone, or of a model that was trained in full
   * @param tell told of an adapter that could not be unloaded
   */
  constructor(
    private readonly settings: Pick<EvaluationSettings, 'serverLog' | 'maxInFlight'>,
    private readonly base: string,
    private readonly vllm: StartedVllm,
    private readonly tell: (error: unknown) => void,
  ) {
    this.server = new KeptModelServer((given) => this.start(given), settings.serverLog);
  }

  /** @throws VllmMissing, ModelServerNotStarted, what loading throws, and what `use` throws; ModelServerDied */
  host<Result>(
    adapter: string | undefined,
    signal: AbortSignal,
    use: (served: ServedModel) => Promise<Result>,
  ): Promise<Result> {
    return this.server.use(signal, async (server) => {
      const { model, adapters } = server;
      const end = AbortSignal.any([signal, server.lifetime]);
      const named = (name: string): Promise<Result> => use({ model, name, signal: end });
      try {
        return await (adapter === undefined ? named(startedBackbone) : adapters.withLoaded(adapter, end, named));
      } catch (error) {
        throw error instanceof VllmNotReady ? await causeOf(error, server) : error;
      }
    });
  }

  close(): Promise<void> {
    return this.server.close();
  }

  private async start(given: Parameters<StartServer>[0]): Promise<VllmOfOurs> {
    const { apiKey, settings } = this;
    const server = await startVllm(this.vllm, this.base, apiKey, given);
    const { baseUrl } = server;
    const api = new VllmApi({ root: new URL(baseUrl).origin, apiKey });
    // A server that is gone has unloaded everything.
    const tell = async (error: unknown): Promise<void> => {
      if ((await causeOf(error, server)) === error) this.tell(error);
    };
    const adapters = new LoraAdapters(api, (error) => void tell(error));
    return { ...server, model: samplingClient({ baseUrl, apiKey }, settings.maxInFlight), adapters };
  }
}

/** That the server died, where it does so soon after an error. */
function causeOf<Reason>(error: Reason, { died }: ModelServer): Promise<Reason | ModelServerDied> {
  return Promise.race([died, setTimeout(DEATH_SEEN_MS, error, { ref: false })]);
}
