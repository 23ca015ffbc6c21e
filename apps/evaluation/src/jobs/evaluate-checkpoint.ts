import { Inject, Injectable } from '@nestjs/common';
import { plannedItems, sampleEveryItem, type BenchmarkItem, type ServedModel } from '@retrace/benchmarks';
import { JobQueue, type Job, type JobContext } from '@retrace/jobs';
import { untilAvailable } from '@retrace/persistence';
import { PLATFORM, StageProgress, type Platform } from '@retrace/service';
import type { StageUnit } from '@retrace/study';
import { DataSource } from 'typeorm';

import { structuredSystemPrompt } from '../domain/structured-system-prompt.js';
import { JudgeEndpoint } from '../judging/judge-endpoint.js';
import { AnswerScorer } from '../serving/answer-scorer.js';
import { CheckpointServing } from '../serving/checkpoint-serving.js';
import { RememberedAnswers } from '../serving/remembered-answers.js';
import { CheckpointEntity } from '../storage/checkpoint.entity.js';
import { SampleStore } from '../storage/sample-store.js';
import { evaluateCheckpoint, judgeCheckpoint, type CheckpointJobInput } from './checkpoint-job-input.js';
import { PublishEvaluation } from './publish-evaluation.js';

/** Samples and scores one checkpoint on the study's benchmarks. Samples that are there already are not made again. */
@Injectable()
export class EvaluateCheckpoint implements Job<CheckpointJobInput> {
  readonly name = evaluateCheckpoint;
  readonly concurrency = 1;

  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
    private readonly evaluation: PublishEvaluation,
    private readonly judges: JudgeEndpoint,
    private readonly progress: StageProgress,
    private readonly samples: SampleStore,
    private readonly serving: CheckpointServing,
    private readonly scorer: AnswerScorer,
    private readonly remembered: RememberedAnswers,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  unit({ checkpoint }: CheckpointJobInput): StageUnit {
    return { stage: 'evaluation', unit: checkpoint };
  }

  async run({ studyId, checkpoint }: CheckpointJobInput, { signal }: JobContext): Promise<void> {
    const row = await this.database.manager.findOneByOrFail(CheckpointEntity, { studyId, checkpoint });
    if (row.samples !== null) return;
    this.judges.require(row.spec);
    const items = await plannedItems(row.spec.evaluation, this.platform.datasets);
    const known = await this.samples.known(row);
    const missing = items.filter((item) => !known.has(`${item.benchmark}/${item.id}`));
    if (missing.length > 0) await this.sampleMissing(row, items.length, missing, signal);
    await this.finish(row, items);
  }

  private async finish(row: CheckpointEntity, items: readonly BenchmarkItem[]): Promise<void> {
    if (row.spec.evaluation.judges === undefined) return this.evaluation.publish(row, items);
    const { studyId, checkpoint } = row;
    const input: CheckpointJobInput = { studyId, checkpoint };
    await this.jobs.enqueue(this.database.manager, judgeCheckpoint, checkpoint, input);
  }

  /** The model is loaded while others may still have the machine: only sampling takes all of it. */
  private async sampleMissing(
    row: CheckpointEntity,
    total: number,
    missing: readonly BenchmarkItem[],
    signal: AbortSignal,
  ): Promise<void> {
    const tell = (detail: string): Promise<void> => {
      const progress = { done: total - missing.length, total, counted: 'samples', detail };
      return this.progress.running(row.studyId, this.unit(row), progress);
    };
    await tell('loading the model');
    await this.serving.withServed(row.adapter, signal, async (served) => {
      await tell('waiting for its turn');
      await this.platform.compute.use(served.signal, () => this.sample(row, total, missing, served));
    });
  }

  private async sample(
    row: CheckpointEntity,
    total: number,
    items: readonly BenchmarkItem[],
    served: ServedModel,
  ): Promise<void> {
    const { studyId, arm, seed, spec } = row;
    const { maxNewTokens } = spec.evaluation;
    const started = performance.now();
    const elapsed = (): number => (performance.now() - started) / 1000;
    let done = total - items.length;
    let tokens = 0;
    try {
      const system = arm === 'prompt-only' ? { system: structuredSystemPrompt(spec.structure) } : {};
      const { score } = this.scorer;
      const request = { items, had: done, arm, seed, maxNewTokens, score, ...system };
      const model = await this.remembered.of(served, row.adapter);
      await sampleEveryItem(request, model, async (sample) => {
        // The answer is paid for: it waits for a database that is away.
        await untilAvailable(() => this.samples.add(row, sample), served.signal);
        done += 1;
        tokens += sample.cached === true ? 0 : sample.completionTokens;
        const detail = `${Math.round(tokens / elapsed())} tokens/s`;
        const progress = { done, total, counted: 'samples', detail };
        await untilAvailable(() => this.progress.running(studyId, this.unit(row), progress), served.signal);
      });
    } finally {
      await this.samples.addSeconds(row, elapsed());
    }
  }
}
