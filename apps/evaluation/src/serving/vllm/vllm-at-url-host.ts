import type { ServedModel } from '@retrace/benchmarks';
import type { ChatModel } from '@retrace/inference';

import type { CheckpointHost } from '../checkpoint-host.js';
import type { VllmAtUrl } from '../model-serving.js';
import { samplingClient } from '../sampling-client.js';
import { SharedUses, type Opened } from '../shared-uses.js';
import { backboneName } from './backbone-name.js';
import { LoraAdapters } from './lora-adapters.js';
import { VllmApi } from './vllm-api.js';

const CLIENT = 'client';

/** vLLM that somebody else runs, which sees the folder of adapters as we do. */
export class VllmAtUrlHost implements CheckpointHost {
  private readonly api: VllmApi;
  private readonly adapters: LoraAdapters;
  private readonly clients = new SharedUses<ChatModel>();

  /**
   * @param backboneNames what the study's backbone may be called there
   * @param maxInFlight requests at a time, of all that sample
   * @param tell told of an adapter that could not be unloaded
   */
  constructor(
    private readonly vllm: VllmAtUrl,
    private readonly backboneNames: readonly string[],
    private readonly maxInFlight: number,
    tell: (error: unknown) => void,
  ) {
    this.api = new VllmApi(vllm);
    this.adapters = new LoraAdapters(this.api, tell);
  }

  /** @throws VllmNotReady, VllmKeyRefused, VllmModelMissing, what loading throws, and what `use` throws */
  async host<Result>(
    adapter: string | undefined,
    signal: AbortSignal,
    use: (served: ServedModel) => Promise<Result>,
  ): Promise<Result> {
    const { root, baseModel } = this.vllm;
    const names = baseModel === undefined ? this.backboneNames : [baseModel];
    await this.api.checkHealth(signal);
    const backbone = backboneName(await this.api.models(signal), names, root);
    return this.clients.use(CLIENT, this.openClient, signal, (model) => {
      const sample = (name: string): Promise<Result> => use({ model, name, signal });
      return adapter === undefined ? sample(backbone) : this.adapters.withLoaded(adapter, signal, sample);
    });
  }

  /** Nothing was started. */
  async close(): Promise<void> {}

  /** A client that has found the server down waits before it asks again: those who try again later get another one. */
  private readonly openClient = (): Promise<Opened<ChatModel>> => {
    const { apiKey } = this.vllm;
    const address = { baseUrl: this.api.baseUrl, ...(apiKey === undefined ? {} : { apiKey }) };
    return Promise.resolve({ value: samplingClient(address, this.maxInFlight), close: () => Promise.resolve() });
  };
}
