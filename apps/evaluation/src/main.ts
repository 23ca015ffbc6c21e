import 'reflect-metadata';

import { readSettings, runService } from '@retrace/hosting';

import { EvaluationModule } from './evaluation.module.js';
import { JudgeSettings } from './judging/judge.settings.js';

await runService({
  name: 'evaluation',
  module: (places) => Promise.resolve(EvaluationModule.under(places, readSettings(JudgeSettings, process.env))),
});
