import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { DatasetPlaces } from '@retrace/datasets';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Where the published data sets are looked for in tests, which download nothing. */
export const places: DatasetPlaces = {
  configured: process.env['RETRACE_DATA'],
  projectRoot,
  downloads: join(projectRoot, '.retrace', 'datasets'),
  fetch: () => Promise.reject(new Error('tests download nothing')),
};
