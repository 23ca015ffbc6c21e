import type { EventChannel } from './event-channel.js';
import type { Cursor } from './study-changes.js';

/** A study as the list shows it; JSON, shared by all that follow the list. */
export interface ListedSnapshot {
  readonly id: string;
  readonly data: string;
}

/** Kept for a slow client; beyond that it is told to read the list again. */
const MOST_WAITING = 1000;

/**
 * A client that follows the list of studies. One that is slow gets the newest state of each study.
 *
 * An event's id is where the client goes on when it lost the connection after it: the last event of what is known bears
 * the newest cursor, those before it the one up to which the client has everything.
 */
export class ListFollower {
  private readonly waiting = new Map<string, string>();
  private reloadAt: Cursor | null = null;

  /** Up to where all is sent or waits here. */
  private reached: Cursor;

  /** @param has up to where the client has everything */
  constructor(
    private readonly channel: EventChannel,
    private has: Cursor,
  ) {
    this.reached = has;
    channel.onReady(() => this.flush());
  }

  /** Studies that changed, and up to where that is all. */
  offer(studies: readonly ListedSnapshot[], cursor: Cursor): void {
    for (const { id, data } of studies) this.waiting.set(id, data);
    this.reached = cursor;
    if (this.waiting.size > MOST_WAITING) this.reload(cursor);
    else this.flush();
  }

  /** Has the client read the list: what changes from the cursor on is told one by one. */
  reload(cursor: Cursor): void {
    this.waiting.clear();
    this.reached = cursor;
    this.reloadAt = cursor;
    this.flush();
  }

  private flush(): void {
    if (this.reloadAt !== null && this.channel.isReady) {
      this.channel.send({ type: 'reload', id: this.reloadAt, data: '{}' });
      this.has = this.reloadAt;
      this.reloadAt = null;
    }
    for (const [id, data] of this.waiting) {
      if (!this.channel.isReady) return;
      this.waiting.delete(id);
      if (this.waiting.size === 0) this.has = this.reached;
      this.channel.send({ type: 'study', id: this.has, data });
    }
    if (this.reloadAt === null && this.waiting.size === 0) this.has = this.reached;
  }
}
