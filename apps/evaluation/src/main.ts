import 'reflect-metadata';

import { runService } from '@retrace/hosting';

import { EvaluationModule } from './evaluation.module.js';

await runService({
  name: 'evaluation',
  module: (places) => Promise.resolve(EvaluationModule.under(places, process.env)),
});
