import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PLATFORM, type Platform } from '@retrace/service';

import { runFolderIn, runIdOf } from '../domain/run-key.js';
import { LAUNCHER, type Launcher } from '../launching/launcher.js';
import { RunStore } from '../storage/run-store.js';
import { TrainingSettings } from '../training.settings.js';

/** What a message says holds once its transaction is done; whoever follows a run ends it by itself by then. */
const SOON_MS = 5000;

/**
 * Ends what still trains elsewhere of runs that were cancelled or given up: a study may be cancelled while no service is
 * there to follow its runs, and its jobs then never begin to.
 */
@Injectable()
export class StrayRuns implements OnApplicationBootstrap, OnModuleDestroy {
  private soon: NodeJS.Timeout | undefined;
  private readonly stopping = new AbortController();

  constructor(
    private readonly runs: RunStore,
    @Inject(LAUNCHER) private readonly launcher: Launcher,
    private readonly settings: TrainingSettings,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  onApplicationBootstrap(): void {
    void this.end();
  }

  onModuleDestroy(): void {
    clearTimeout(this.soon);
    this.stopping.abort();
  }

  /** A study was cancelled: looks for what is left of it, in a moment. */
  lookSoon(): void {
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      void this.end();
    }, SOON_MS);
  }

  private async end(): Promise<void> {
    const { signal } = this.stopping;
    try {
      const unwanted = await this.runs.unwanted();
      const places = unwanted.map((key) => ({ runId: runIdOf(key), output: runFolderIn(this.settings.runs, key) }));
      if (places.length > 0) await this.launcher.endStrays(places, signal);
    } catch (error) {
      if (!signal.aborted) this.platform.logOf('training').warn('runs that nobody wants may go on', error);
    }
  }
}
