import { mkdir, rm } from 'node:fs/promises';

import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ServedModel } from '@retrace/benchmarks';
import type { ArtifactRef, ModelServerName } from '@retrace/contracts';
import type { Log } from '@retrace/observability';
import { PLATFORM, type Platform } from '@retrace/service';

import { EvaluationSettings } from '../evaluation.settings.js';
import { adapterFolder, removeOrphanedAdapters } from './adapter-folders.js';
import type { CheckpointHost } from './checkpoint-host.js';
import { EmbeddedHost } from './embedded-host.js';
import { StartedVllmHost } from './vllm/started-vllm-host.js';
import { VllmAtUrlHost } from './vllm/vllm-at-url-host.js';

/** Serves the backbone, and adapters on it. */
@Injectable()
export class CheckpointServing implements OnApplicationShutdown {
  private readonly server: CheckpointHost;

  constructor(
    private readonly settings: EvaluationSettings,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {
    this.server = hostOf(settings, platform.logOf('evaluation'));
  }

  get kind(): ModelServerName {
    return this.settings.serving.kind;
  }

  /** Whether sampling takes this machine, which it then has to wait for. */
  get isOnThisMachine(): boolean {
    return this.kind !== 'vllm-at-url';
  }

  /**
   * Serves a checkpoint for as long as `use` works with it; its signal aborts when the server dies, too. Afterwards no copy of the adapter is left.
   *
   * @param adapter null for the untouched backbone
   * @throws what the server's host throws, and what `use` throws
   */
  async withServed<Result>(
    adapter: ArtifactRef | null,
    signal: AbortSignal,
    use: (served: ServedModel) => Promise<Result>,
  ): Promise<Result> {
    if (adapter === null) return this.server.host(undefined, signal, use);
    const { adapters } = this.settings;
    const folder = adapterFolder(adapters, adapter);
    await mkdir(adapters, { recursive: true });
    await removeOrphanedAdapters(adapters);
    await this.platform.artifacts.restoreFolder(adapter, folder);
    try {
      return await this.server.host(folder, signal, use);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
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
      return new EmbeddedHost(settings);
    case 'vllm':
      return new StartedVllmHost(settings, serving, tell);
    case 'vllm-at-url':
      return new VllmAtUrlHost(serving, maxInFlight, tell);
  }
}
