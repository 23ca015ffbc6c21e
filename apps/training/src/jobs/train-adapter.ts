import { Inject, Injectable } from '@nestjs/common';
import { CheckpointTrained, messageOf } from '@retrace/contracts';
import type { Job, JobContext, JobInput } from '@retrace/jobs';
import { Outbox } from '@retrace/messaging';
import { describeError } from '@retrace/observability';
import { PLATFORM, StageProgress, type Platform } from '@retrace/service';
import { findBackbone, modelFolder, requireModel } from '@retrace/spec-parts';
import { checkpointName, recipeOf, type StageUnit, type TrainedArm } from '@retrace/study';
import { DataSource } from 'typeorm';

import { runFolderIn, runIdOf } from '../domain/run-key.js';
import { LAUNCHER, type LaunchHooks, type Launcher, type TrainedAdapter } from '../launching/launcher.js';
import { progressOf, type TrainingProgress } from '../launching/progress-of.js';
import type { WorkerJob } from '../launching/worker-job.js';
import { lockForStoring } from '../storage/checkpoint-lock.js';
import { CurveStore } from '../storage/curve-store.js';
import { RunStore } from '../storage/run-store.js';
import { RunEntity } from '../storage/run.entity.js';
import { TrainingSettings } from '../training.settings.js';
import { readMachine } from './read-machine.js';
import { RunRecord } from './run-record.js';

export const trainAdapter = 'train-adapter';

export interface TrainAdapterInput extends JobInput {
  readonly arm: TrainedArm;
  readonly seed: number;
}

/** Trains one adapter. Done again in the same run's folder, it resumes from the last checkpoint. */
@Injectable()
export class TrainAdapter implements Job<TrainAdapterInput> {
  readonly name = trainAdapter;
  /** As many as there are slots, so that runs wait in the queue, where those with priority come first. */
  readonly concurrency: number;

  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly progress: StageProgress,
    private readonly runs: RunStore,
    private readonly curves: CurveStore,
    @Inject(LAUNCHER) private readonly launcher: Launcher,
    private readonly settings: TrainingSettings,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {
    this.concurrency = platform.compute.slots.length;
  }

  unit(run: TrainAdapterInput): StageUnit {
    return { stage: 'training', unit: checkpointName(run) };
  }

  async run({ studyId, arm, seed }: TrainAdapterInput, { signal }: JobContext): Promise<void> {
    const row = await this.database.manager.findOneByOrFail(RunEntity, { studyId, arm, seed });
    if (row.adapter === null) await this.train(row, signal);
    // Also when it was trained before: a process that dies between publishing and this leaves the folder.
    await this.discard(row);
  }

  async givenUp(run: TrainAdapterInput, error: unknown): Promise<void> {
    await this.runs.fail(run, describeError(error));
  }

  private async train(row: RunEntity, signal: AbortSignal): Promise<void> {
    await this.runs.begin(row);
    try {
      await this.publish(row, await this.launch(row, signal));
    } catch (error) {
      await this.runs.requeue(row, signal.aborted ? null : describeError(error));
      throw error;
    }
  }

  /** The adapter is stored and told of by now: what can't be removed does not fail its run. */
  private async discard(row: RunEntity): Promise<void> {
    try {
      await this.launcher.discard({ runId: runIdOf(row), output: this.folderOf(row) });
    } catch (error) {
      this.warn(`the files of run ${runIdOf(row)}, whose adapter is stored, are not removed`, error);
    }
  }

  private async launch(row: RunEntity, signal: AbortSignal): Promise<TrainedAdapter> {
    const job = await this.workerJob(row);
    const record = new RunRecord(row, this.runs, this.curves, (error) => this.warn('a step is not kept yet', error));
    this.tell(row, { done: 0, total: 0, detail: 'waiting for its turn' });
    try {
      return await this.platform.compute.use(signal, (slot) =>
        this.launcher.launch(job, this.hooksOf(row, record), signal, slot),
      );
    } finally {
      await record.close();
    }
  }

  private warn(what: string, error: unknown): void {
    this.platform.logOf('training').warn(what, error);
  }

  private folderOf(row: RunEntity): string {
    return runFolderIn(this.settings.runs, row);
  }

  private async workerJob(row: RunEntity): Promise<WorkerJob> {
    const { studyId, arm, seed, spec, trainingSet } = row;
    const { sha256 } = trainingSet;
    const model = modelFolder(this.platform.models, spec.backbone);
    await requireModel(model, spec.backbone);
    const { licence } = await findBackbone(spec.backbone);
    return {
      runId: runIdOf(row),
      model,
      trainingSet: await this.platform.artifacts.fileOf(trainingSet),
      output: this.folderOf(row),
      seed,
      recipe: recipeOf(spec.training, arm),
      card: { studyId, arm, backbone: spec.backbone, trainingSetSha256: sha256, licence },
      tracking: this.settings.trackers,
    };
  }

  private hooksOf(row: RunEntity, record: RunRecord): LaunchHooks {
    let last: TrainingProgress | undefined;
    return {
      onEvent: (event) => {
        record.take(event);
        const progress = progressOf(event, last);
        if (progress === undefined) return;
        last = progress;
        this.tell(row, progress);
      },
      onWaiting: (detail) => this.tell(row, { done: 0, total: 0, detail }),
    };
  }

  private tell(row: RunEntity, progress: TrainingProgress): void {
    const told = this.progress.running(row.studyId, this.unit(row), { ...progress, counted: 'steps' });
    told.catch((error: unknown) => this.warn('progress is not told', error));
  }

  private async publish(row: RunEntity, trained: TrainedAdapter): Promise<void> {
    const { studyId, arm, seed, spec } = row;
    const { steps, seconds, tokens, peakResidentBytes, finalLoss, leftOut = 0, versions } = trained;
    const machine = await readMachine(trained.folder);
    const all = { steps, seconds, tokens, peakResidentBytes, finalLoss };
    const cost = leftOut === 0 ? all : { ...all, leftOut };
    await this.database.transaction(async (transaction) => {
      await lockForStoring(transaction);
      const adapter = await this.platform.artifacts.putFolder(trained.folder);
      await this.runs.finish(transaction, row, { adapter, cost, versions, machine });
      const message = messageOf(CheckpointTrained, { studyId, spec, arm, seed, adapter, cost, versions });
      await this.outbox.publish(transaction, studyId, message);
      const detail = `loss ${finalLoss.toFixed(2)}, ${Math.round(seconds)} s`;
      const done = { state: 'done', done: steps, total: steps, counted: 'steps', detail } as const;
      await this.progress.publish(transaction, studyId, this.unit(row), done);
    });
  }
}
