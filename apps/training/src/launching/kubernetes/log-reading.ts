import type { WorkerFollower } from '../worker-follower.js';
import type { WorkerLog } from '../worker-log.js';
import type { PodLog } from './pod-log.js';

/** The reading of one run's log, beside the looks at what its pod is doing. */
export class LogReading {
  private readonly stopping = new AbortController();
  private read: Promise<void> | undefined;
  private isOver = false;

  constructor(
    private readonly podLog: PodLog,
    private readonly follower: WorkerFollower,
    private readonly log: WorkerLog,
  ) {}

  /** Begins to read a pod's log, if that has not begun. */
  begin(pod: string): void {
    const { follower, log } = this;
    const reader = {
      line: async (text: string): Promise<void> => {
        await log.line(text);
        if (!this.stopping.signal.aborted) follower.hear(text);
      },
      opened: () => follower.startClock(),
      lost: () => follower.stopClock(),
      isOver: () => this.isOver,
    };
    this.read ??= this.podLog.follow(pod, reader, this.stopping.signal);
  }

  /** To be called when the container has ended: resolves when its log is read to the end, as far as it can be had. */
  async complete(): Promise<void> {
    this.isOver = true;
    await this.read;
  }

  /** Resolves when nothing is read any more. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.read;
  }
}
