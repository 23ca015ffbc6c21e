import { Module, type DynamicModule } from '@nestjs/common';
import { readSettings, type MachinePlaces } from '@retrace/hosting';
import { service } from '@retrace/service';

import { CheckpointsController } from './http/checkpoints.controller.js';
import { PruningController } from './http/pruning.controller.js';
import { RunsController } from './http/runs.controller.js';
import { TrainAdapter } from './jobs/train-adapter.js';
import { launchingOf, trackersOf } from './launching-of.js';
import { LAUNCHER } from './launching/launcher.js';
import { launcherOf } from './launching/launcher-of.js';
import { OnReportPublished } from './messages/on-report-published.js';
import { OnStudyCancelled } from './messages/on-study-cancelled.js';
import { OnStudyFailed } from './messages/on-study-failed.js';
import { OnStudyResumed } from './messages/on-study-resumed.js';
import { OnTrainingSetWritten } from './messages/on-training-set-written.js';
import { CheckpointPruning } from './pruning/checkpoint-pruning.js';
import { CheckpointStore } from './storage/checkpoint-store.js';
import { CurveStore } from './storage/curve-store.js';
import { PrunableStore } from './storage/prunable-store.js';
import { ReportFile } from './storage/report-file.js';
import { RunStore } from './storage/run-store.js';
import { TrainingTables2 } from './storage/run-tables.js';
import { RunEntity } from './storage/run.entity.js';
import { StudyStore } from './storage/study-store.js';
import { StudyEntity } from './storage/study.entity.js';
import { TrainingTables1 } from './storage/training-tables.js';
import { StrayRuns } from './strays/stray-runs.js';
import { TrainingEnvironment } from './training.environment.js';
import { TrainingSettings } from './training.settings.js';

@Module(
  service({
    name: 'training',
    entities: [RunEntity, StudyEntity],
    migrations: [TrainingTables1, TrainingTables2],
    handlers: [OnTrainingSetWritten, OnStudyCancelled, OnStudyResumed, OnStudyFailed, OnReportPublished],
    jobs: [TrainAdapter],
    // a path that is no hash goes before those that are
    controllers: [RunsController, PruningController, CheckpointsController],
    providers: [
      RunStore,
      CurveStore,
      StudyStore,
      CheckpointStore,
      ReportFile,
      PrunableStore,
      CheckpointPruning,
      StrayRuns,
    ],
  }),
)
export class TrainingModule {
  /** As it is on a machine that has set itself up. @throws SettingInvalid, LauncherSettingsUnfit */
  static under(places: MachinePlaces, environment: NodeJS.ProcessEnv): DynamicModule {
    const read = readSettings(TrainingEnvironment, environment);
    const stallMs = read.RETRACE_TRAINING_STALL_SECONDS * 1000;
    return TrainingModule.with({
      ...places,
      launching: launchingOf(read, places),
      trackers: trackersOf(read),
      stallMs,
    });
  }

  static with(settings: TrainingSettings): DynamicModule {
    return {
      module: TrainingModule,
      providers: [
        { provide: TrainingSettings, useValue: settings },
        { provide: LAUNCHER, useFactory: () => launcherOf(settings) },
      ],
    };
  }
}
