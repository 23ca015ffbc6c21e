/** Why a job's signal was aborted. */
export type StopReason = 'cancelled' | 'shutdown';

/** The jobs that this process is working on. */
export class RunningJobs {
  private readonly runs = new Map<string, { readonly abort: AbortController; readonly ended: Promise<void> }>();

  /** Runs a job with a signal of its own. A job that was resumed while its earlier run still ends waits for that. */
  async run(id: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    await this.runs.get(id)?.ended;
    const abort = new AbortController();
    const running = work(abort.signal);
    const ended = running.then(
      () => {},
      () => {},
    );
    this.runs.set(id, { abort, ended });
    try {
      await running;
    } finally {
      this.runs.delete(id);
    }
  }

  stop(id: string, reason: StopReason): void {
    this.runs.get(id)?.abort.abort(reason);
  }

  /** Stops every job and resolves when all have ended. */
  async stopAll(reason: StopReason): Promise<void> {
    const runs = [...this.runs.values()];
    for (const { abort } of runs) abort.abort(reason);
    await Promise.all(runs.map(({ ended }) => ended));
  }
}
