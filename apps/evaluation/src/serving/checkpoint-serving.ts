import { mkdir, rm } from 'node:fs/promises';

import { Inject, Injectable } from '@nestjs/common';
import type { ServedModel } from '@retrace/benchmarks';
import type { ArtifactRef } from '@retrace/contracts';
import { OpenAiChatModel } from '@retrace/inference';
import { PLATFORM, type Platform } from '@retrace/service';

import { EvaluationSettings } from '../evaluation.settings.js';
import { adapterFolder, removeOrphanedAdapters } from './adapter-folders.js';
import { KeptModelServer } from './kept-model-server.js';

/** A full batch on a slow machine, several times over. */
const REQUEST_TIMEOUT_MS = 20 * 60_000;

/** Serves the backbone, and adapters on it. */
@Injectable()
export class CheckpointServing {
  constructor(
    private readonly server: KeptModelServer,
    private readonly settings: EvaluationSettings,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /**
   * Serves a checkpoint for as long as `use` works with it; its signal aborts when the server dies, too. Afterwards no copy of the adapter is left.
   *
   * @param adapter null for the untouched backbone
   * @throws ModelServerMissing, ModelServerNotStarted, and what `use` throws; when the server dies, that is ModelServerDied
   */
  async withServed<Result>(
    adapter: ArtifactRef | null,
    signal: AbortSignal,
    use: (served: ServedModel) => Promise<Result>,
  ): Promise<Result> {
    const folder = adapter === null ? undefined : adapterFolder(this.settings.adapters, adapter);
    if (adapter !== null && folder !== undefined) {
      await mkdir(this.settings.adapters, { recursive: true });
      await removeOrphanedAdapters(this.settings.adapters);
      await this.platform.artifacts.restoreFolder(adapter, folder);
    }
    try {
      return await this.server.use(signal, ({ baseUrl, lifetime }) => {
        const { maxInFlight } = this.settings;
        const model = new OpenAiChatModel({ baseUrl, maxInFlight, timeoutMs: REQUEST_TIMEOUT_MS, maxRetries: 2 });
        return use({ model, name: folder ?? 'base', signal: AbortSignal.any([signal, lifetime]) });
      });
    } finally {
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    }
  }
}
