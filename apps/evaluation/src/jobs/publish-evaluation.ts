import { Inject, Injectable } from '@nestjs/common';
import { jsonLinesType, toJsonLines } from '@retrace/artifacts';
import type { BenchmarkItem } from '@retrace/benchmarks';
import { EvaluationCompleted, messageOf, type SamplingCost, type ScoredSample } from '@retrace/contracts';
import { Outbox } from '@retrace/messaging';
import { PLATFORM, StageProgress, type Platform } from '@retrace/service';
import { DataSource } from 'typeorm';

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
      await transaction.update(CheckpointEntity, { studyId, checkpoint }, { samples });
      const fields = { studyId, spec, arm, ...(seed === null ? {} : { seed }), samples, count, cost };
      await this.outbox.publish(transaction, studyId, messageOf(EvaluationCompleted, fields));
      const detail = `${Math.round(cost.completionTokens / Math.max(cost.seconds, 0.001))} tokens/s`;
      const done = { state: 'done', done: count, total: count, counted: 'samples', detail } as const;
      await this.progress.publish(transaction, studyId, { stage: 'evaluation', unit: checkpoint }, done);
    });
  }
}

function spentOn(samples: readonly ScoredSample[]): Omit<SamplingCost, 'seconds'> {
  const asked = samples.filter(({ cached }) => cached !== true);
  return {
    promptTokens: asked.reduce((sum, sample) => sum + sample.promptTokens, 0),
    completionTokens: asked.reduce((sum, sample) => sum + sample.completionTokens, 0),
    cachedSamples: samples.length - asked.length,
  };
}
