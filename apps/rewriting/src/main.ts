import 'reflect-metadata';

import { readSettings, runService } from '@retrace/hosting';

import { RewritingModule } from './rewriting.module.js';
import { RewritingSettings } from './rewriting.settings.js';

await runService({
  name: 'rewriting',
  module: () => Promise.resolve(RewritingModule.with(readSettings(RewritingSettings, process.env))),
});
