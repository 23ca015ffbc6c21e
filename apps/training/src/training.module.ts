import { Module, type DynamicModule } from '@nestjs/common';
import { service } from '@retrace/service';

import { TrainAdapter } from './jobs/train-adapter.js';
import { LAUNCHER } from './launching/launcher.js';
import { LocalProcessLauncher } from './launching/local-process-launcher.js';
import { OnTrainingSetWritten } from './messages/on-training-set-written.js';
import { RunEntity } from './storage/run.entity.js';
import { TrainingTables1 } from './storage/training-tables.js';
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
  static with(settings: TrainingSettings): DynamicModule {
    const launcher = new LocalProcessLauncher({ python: settings.python, trainerFolder: settings.trainer });
    return {
      module: TrainingModule,
      providers: [
        { provide: TrainingSettings, useValue: settings },
        { provide: LAUNCHER, useValue: launcher },
      ],
    };
  }
}
