import { Inject, Injectable } from '@nestjs/common';
import { readJsonLines } from '@retrace/artifacts';
import type { CuratedPrompt } from '@retrace/contracts';
import type { Job, JobContext } from '@retrace/jobs';
import { untilAvailable } from '@retrace/persistence';
import { PLATFORM, StageProgress, type Platform } from '@retrace/service';
import { planStudy, teacherOf, type StageUnit, type TeacherModel } from '@retrace/study';
import { DataSource } from 'typeorm';

import { assertShufflable } from '../domain/arms/arm-trace.js';
import { chunksAtATime } from '../domain/prompt-chunks.js';
import { RewritingSettings } from '../rewriting.settings.js';
import { ChunkStore } from '../storage/chunk-store.js';
import type { ChunkEntity } from '../storage/chunk.entity.js';
import { RewriteStore } from '../storage/rewrite-store.js';
import { TrainingSetStore } from '../storage/training-set-store.js';
import { TrainingSetEntity } from '../storage/training-set.entity.js';
import { askAboutPrompt, type Asked, type Teaching } from '../teaching/ask-about-prompt.js';
import { teachingPlan } from '../teaching/teaching-plan.js';
import { StudyBudgets } from '../teaching/study-budgets.js';
import { TeacherEndpoint } from '../teaching/teacher-endpoint.js';
import { askTeacher, type AskTeacherInput } from './ask-teacher-input.js';

/** Asks a model about one chunk of prompts. What it has said before, to whichever process, is not asked again. */
@Injectable()
export class AskTeacher implements Job<AskTeacherInput> {
  readonly name = askTeacher;
  readonly concurrency: number;

  constructor(
    private readonly database: DataSource,
    private readonly progress: StageProgress,
    private readonly endpoint: TeacherEndpoint,
    private readonly budgets: StudyBudgets,
    private readonly chunks: ChunkStore,
    private readonly rewrites: RewriteStore,
    private readonly trainingSets: TrainingSetStore,
    settings: RewritingSettings,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {
    this.concurrency = chunksAtATime(settings.RETRACE_TEACHER_CONCURRENCY);
  }

  unit({ arm }: AskTeacherInput): StageUnit {
    return { stage: 'rewriting', unit: arm };
  }

  async run({ studyId, chunk: number, arm }: AskTeacherInput, { signal }: JobContext): Promise<void> {
    const row = await this.database.manager.findOneByOrFail(TrainingSetEntity, { studyId, arm });
    const teacher = teacherOf(row.spec);
    const chunk = await this.chunks.find(studyId, number);
    if (chunk.finished || teacher.kind !== 'model') return;
    await this.tell(row);
    const prompts = await this.promptsOf(row, chunk);
    const asked = await this.ask(row, teacher, prompts, signal);
    const wasLast = await untilAvailable(() => this.finish(row, chunk, asked), signal);
    if (!wasLast) await untilAvailable(() => this.tell(row), signal);
  }

  private async promptsOf(row: TrainingSetEntity, chunk: ChunkEntity): Promise<readonly CuratedPrompt[]> {
    const file = await this.platform.artifacts.fileOf(row.prompts);
    const prompts: CuratedPrompt[] = [];
    for await (const prompt of readJsonLines<CuratedPrompt>(file, chunk)) prompts.push(prompt);
    return prompts;
  }

  /** Asks about all prompts at once: the endpoint's client decides how many calls are in flight. */
  private async ask(
    { studyId, spec }: TrainingSetEntity,
    teacher: TeacherModel,
    prompts: readonly CuratedPrompt[],
    signal: AbortSignal,
  ): Promise<readonly Asked[]> {
    const plan = teachingPlan(spec, teacher);
    assertShufflable(plan.structure, plan.arms);
    const failing = new AbortController();
    const model = this.endpoint.modelFor(studyId, teacher);
    const teaching: Teaching = { model, teacher, plan, output: this.endpoint.output, signal, failing: failing.signal };
    const ids = prompts.map(({ id }) => id);
    const known = await this.rewrites.of(studyId, ids);
    const asking = prompts.map(async (prompt) => {
      try {
        return await askAboutPrompt(prompt, known.get(prompt.id) ?? [], teaching, (attempt) =>
          // The answer is paid for: it waits for a database that is away.
          untilAvailable(() => this.rewrites.add(studyId, prompt.id, attempt), signal),
        );
      } catch (error) {
        failing.abort(error);
        throw error;
      }
    });
    await Promise.allSettled(asking);
    signal.throwIfAborted();
    return assertAnswers(await Promise.all(asking));
  }

  /** @returns whether it was the study's last chunk, after which the training sets are written */
  private async finish(row: TrainingSetEntity, { chunk }: ChunkEntity, asked: readonly Asked[]): Promise<boolean> {
    const { studyId, spec } = row;
    return this.database.transaction(async (transaction) => {
      const refused = asked.filter((one) => one.kind === 'refused');
      await this.rewrites.addIn(transaction, studyId, refused);
      const wasLast = await this.chunks.finish(transaction, studyId, chunk);
      if (wasLast) await this.trainingSets.queue(transaction, studyId, spec);
      if (wasLast) this.budgets.forget(studyId);
      return wasLast;
    });
  }

  /** Every arm waits for the same prompts. */
  private async tell({ studyId, spec, count }: TrainingSetEntity): Promise<void> {
    const progress = { done: await this.chunks.finishedPrompts(studyId), total: count, counted: 'prompts' };
    for (const arm of planStudy(spec).trainingSets) {
      const unit: StageUnit = { stage: 'rewriting', unit: arm };
      await this.progress.running(studyId, unit, { ...progress, detail: 'asking the teacher' });
    }
  }
}

/** @throws the endpoint's error when it answered about none of the prompts: then it is not the prompts' fault */
function assertAnswers(asked: readonly Asked[]): readonly Asked[] {
  const refusals = asked.flatMap((one) => (one.kind === 'refused' ? [one.error] : []));
  const [error] = refusals;
  if (error !== undefined && refusals.length === asked.length) throw error;
  return asked;
}
