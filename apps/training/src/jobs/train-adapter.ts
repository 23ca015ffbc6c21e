import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { Inject, Injectable } from '@nestjs/common';
import { CheckpointTrained, messageOf } from '@retrace/contracts';
import type { Job, JobContext, JobInput } from '@retrace/jobs';
import { Outbox } from '@retrace/messaging';
import { PLATFORM, StageProgress, type Platform } from '@retrace/service';
import { BackboneFolder, findModelFolder, shippedBackbones } from '@retrace/spec-parts';
import { checkpointName, recipeOf, type StageUnit, type TrainedArm } from '@retrace/study';
import { DataSource } from 'typeorm';

import { LAUNCHER, type Launcher, type TrainedAdapter } from '../launching/launcher.js';
import { progressOf } from '../launching/progress-of.js';
import type { WorkerEvent } from '../launching/worker-event.js';
import type { WorkerJob } from '../launching/worker-job.js';
import { RunEntity } from '../storage/run.entity.js';
import { TrainingSettings } from '../training.settings.js';

export const trainAdapter = 'train-adapter';

export interface TrainAdapterInput extends JobInput {
  readonly arm: TrainedArm;
  readonly seed: number;
}

/** Trains one adapter. Done again in the same run's folder, it resumes from the last checkpoint. */
@Injectable()
export class TrainAdapter implements Job<TrainAdapterInput> {
  readonly name = trainAdapter;
  readonly concurrency = 1;

  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly progress: StageProgress,
    @Inject(LAUNCHER) private readonly launcher: Launcher,
    private readonly settings: TrainingSettings,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  unit(run: TrainAdapterInput): StageUnit {
    return { stage: 'training', unit: checkpointName(run) };
  }

  async run({ studyId, arm, seed }: TrainAdapterInput, { signal }: JobContext): Promise<void> {
    const row = await this.database.manager.findOneByOrFail(RunEntity, { studyId, arm, seed });
    if (row.adapter === null) await this.train(row, signal);
    // Also when it was trained before: a process that dies between publishing and this leaves the folder.
    await rm(this.folderOf(row), { recursive: true, force: true });
  }

  private async train(row: RunEntity, signal: AbortSignal): Promise<void> {
    const job = await this.workerJob(row);
    const trained = await this.platform.compute.use(signal, () =>
      this.launcher.launch(job, { onEvent: (event) => this.tell(row, event) }, signal),
    );
    await this.publish(row, trained);
  }

  private folderOf({ studyId, arm, seed }: RunEntity): string {
    return join(this.settings.runs, studyId, `${arm}-${seed}`);
  }

  private async workerJob(row: RunEntity): Promise<WorkerJob> {
    const { studyId, arm, seed, spec, trainingSet } = row;
    const { sha256 } = trainingSet;
    const { licence } = await new BackboneFolder(shippedBackbones).find(spec.backbone);
    return {
      runId: `${studyId}/${checkpointName({ arm, seed })}`,
      model: await findModelFolder(this.platform.models, spec.backbone),
      trainingSet: await this.platform.artifacts.fileOf(trainingSet),
      output: this.folderOf(row),
      seed,
      recipe: recipeOf(spec.training, arm),
      card: { studyId, arm, backbone: spec.backbone, trainingSetSha256: sha256, licence },
    };
  }

  private tell(row: RunEntity, event: WorkerEvent): void {
    if (event.event !== 'step') return;
    const told = this.progress.running(row.studyId, this.unit(row), { ...progressOf(event), counted: 'steps' });
    told.catch((error: unknown) => this.platform.logOf('training').warn('progress is not told', error));
  }

  private async publish(row: RunEntity, trained: TrainedAdapter): Promise<void> {
    const { studyId, arm, seed, spec } = row;
    const { steps, seconds, tokens, peakResidentBytes, finalLoss, versions } = trained;
    const adapter = await this.platform.artifacts.putFolder(trained.folder);
    const cost = { steps, seconds, tokens, peakResidentBytes, finalLoss };
    await this.database.transaction(async (transaction) => {
      await transaction.update(RunEntity, { studyId, arm, seed }, { adapter });
      const message = messageOf(CheckpointTrained, { studyId, spec, arm, seed, adapter, cost, versions });
      await this.outbox.publish(transaction, studyId, message);
      const detail = `loss ${finalLoss.toFixed(2)}, ${Math.round(seconds)} s`;
      const done = { state: 'done', done: steps, total: steps, counted: 'steps', detail } as const;
      await this.progress.publish(transaction, studyId, this.unit(row), done);
    });
  }
}
