import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ServedModel } from '@retrace/benchmarks';
import type { ModelServerName } from '@retrace/contracts';
import type { Log } from '@retrace/observability';
import { PLATFORM, type Platform } from '@retrace/service';
import { findBackbone, modelFolder, requireModel } from '@retrace/spec-parts';

import { checkpointWeights } from '../domain/checkpoint-weights.js';
import { EvaluationSettings } from '../evaluation.settings.js';
import type { CheckpointEntity } from '../storage/checkpoint.entity.js';
import { AdapterFolders } from './adapter-folders.js';
import { BaseTurns, type ServedBase } from './base-turns.js';
import type { CheckpointHost } from './checkpoint-host.js';
import { EmbeddedHost } from './embedded-host.js';
import { MachineTurn } from './machine-turn.js';
import { ModelNotServed } from './model-not-served.js';
import { samplingJobsOf } from './model-serving.js';
import { StartedVllmHost } from './vllm/started-vllm-host.js';
import { VllmAtUrlHost } from './vllm/vllm-at-url-host.js';

/** Serves the backbone, and adapters on it. */
@Injectable()
export class CheckpointServing implements OnApplicationShutdown {
  private readonly bases: BaseTurns;
  private readonly adapters: AdapterFolders;
  private readonly machine: MachineTurn;
  private readonly models: string;

  constructor(
    private readonly settings: EvaluationSettings,
    @Inject(PLATFORM) { logOf, artifacts, compute, models }: Platform,
  ) {
    this.models = models;
    this.bases = new BaseTurns((base) => hostOf(settings, base, logOf('evaluation')));
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
   * with it any more, no copy of its files is left.
   *
   * @throws BackboneMissing, ModelNotServed, what the server's host throws, and what `use` throws
   */
  withServed<Result>(
    { spec, arm, adapter }: Pick<CheckpointEntity, 'spec' | 'arm' | 'adapter'>,
    signal: AbortSignal,
    use: (served: ServedModel) => Promise<Result>,
  ): Promise<Result> {
    const { backbone } = spec;
    const onBase = (folder: string, laidOut: string | undefined): Promise<Result> =>
      this.bases.use({ backbone, folder }, signal, (host) => host.host(laidOut, signal, use));
    const weights = checkpointWeights(spec, arm, adapter);
    switch (weights.kind) {
      case 'backbone':
        return onBase(modelFolder(this.models, backbone), undefined);
      case 'adapter':
        return this.adapters.withFolder(weights.files, signal, (folder) =>
          onBase(modelFolder(this.models, backbone), folder),
        );
      case 'model':
        if (!this.isOnThisMachine) throw new ModelNotServed();
        return this.adapters.withFolder(weights.files, signal, (folder) => onBase(folder, undefined));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.bases.close();
  }
}

async function hostOf(
  settings: EvaluationSettings,
  { backbone, folder }: ServedBase,
  log: Log,
): Promise<CheckpointHost> {
  const { serving, maxInFlight } = settings;
  const tell = (error: unknown): void => log.warn('an adapter was not unloaded from vLLM', error);
  switch (serving.kind) {
    case 'embedded':
      await requireModel(folder, backbone);
      return new EmbeddedHost(settings, folder, serving);
    case 'vllm':
      await requireModel(folder, backbone);
      return new StartedVllmHost(settings, folder, serving, tell);
    case 'vllm-at-url':
      return new VllmAtUrlHost(serving, await namesOf(backbone), maxInFlight, tell);
  }
}

async function namesOf(backbone: string): Promise<readonly string[]> {
  const { model } = await findBackbone(backbone);
  return [model, backbone];
}
