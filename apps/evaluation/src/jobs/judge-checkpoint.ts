import { Inject, Injectable } from '@nestjs/common';
import { judgeEach, loadJudge, plannedItems } from '@retrace/benchmarks';
import type { Judgement } from '@retrace/contracts';
import type { Job, JobContext } from '@retrace/jobs';
import { untilAvailable } from '@retrace/persistence';
import { PLATFORM, StageProgress, type Platform } from '@retrace/service';
import type { JudgeWording, StageUnit, StudySpec } from '@retrace/study';
import { DataSource } from 'typeorm';

import { judgingTasks, type JudgingTask } from '../domain/judging-tasks.js';
import { JudgeEndpoint } from '../judging/judge-endpoint.js';
import { CheckpointEntity } from '../storage/checkpoint.entity.js';
import { JudgementStore } from '../storage/judgement-store.js';
import { SampleStore } from '../storage/sample-store.js';
import { judgeCheckpoint, type CheckpointJobInput } from './checkpoint-job-input.js';
import { PublishEvaluation } from './publish-evaluation.js';

/**
 * Has judges judge the samples of one checkpoint. It is a job of its own, as judges are asked elsewhere: the machine goes on
 * sampling the next checkpoint meanwhile. What is judged already is not asked for again.
 */
@Injectable()
export class JudgeCheckpoint implements Job<CheckpointJobInput> {
  readonly name = judgeCheckpoint;
  readonly concurrency = 2;

  constructor(
    private readonly database: DataSource,
    private readonly progress: StageProgress,
    private readonly samples: SampleStore,
    private readonly judgements: JudgementStore,
    private readonly endpoint: JudgeEndpoint,
    private readonly evaluation: PublishEvaluation,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  unit({ checkpoint }: CheckpointJobInput): StageUnit {
    return { stage: 'evaluation', unit: checkpoint };
  }

  async run(input: CheckpointJobInput, { signal }: JobContext): Promise<void> {
    const { studyId, checkpoint } = input;
    const row = await this.database.manager.findOneByOrFail(CheckpointEntity, { studyId, checkpoint });
    if (row.samples !== null) return;
    const items = await plannedItems(row.spec.evaluation, this.platform.datasets);
    const samples = await this.judgements.judged(row, await this.samples.inOrder(row, items));
    const tasks = judgingTasks(row.spec, items, samples);
    const missing = tasks.filter((task) => !task.sample.judgements?.some((there) => isOf(there, task)));
    if (missing.length > 0) await this.judge(row, missing, tasks.length, signal);
    await this.evaluation.publish(row, items);
  }

  private async judge(
    row: CheckpointEntity,
    tasks: readonly JudgingTask[],
    total: number,
    signal: AbortSignal,
  ): Promise<void> {
    const judges = await loadJudges(row.spec);
    const questions = tasks.flatMap((task) => {
      const judge = judges.get(task.judge);
      return judge === undefined ? [] : [{ task, judge, by: this.endpoint.modelOf(task.model), about: task.about }];
    });
    let done = total - tasks.length;
    const { concurrency } = this.endpoint;
    await judgeEach(questions, { concurrency, signal }, async ({ task }, judged) => {
      // The judgement is paid for: it waits for a database that is away.
      await untilAvailable(() => this.judgements.add(row, task, judged), signal);
      done += 1;
      const progress = { done, total, counted: 'judgements', detail: 'judging' };
      await untilAvailable(() => this.progress.running(row.studyId, this.unit(row), progress), signal);
    });
  }
}

/** By their names in the spec. */
async function loadJudges({ evaluation }: StudySpec): Promise<ReadonlyMap<string, JudgeWording>> {
  const named = (evaluation.judges ?? []).map(
    async ({ name, asked }) => [name, asked ?? (await loadJudge(name))] as const,
  );
  return new Map(await Promise.all(named));
}

function isOf({ judge, model, on }: Judgement, task: JudgingTask): boolean {
  return judge === task.judge && model === task.model && on === task.on;
}
