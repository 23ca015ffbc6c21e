import 'reflect-metadata';

import { programVersion, runService } from '@retrace/hosting';

import { ReportingModule } from './reporting.module.js';

await runService({
  name: 'reporting',
  module: async ({ reports }) => ReportingModule.with({ folder: reports, ...(await programVersion()) }),
});
