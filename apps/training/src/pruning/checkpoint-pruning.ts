import { Inject, Injectable } from '@nestjs/common';
import { ArtifactMissing } from '@retrace/artifacts';
import type { ArtifactRef, PrunedCheckpoint, PruneView } from '@retrace/contracts';
import { PLATFORM, type Platform } from '@retrace/service';
import { DataSource, type EntityManager } from 'typeorm';

import { reasonToPrune } from '../domain/pruning/reason-to-prune.js';
import { removableContent, type Content } from '../domain/pruning/removable-content.js';
import { lockForPruning } from '../storage/checkpoint-lock.js';
import { PrunableStore, type StandingCheckpoint } from '../storage/prunable-store.js';

/** A checkpoint that goes, and the content that goes with it. */
interface Going {
  readonly checkpoint: StandingCheckpoint;
  readonly told: PrunedCheckpoint;
  readonly contents: readonly Content[];
}

/** Removes the files of checkpoints that nobody needs. Where they came from stays known. */
@Injectable()
export class CheckpointPruning {
  constructor(
    private readonly database: DataSource,
    private readonly store: PrunableStore,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** What would go, and removes nothing. */
  async plan(olderThanDays: number): Promise<PruneView> {
    return viewOf(await this.going(this.database.manager, olderThanDays));
  }

  /**
   * Broken off, it is done to its end by the next one: a checkpoint's list of files goes last, and is noted after, each
   * for itself.
   */
  async prune(olderThanDays: number): Promise<PruneView> {
    return this.database.transaction(async (transaction) => {
      await lockForPruning(transaction);
      const going = await this.going(transaction, olderThanDays);
      for (const { checkpoint, contents } of going) {
        for (const { sha256 } of contents) await this.platform.artifacts.remove(sha256);
        await this.store.markPruned(this.database.manager, checkpoint);
      }
      return viewOf(going);
    });
  }

  private async going(transaction: EntityManager, olderThanDays: number): Promise<readonly Going[]> {
    const checkpoints = await this.store.checkpoints(transaction);
    const decided = checkpoints.map((checkpoint) => ({ checkpoint, reason: reasonToPrune(checkpoint, olderThanDays) }));
    const needed = new Set(await this.store.needed(transaction));
    for (const { checkpoint, reason } of decided) {
      if (reason !== undefined) continue;
      for (const { sha256 } of await this.contentsOf(checkpoint.adapter)) needed.add(sha256);
    }
    const leaving = decided.flatMap(({ checkpoint, reason }) => (reason === undefined ? [] : [{ checkpoint, reason }]));
    const all: (readonly Content[])[] = [];
    for (const { checkpoint } of leaving) all.push(await this.contentsOf(checkpoint.adapter));
    const removable = removableContent(all, needed);
    return leaving.map(({ checkpoint, reason }, at) => {
      const contents = removable[at] ?? [];
      const { studyId, studyName, arm, seed, adapter, ageDays } = checkpoint;
      const study = { id: studyId, name: studyName };
      const told = { sha256: adapter.sha256, study, arm, seed, reason, ageDays, bytes: bytesOf(contents) };
      return { checkpoint, told, contents };
    });
  }

  /** Its files, and their list at last; nothing of a checkpoint whose list is gone. */
  private async contentsOf(adapter: ArtifactRef): Promise<readonly Content[]> {
    try {
      const files = await this.platform.artifacts.filesOf(adapter);
      return [...files.map(({ file }) => file), adapter].map(({ sha256, bytes }) => ({ sha256, bytes }));
    } catch (error) {
      if (error instanceof ArtifactMissing) return [];
      throw error;
    }
  }
}

function viewOf(going: readonly Going[]): PruneView {
  return { checkpoints: going.map(({ told }) => told), bytes: bytesOf(going.map(({ told }) => told)) };
}

function bytesOf(parts: readonly { readonly bytes: number }[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}
