import { Inject, Injectable } from '@nestjs/common';
import { jsonLinesType, toJsonLines } from '@retrace/artifacts';
import type { BenchmarkItem } from '@retrace/benchmarks';
import { EvaluationCompleted, messageOf } from '@retrace/contracts';
import { Outbox } from '@retrace/messaging';
import { PLATFORM, StageProgress, type Platform } from '@retrace/service';
import { DataSource, type EntityManager } from 'typeorm';

import { spentOn } from '../domain/spent-on.js';
import { CheckpointEntity } from '../storage/checkpoint.entity.js';
import { JudgementStore } from '../storage/judgement-store.js';
import { SampleStore } from '../storage/sample-store.js';

/** Tells that a checkpoint has all its samples, and their judgements where some were asked for. */
@Injectable()
export class PublishEvaluation {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly progress: StageProgress,
    private readonly samples: SampleStore,
    private readonly judgements: JudgementStore,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  async publish(row: CheckpointEntity, items: readonly BenchmarkItem[]): Promise<void> {
    const { studyId, checkpoint, spec, arm, seed } = row;
    const scored = await this.judgements.judged(row, await this.samples.inOrder(row, items));
    const samples = await this.platform.artifacts.put(toJsonLines(scored), jsonLinesType);
    const cost = { seconds: await this.samples.seconds(row), ...spentOn(scored) };
    const count = scored.length;
    await this.database.transaction(async (transaction) => {
      if (await isPublished(transaction, row)) return;
      await transaction.update(CheckpointEntity, { studyId, checkpoint }, { samples });
      const fields = { studyId, spec, arm, ...(seed === null ? {} : { seed }), samples, count, cost };
      await this.outbox.publish(transaction, studyId, messageOf(EvaluationCompleted, fields));
      const detail = `${Math.round(cost.completionTokens / Math.max(cost.seconds, 0.001))} tokens/s`;
      const done = { state: 'done', done: count, total: count, counted: 'samples', detail } as const;
      await this.progress.publish(transaction, studyId, { stage: 'evaluation', unit: checkpoint }, done);
    });
  }
}

/** Others wait until this is told: it may be tried again by whoever thinks that it was not. */
async function isPublished(
  transaction: EntityManager,
  { studyId, checkpoint }: Pick<CheckpointEntity, 'studyId' | 'checkpoint'>,
): Promise<boolean> {
  const row = await transaction.findOneOrFail(CheckpointEntity, {
    where: { studyId, checkpoint },
    lock: { mode: 'pessimistic_write' },
  });
  return row.samples !== null;
}
