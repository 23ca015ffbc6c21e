import { Inject, Injectable } from '@nestjs/common';
import { readJsonLines } from '@retrace/artifacts';
import type { EvaluationCompleted, ScoredSample } from '@retrace/contracts';
import type { Job, JobContext } from '@retrace/jobs';
import { describeError } from '@retrace/observability';
import { targetOrder } from '@retrace/reasoning';
import { PLATFORM, type Platform } from '@retrace/service';
import { DataSource } from 'typeorm';

import { indexSample, type IndexedSample } from '../domain/sample-index/index-sample.js';
import { sampleReader } from '../domain/samples/digest-sample.js';
import { SampleIndex, type IndexedEvaluation } from '../storage/sample-index.js';
import { FactEntity } from '../storage/fact.entity.js';
import { StudyEntity } from '../storage/study.entity.js';
import { indexSamples, type IndexSamplesInput } from './index-samples-name.js';
import { ReportsFirst } from './reports-first.js';

/** Stored at a time. While a batch is labelled the process does nothing else, which is about a tenth of a second. */
const batchSize = 50;

/**
 * Has the samples of a checkpoint looked up, after they were sampled or, of an older study, when someone first asks for
 * them. It goes on after the last batch that was stored. No study waits for it.
 */
@Injectable()
export class IndexSamples implements Job<IndexSamplesInput> {
  readonly name = indexSamples;
  readonly concurrency = 1;

  constructor(
    private readonly database: DataSource,
    private readonly index: SampleIndex,
    private readonly reportsFirst: ReportsFirst,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  async run({ studyId, unit }: IndexSamplesInput, { signal }: JobContext): Promise<void> {
    const evaluation = await this.index.begin(studyId, unit);
    if (evaluation === undefined) return;
    const { manager } = this.database;
    const { spec } = await manager.findOneByOrFail(StudyEntity, { studyId });
    const { said } = await manager.findOneByOrFail(FactEntity, { studyId, kind: 'evaluation', unit });
    const { samples } = said as EvaluationCompleted; // what facts of this kind hold
    const reader = sampleReader(spec.structure.steps);
    const target = targetOrder(spec.structure);
    const path = await this.platform.artifacts.fileOf(samples);
    const lines = readJsonLines<ScoredSample>(path, { first: evaluation.samples, size: Infinity });
    let stored: IndexedEvaluation = evaluation;
    for await (const batch of batchesOf(lines)) {
      await this.reportsFirst.free();
      signal.throwIfAborted();
      const indexed = batch.map((sample): IndexedSample => indexSample(sample, reader, target));
      stored = await this.index.store(spec, stored, indexed);
    }
    await this.index.end(stored);
  }

  async givenUp({ studyId, unit }: IndexSamplesInput, error: unknown): Promise<void> {
    await this.index.fail(studyId, unit, describeError(error));
  }
}

async function* batchesOf<Value>(values: AsyncIterable<Value>): AsyncGenerator<readonly Value[]> {
  let batch: Value[] = [];
  for await (const value of values) {
    batch.push(value);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
