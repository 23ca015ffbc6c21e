import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ServedModel } from '@retrace/benchmarks';
import type { ArtifactRef, ModelServerName } from '@retrace/contracts';
import type { Log } from '@retrace/observability';
import { PLATFORM, type Platform } from '@retrace/service';

import { EvaluationSettings } from '../evaluation.settings.js';
import { AdapterFolders } from './adapter-folders.js';
import type { CheckpointHost } from './checkpoint-host.js';
import { EmbeddedHost } from './embedded-host.js';
import { MachineTurn } from './machine-turn.js';
import { samplingJobsOf } from './model-serving.js';
import { StartedVllmHost } from './vllm/started-vllm-host.js';
import { VllmAtUrlHost } from './vllm/vllm-at-url-host.js';

/** Serves the backbone, and adapters on it. */
@Injectable()
export class CheckpointServing implements OnApplicationShutdown {
  private readonly server: CheckpointHost;
  private readonly adapters: AdapterFolders;
  private readonly machine: MachineTurn;

  constructor(
    private readonly settings: EvaluationSettings,
    @Inject(PLATFORM) { logOf, artifacts, compute }: Platform,
  ) {
    this.server = hostOf(settings, logOf('evaluation'));
    this.adapters = new AdapterFolders(settings.adapters, artifacts);
    this.machine = new MachineTurn(compute);
  }

  get kind(): ModelServerName {
    return this.settings.serving.kind;
  }

  /** How many checkpoints, or shards of them, are served at the same time. */
  get atOnce(): number {
    return samplingJobsOf(this.settings.serving);
  }

  /** Whether sampling takes this machine, which it then has to wait for. */
  get isOnThisMachine(): boolean {
    return this.kind !== 'vllm-at-url';
  }

  /** Runs work when the machine is free for sampling, beside other work that samples. @throws the signal's reason */
  inTurn<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    return this.machine.use(signal, work);
  }

  /**
   * Serves a checkpoint for as long as `use` works with it; its signal aborts when the server dies, too. When nobody works
   * with it any more, no copy of the adapter is left.
   *
   * @param adapter null for the untouched backbone
   * @throws what the server's host throws, and what `use` throws
   */
  withServed<Result>(
    adapter: ArtifactRef | null,
    signal: AbortSignal,
    use: (served: ServedModel) => Promise<Result>,
  ): Promise<Result> {
    if (adapter === null) return this.server.host(undefined, signal, use);
    return this.adapters.withFolder(adapter, signal, (folder) => this.server.host(folder, signal, use));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.server.close();
  }
}

function hostOf(settings: EvaluationSettings, log: Log): CheckpointHost {
  const { serving, maxInFlight } = settings;
  const tell = (error: unknown): void => log.warn('an adapter was not unloaded from vLLM', error);
  switch (serving.kind) {
    case 'embedded':
      return new EmbeddedHost(settings, serving);
    case 'vllm':
      return new StartedVllmHost(settings, serving, tell);
    case 'vllm-at-url':
      return new VllmAtUrlHost(serving, maxInFlight, tell);
  }
}
