import 'reflect-metadata';

import { runService } from '@retrace/hosting';

import { CurationModule } from './curation.module.js';

await runService({ name: 'curation', module: () => Promise.resolve(CurationModule) });
