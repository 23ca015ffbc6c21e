import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Log } from '@retrace/observability';

import { toSummary, toView } from '../http/study-view.js';
import type { StudyList } from '../storage/study-list.js';
import type { StudyStore } from '../storage/study-store.js';
import { Repetition } from '../timing/repetition.js';
import type { EventChannel } from './event-channel.js';
import { ListFollower, type ListedSnapshot } from './list-follower.js';
import type { Changes, Cursor, Place, StudyChanges } from './study-changes.js';
import type { StudyFollower } from './study-follower.js';

export interface FeedOptions {
  /** Between two looks at the database, in milliseconds. */
  readonly pauseMs: number;
  readonly heartbeatMs: number;
}

/** What a look tells clients of. */
type Found = Changes | { readonly kind: 'too-many'; readonly cursor: Cursor };

interface JoiningClient {
  readonly channel: EventChannel;
  readonly since: Cursor | null;
}

/**
 * Tells all clients of this process what changes: one look at the database finds it for all of them, and each state is
 * read and written out once. Nothing is asked while nobody listens.
 */
export class ChangeFeed implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly channels = new Set<EventChannel>();
  private readonly lists = new Set<ListFollower>();
  private readonly studies = new Map<string, Set<StudyFollower>>();
  private readonly newlyFollowed = new Set<string>();
  private joining: JoiningClient[] = [];
  private place: Place | null = null;
  private isFailing = false;
  private isClosed = false;
  private heartbeat: NodeJS.Timeout | undefined;
  private readonly looking: Repetition;

  constructor(
    private readonly changes: StudyChanges,
    private readonly list: StudyList,
    private readonly store: StudyStore,
    log: Log,
    private readonly options: FeedOptions,
  ) {
    const onError = (error: unknown): void => {
      if (!this.isFailing) log.warn('changes of studies are not told for now', error);
      this.isFailing = true;
    };
    this.looking = new Repetition(() => this.look(), { pauseMs: options.pauseMs, onError });
  }

  onApplicationBootstrap(): void {
    this.looking.start();
    const beat = (): void => this.channels.forEach((channel) => channel.beat());
    this.heartbeat = setInterval(beat, this.options.heartbeatMs);
  }

  /** Clients connect again and go on where they were. */
  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.heartbeat);
    await this.looking.stop();
    for (const channel of this.channels) channel.end();
  }

  /** @param since the client's cursor; null for one that has none, which is told to read the list */
  followList(channel: EventChannel, since: Cursor | null): void {
    if (!this.open(channel)) return;
    const client = { channel, since };
    this.joining.push(client);
    channel.onClosed(() => {
      this.joining = this.joining.filter((one) => one !== client);
    });
  }

  /** Tells the study as it is, unless the follower has that, and every change of it. */
  followStudy(id: string, follower: StudyFollower): void {
    if (!this.open(follower.channel)) return;
    const followers = this.studies.get(id) ?? new Set();
    this.studies.set(id, followers.add(follower));
    this.newlyFollowed.add(id);
    follower.channel.onClosed(() => {
      followers.delete(follower);
      if (followers.size === 0 && this.studies.get(id) === followers) this.studies.delete(id);
    });
  }

  private open(channel: EventChannel): boolean {
    if (this.isClosed) channel.end();
    else this.channels.add(channel);
    channel.onClosed(() => this.channels.delete(channel));
    return !this.isClosed;
  }

  private async look(): Promise<void> {
    if (this.channels.size === 0) {
      this.place = null;
      return;
    }
    const { cursor, snapshot } = this.place ?? (await this.changes.now());
    const found = await this.changes.since(cursor, snapshot);
    await this.tellLists(found);
    await this.tellStudies(found);
    this.place = found;
    await this.welcome(found.cursor);
    this.isFailing = false;
  }

  private async tellLists(found: Changes): Promise<void> {
    if (this.lists.size === 0) return;
    const snapshots = await this.listed(found);
    for (const follower of this.lists) tell(follower, found, snapshots);
  }

  private async tellStudies(found: Changes): Promise<void> {
    const newlyFollowed = [...this.newlyFollowed];
    const changed = found.kind === 'some' ? found.ids : this.studies.keys();
    const ids = [...new Set([...changed, ...newlyFollowed])].filter((id) => this.studies.has(id));
    for (const stored of ids.length === 0 ? [] : await this.store.findAll(ids)) {
      const { id, revision, state } = stored.study;
      const snapshot = { revision, data: JSON.stringify(toView(stored)), hasEnded: state !== 'running' };
      for (const follower of this.studies.get(id) ?? []) follower.offer(snapshot);
    }
    for (const id of newlyFollowed) this.newlyFollowed.delete(id);
  }

  /** Clients that come, or come back, are told what they missed between two looks, so that none is told it too late. */
  private async welcome(cursor: Cursor): Promise<void> {
    for (const [since, clients] of Map.groupBy(this.joining, (client) => client.since)) {
      const missed = since === null ? ({ kind: 'too-many', cursor } as const) : await this.changes.since(since);
      const snapshots = await this.listed(missed);
      // Some may have gone meanwhile.
      for (const client of clients.filter((one) => this.joining.includes(one))) {
        const follower = new ListFollower(client.channel, since ?? cursor);
        this.lists.add(follower);
        client.channel.onClosed(() => this.lists.delete(follower));
        tell(follower, missed, snapshots);
      }
      this.joining = this.joining.filter((one) => !clients.includes(one));
    }
  }

  private async listed(found: Found): Promise<readonly ListedSnapshot[]> {
    if (found.kind === 'too-many' || found.ids.length === 0) return [];
    const studies = await this.list.ofIds(found.ids);
    return studies.map((study) => ({ id: study.id, data: JSON.stringify(toSummary(study)) }));
  }
}

function tell(follower: ListFollower, { kind, cursor }: Found, snapshots: readonly ListedSnapshot[]): void {
  switch (kind) {
    case 'some':
      return follower.offer(snapshots, cursor);
    case 'too-many':
      return follower.reload(cursor);
  }
}
