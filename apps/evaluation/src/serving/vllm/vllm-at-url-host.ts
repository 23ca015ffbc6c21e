import type { ServedModel } from '@retrace/benchmarks';

import type { CheckpointHost } from '../checkpoint-host.js';
import type { VllmAtUrl } from '../model-serving.js';
import { samplingClient } from '../sampling-client.js';
import { backboneName } from './backbone-name.js';
import { LoraAdapters } from './lora-adapters.js';
import { VllmApi } from './vllm-api.js';

/** vLLM that somebody else runs, which sees the folder of adapters as we do. */
export class VllmAtUrlHost implements CheckpointHost {
  private readonly api: VllmApi;
  private readonly adapters: LoraAdapters;

  /** @param tell told of an adapter that could not be unloaded */
  constructor(
    private readonly vllm: VllmAtUrl,
    private readonly maxInFlight: number,
    tell: (error: unknown) => void,
  ) {
    this.api = new VllmApi(vllm);
    this.adapters = new LoraAdapters(this.api, 'outlives-work', tell);
  }

  /** @throws VllmNotReady, VllmKeyRefused, VllmModelMissing, what loading throws, and what `use` throws */
  async host<Result>(
    adapter: string | undefined,
    signal: AbortSignal,
    use: (served: ServedModel) => Promise<Result>,
  ): Promise<Result> {
    const { root, apiKey, baseModel } = this.vllm;
    await this.api.checkHealth(signal);
    const backbone = backboneName(await this.api.models(signal), baseModel, root);
    const address = { baseUrl: this.api.baseUrl, ...(apiKey === undefined ? {} : { apiKey }) };
    const model = samplingClient(address, this.maxInFlight);
    const sample = (name: string): Promise<Result> => use({ model, name, signal });
    return adapter === undefined ? sample(backbone) : this.adapters.withLoaded(adapter, signal, sample);
  }

  /** Nothing was started. */
  async close(): Promise<void> {}
}
