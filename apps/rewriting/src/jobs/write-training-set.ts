import { Inject, Injectable } from '@nestjs/common';
import { jsonLinesType, toJsonLines } from '@retrace/artifacts';
import { messageOf, TrainingSetWritten, ArtifactRef } from '@retrace/contracts';
import type { Job, JobContext } from '@retrace/jobs';
import { Outbox } from '@retrace/messaging';
import { PLATFORM, StageProgress, type Platform } from '@retrace/service';
import { modelFolder } from '@retrace/spec-parts';
import { planStudy, teacherOf, type StageUnit } from '@retrace/study';
import { openTokenCounter, type CountTokens } from '@retrace/tokens';
import { DataSource } from 'typeorm';

import { TrainingSetEmpty } from '../domain/rewriting-errors.js';
import { TrainingSetTally } from '../domain/training-set-tally.js';
import { writeArms } from '../domain/write-arms.js';
import { TeacherAccounts } from '../storage/teacher-accounts.js';
import { TrainingSetEntity } from '../storage/training-set.entity.js';
import { TaughtPrompts } from '../teaching/taught-prompts.js';
import { writeTrainingSet, type TrainingSetInput } from './write-training-set-input.js';

/**
 * Writes the training set of one arm. Every arm's examples are made, as a prompt that fails in one is left out of all;
 * only this arm's are kept, so that arms can be written at the same time and memory stays flat.
 */
@Injectable()
export class WriteTrainingSet implements Job<TrainingSetInput> {
  readonly name = writeTrainingSet;
  readonly concurrency = 1;

  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly progress: StageProgress,
    private readonly taught: TaughtPrompts,
    private readonly accounts: TeacherAccounts,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  unit({ arm }: TrainingSetInput): StageUnit {
    return { stage: 'rewriting', unit: arm };
  }

  async run(input: TrainingSetInput, { signal }: JobContext): Promise<void> {
    const { studyId, arm } = input;
    const row = await this.database.manager.findOneByOrFail(TrainingSetEntity, { studyId, arm });
    if (row.trainingSet !== null) return;
    const tally = new TrainingSetTally(await this.tokenCounter(row.spec.backbone));
    const lines = toJsonLines(this.examples(row, tally, signal));
    const trainingSet = await this.platform.artifacts.put(lines, jsonLinesType);
    if (tally.examples === 0) throw new TrainingSetEmpty(arm, tally.firstReason);
    await this.publish(row, trainingSet, tally);
    const { examples, setAside, againstLabel } = tally;
    const told = { studyId, arm, examples, setAside, againstLabel };
    this.platform.logOf('rewriting').info('a training set is written', told);
  }

  private async *examples(
    row: TrainingSetEntity,
    tally: TrainingSetTally,
    signal: AbortSignal,
  ): AsyncGenerator<object> {
    const { studyId, arm, spec, count } = row;
    const unit = this.unit({ studyId, arm });
    const { trainingSets } = planStudy(spec);
    for await (const written of writeArms(this.taught.of(row), spec.structure, trainingSets, spec.prompts.seed)) {
      signal.throwIfAborted();
      const line = tally.take(written, arm);
      if (line !== undefined) yield line;
      await this.progress.running(studyId, unit, { done: tally.seen, total: count, counted: 'prompts' });
    }
  }

  /** Lengths are told where they can be; no study fails for want of them. */
  private async tokenCounter(backbone: string): Promise<CountTokens | undefined> {
    try {
      return await openTokenCounter(modelFolder(this.platform.models, backbone));
    } catch (error) {
      this.platform.logOf('rewriting').warn('lengths are told in words alone', error);
      return undefined;
    }
  }

  private async publish(row: TrainingSetEntity, trainingSet: ArtifactRef, tally: TrainingSetTally): Promise<void> {
    const { studyId, arm, spec, prompts, count } = row;
    const { examples, setAside, meanTraceWords, lengths, setAsideReasons } = tally;
    const teacher = teacherOf(spec);
    const told = {
      ...(lengths === undefined ? {} : { lengths }),
      ...(setAsideReasons.length === 0 ? {} : { setAsideReasons }),
      ...(teacher.kind === 'model' ? { teacher: await this.accounts.of(studyId, teacher) } : {}),
    };
    await this.database.transaction(async (transaction) => {
      await transaction.update(TrainingSetEntity, { studyId, arm }, { trainingSet });
      const fields = {
        studyId,
        spec,
        arm,
        trainingSet,
        prompts: messageOf(ArtifactRef, prompts),
        examples,
        setAside,
        meanTraceWords,
        ...told,
      };
      await this.outbox.publish(transaction, studyId, messageOf(TrainingSetWritten, fields));
      const done = { state: 'done', done: count, total: count, counted: 'prompts' } as const;
      await this.progress.publish(transaction, studyId, this.unit({ studyId, arm }), done);
    });
  }
}
