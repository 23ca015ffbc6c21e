import { Module, type DynamicModule } from '@nestjs/common';
import { readSettings, type MachinePlaces } from '@retrace/hosting';
import { service } from '@retrace/service';

import { TrainAdapter } from './jobs/train-adapter.js';
import { LAUNCHER } from './launching/launcher.js';
import { LocalProcessLauncher } from './launching/local/local-process-launcher.js';
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
  /** As it is on a machine that has set itself up. @throws SettingInvalid */
  static under(places: MachinePlaces, environment: NodeJS.ProcessEnv): DynamicModule {
    const { RETRACE_TRAINING_STALL_SECONDS: stallSeconds } = readSettings(TrainingEnvironment, environment);
    return TrainingModule.with({ ...places, stallMs: stallSeconds * 1000 });
  }

  static with(settings: TrainingSettings): DynamicModule {
    const { python, trainer: trainerFolder, stallMs } = settings;
    const launcher = new LocalProcessLauncher({ python, trainerFolder, stallMs });
    return {
      module: TrainingModule,
      providers: [
        { provide: TrainingSettings, useValue: settings },
        { provide: LAUNCHER, useValue: launcher },
      ],
    };
  }
}
