import type { EventChannel } from './event-channel.js';

/** A study as it is at a revision. */
export interface StudySnapshot {
  readonly revision: number;
  /** JSON, shared by all that follow the study. */
  readonly data: string;
  readonly hasEnded: boolean;
}

/** A client that follows one study. One that is slow gets the newest state and none between. */
export class StudyFollower {
  private waiting: StudySnapshot | null = null;

  /** @param sent the revision that the client has; 0 for none */
  constructor(
    readonly channel: EventChannel,
    private sent: number,
  ) {
    channel.onReady(() => this.flush());
  }

  /** Told in the order of revisions; one that the client has is passed over, and ends the stream where it is the last. */
  offer(snapshot: StudySnapshot): void {
    if (snapshot.revision < this.sent) return;
    this.waiting = snapshot;
    this.flush();
  }

  private flush(): void {
    if (this.waiting === null || !this.channel.isReady) return;
    const { revision, data, hasEnded } = this.waiting;
    this.waiting = null;
    if (revision > this.sent) this.channel.send({ type: 'study', id: String(revision), data });
    this.sent = revision;
    if (hasEnded) this.channel.end();
  }
}
