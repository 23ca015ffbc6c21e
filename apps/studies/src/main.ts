import 'reflect-metadata';

import { dashboardFolder, runService } from '@retrace/hosting';

import { StudiesModule } from './studies.module.js';

await runService({ name: 'studies', module: () => Promise.resolve(StudiesModule), pages: dashboardFolder });
