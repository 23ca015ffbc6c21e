import { Inject, Injectable } from '@nestjs/common';
import { isThere } from '@retrace/artifacts';
import { plannedItems, sampleEveryItem, TokenBudget, type BenchmarkItem, type ServedModel } from '@retrace/benchmarks';
import { JobQueue, type Job, type JobContext } from '@retrace/jobs';
import { untilAvailable } from '@retrace/persistence';
import { PLATFORM, StageProgress, type Platform } from '@retrace/service';
import type { StageUnit } from '@retrace/study';
import { DataSource } from 'typeorm';

import { itemsOf, type Shard } from '../domain/shard.js';
import { structuredSystemPrompt } from '../domain/structured-system-prompt.js';
import { AttackerEndpoint } from '../attacking/attacker-endpoint.js';
import { JudgeEndpoint } from '../judging/judge-endpoint.js';
import { AnswerScorer } from '../serving/answer-scorer.js';
import { CheckpointServing } from '../serving/checkpoint-serving.js';
import { RememberedAnswers } from '../serving/remembered-answers.js';
import { CheckpointStore } from '../storage/checkpoint-store.js';
import { CheckpointEntity } from '../storage/checkpoint.entity.js';
import { SampleStore } from '../storage/sample-store.js';
import {
  evaluateCheckpoint,
  judgeCheckpoint,
  type CheckpointJobInput,
  type EvaluateShardInput,
} from './checkpoint-job-input.js';
import { spentOn, tokensIn } from '../domain/spent-on.js';
import { PublishEvaluation } from './publish-evaluation.js';

/** Samples and scores a shard of a checkpoint's items. Samples that are there already are not made again. */
@Injectable()
export class EvaluateCheckpoint implements Job<EvaluateShardInput> {
  readonly name = evaluateCheckpoint;

  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
    private readonly evaluation: PublishEvaluation,
    private readonly judges: JudgeEndpoint,
    private readonly attackers: AttackerEndpoint,
    private readonly progress: StageProgress,
    private readonly checkpoints: CheckpointStore,
    private readonly samples: SampleStore,
    private readonly serving: CheckpointServing,
    private readonly scorer: AnswerScorer,
    private readonly remembered: RememberedAnswers,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** Several where one server samples them together, so that its batches are filled from all of them. */
  get concurrency(): number {
    return this.serving.atOnce;
  }

  unit({ checkpoint }: CheckpointJobInput): StageUnit {
    return { stage: 'evaluation', unit: checkpoint };
  }

  async run(input: EvaluateShardInput, { signal }: JobContext): Promise<void> {
    const { studyId, checkpoint, shard = { place: 0, of: 1 } } = input;
    const row = await this.database.manager.findOneByOrFail(CheckpointEntity, { studyId, checkpoint });
    if (row.samples !== null) return;
    this.judges.require(row.spec);
    this.attackers.require(row.spec);
    const items = await plannedItems(row.spec.evaluation, this.platform.datasets);
    const known = await this.samples.known(row);
    const isMissing = ({ benchmark, id }: BenchmarkItem): boolean => !known.has(`${benchmark}/${id}`);
    const missing = itemsOf(items, shard).filter(isMissing);
    if (missing.length > 0) await this.sampleMissing({ row, shard, items, missing }, signal);
    if (await this.checkpoints.finishShard(input, shard)) await this.finish(row, items);
  }

  /** An adapter whose files were pruned is trained anew, and then told of, when its study is resumed. */
  async canResume({ studyId, checkpoint }: EvaluateShardInput): Promise<boolean> {
    const row = await this.database.manager.findOneByOrFail(CheckpointEntity, { studyId, checkpoint });
    return row.adapter === null || isThere(this.platform.artifacts, row.adapter);
  }

  private async finish(row: CheckpointEntity, items: readonly BenchmarkItem[]): Promise<void> {
    if (row.spec.evaluation.judges === undefined) return this.evaluation.publish(row, items);
    const { studyId, checkpoint } = row;
    const input: CheckpointJobInput = { studyId, checkpoint };
    await this.jobs.enqueue(this.database.manager, judgeCheckpoint, checkpoint, input);
  }

  /** The model is loaded while others may still have the machine: only sampling takes all of it. */
  private async sampleMissing(work: ShardWork, signal: AbortSignal): Promise<void> {
    const { row } = work;
    await this.tell(work, 'loading the model');
    await this.serving.withServed(row, signal, async (served) => {
      if (!this.serving.isOnThisMachine) return this.sample(work, served);
      await this.tell(work, 'waiting for its turn');
      await this.serving.inTurn(served.signal, () => this.sample(work, served));
    });
  }

  private async sample(work: ShardWork, served: ServedModel): Promise<void> {
    const { row, missing: items } = work;
    const { arm, seed, spec } = row;
    const started = performance.now();
    const elapsed = (): number => (performance.now() - started) / 1000;
    let tokens = 0;
    try {
      const { maxNewTokens } = spec.evaluation;
      const system = arm === 'prompt-only' ? { system: structuredSystemPrompt(spec.structure) } : {};
      const { chat } = this.attackers;
      const attacker = chat === undefined ? {} : { attacker: chat };
      const budget = await this.budgetOf(work);
      const had = await this.samples.count(row);
      const request = {
        items,
        had,
        arm,
        seed,
        maxNewTokens,
        score: this.scorer.score,
        ...system,
        ...budget,
        ...attacker,
      };
      const model = await this.remembered.of(served, row);
      await sampleEveryItem(request, model, async (sample) => {
        // The answer is paid for: it waits for a database that is away.
        await untilAvailable(() => this.samples.add(row, { ...sample, server: this.serving.kind }), served.signal);
        tokens += sample.cached === true ? 0 : sample.completionTokens;
        const rate = `${Math.round(tokens / elapsed())} tokens/s`;
        await untilAvailable(() => this.tell(work, rate), served.signal);
      });
    } finally {
      await this.samples.addSeconds(row, elapsed());
    }
  }

  /** Shards are made apart, so that each has its part of the budget. */
  private async budgetOf({ row, shard, items }: ShardWork): Promise<{ readonly budget?: TokenBudget }> {
    const { budget } = row.spec.evaluation;
    if (budget === undefined) return {};
    const spent = spentOn(await this.samples.inOrder(row, itemsOf(items, shard)));
    return { budget: new TokenBudget(Math.floor(budget.tokens / shard.of), tokensIn(spent)) };
  }

  /** Samples of all shards are counted, whoever makes them. */
  private tell({ row, items }: ShardWork, detail: string): Promise<void> {
    return this.progress.running(row.studyId, this.unit(row), async () => {
      return { done: await this.samples.count(row), total: items.length, counted: 'samples', detail };
    });
  }
}

/** A shard's samples that are still to be made. */
interface ShardWork {
  readonly row: CheckpointEntity;
  readonly shard: Shard;
  /** Of all shards. */
  readonly items: readonly BenchmarkItem[];
  readonly missing: readonly BenchmarkItem[];
}
