import { Module, type DynamicModule } from '@nestjs/common';
import { readSettings, type MachinePlaces } from '@retrace/hosting';
import { service } from '@retrace/service';

import { TrainAdapter } from './jobs/train-adapter.js';
import { launchingOf } from './launching-of.js';
import { LAUNCHER } from './launching/launcher.js';
import { launcherOf } from './launching/launcher-of.js';
import { OnTrainingSetWritten } from './messages/on-training-set-written.js';
import { RunEntity } from './storage/run.entity.js';
import { TrainingTables1 } from './storage/training-tables.js';
import { TrainingEnvironment } from './training.environment.js';
import { TrainingSettings } from './training.settings.js';

@Module(
  service({
    name: 'training',
    entities: [RunEntity],
    migrations: [TrainingTables1],
    handlers: [OnTrainingSetWritten],
    jobs: [TrainAdapter],
  }),
)
export class TrainingModule {
  /** As it is on a machine that has set itself up. @throws SettingInvalid, LauncherSettingsUnfit */
  static under(places: MachinePlaces, environment: NodeJS.ProcessEnv): DynamicModule {
    const read = readSettings(TrainingEnvironment, environment);
    const stallMs = read.RETRACE_TRAINING_STALL_SECONDS * 1000;
    return TrainingModule.with({ ...places, launching: launchingOf(read, places), stallMs });
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
