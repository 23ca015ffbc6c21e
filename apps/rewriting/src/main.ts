import 'reflect-metadata';

import { runService } from '@retrace/hosting';

import { RewritingModule } from './rewriting.module.js';

await runService({ name: 'rewriting', module: () => Promise.resolve(RewritingModule) });
