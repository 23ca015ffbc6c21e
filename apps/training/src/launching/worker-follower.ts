import type { FailedEvent, FinishedEvent, RunEvent } from '@retrace/contracts';
import type { StopReason } from '@retrace/jobs';

import type { LaunchHooks } from './launcher.js';
import { parseWorkerEvent } from './parse-worker-event.js';

const cancelled: StopReason = 'cancelled';

/** Why a worker has to end before it is done. */
export type Ending =
  | { readonly kind: 'aborted'; readonly reason: unknown }
  /** It has said nothing for so long. */
  | { readonly kind: 'stalled'; readonly seconds: number }
  /** One of its events could not be taken. */
  | { readonly kind: 'refused'; readonly error: unknown };

/**
 * Whether a worker that runs elsewhere goes on: only a study's cancellation ends it for good. A service that stops, or
 * that another one was taken for, finds it again.
 */
export function outlivesService(ending: Ending | undefined): ending is Extract<Ending, { readonly kind: 'aborted' }> {
  return ending?.kind === 'aborted' && ending.reason !== cancelled;
}

/** What a worker said about its end. */
export interface WorkerAccount {
  readonly finished?: FinishedEvent;
  readonly failed?: FailedEvent;
}

/** Hears a worker out, wherever it runs: passes its events on, and notices when it has to be ended. */
export class WorkerFollower {
  private readonly end = new AbortController();
  private readonly abort = (): void => this.endFor({ kind: 'aborted', reason: this.signal.reason });
  private clock: NodeJS.Timeout | undefined;
  private why: Ending | undefined;
  private said: WorkerAccount = {};

  /** @param stallMs how long a worker may say nothing, in milliseconds */
  constructor(
    private readonly hooks: LaunchHooks,
    private readonly signal: AbortSignal,
    private readonly stallMs: number,
  ) {
    signal.addEventListener('abort', this.abort, { once: true });
    if (signal.aborted) this.abort();
  }

  /** Aborted when the worker has to be ended. It is still heard to its end. */
  get toEnd(): AbortSignal {
    return this.end.signal;
  }

  /** Why the worker has to be ended, once it has. */
  get ending(): Ending | undefined {
    return this.why;
  }

  get account(): WorkerAccount {
    return this.said;
  }

  /** The worker runs and can be heard: it has to say something now and then, if it had not to already. */
  startClock(): void {
    this.clock ??= setTimeout(() => this.endFor({ kind: 'stalled', seconds: this.stallMs / 1000 }), this.stallMs);
  }

  /** The worker can't be heard, which is no fault of it. */
  stopClock(): void {
    clearTimeout(this.clock);
    this.clock = undefined;
  }

  /** A line of the worker's output, event or not. */
  hear(line: string): void {
    const event = parseWorkerEvent(line);
    if (event === undefined) return;
    this.clock?.refresh();
    if (this.why?.kind === 'refused') return;
    if (event.event === 'finished') this.said = { ...this.said, finished: event };
    if (event.event === 'failed') this.said = { ...this.said, failed: event };
    this.tell(event);
  }

  /** Says what the worker waits for before it can begin. */
  waits(detail: string): void {
    this.take(() => this.hooks.onWaiting(detail));
  }

  /** To be called when the worker is gone. */
  close(): void {
    this.stopClock();
    this.signal.removeEventListener('abort', this.abort);
  }

  private tell(event: RunEvent): void {
    this.take(() => this.hooks.onEvent(event));
  }

  private take(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.endFor({ kind: 'refused', error });
    }
  }

  private endFor(why: Ending): void {
    this.stopClock();
    this.why ??= why;
    this.end.abort();
  }
}
