import 'reflect-metadata';

import { runService } from '@retrace/hosting';

import { TrainingModule } from './training.module.js';

await runService({
  name: 'training',
  module: (places) => Promise.resolve(TrainingModule.under(places, process.env)),
});
