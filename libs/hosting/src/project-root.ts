import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that this program lies in. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the build puts the dashboard. */
export const dashboardFolder = join(projectRoot, 'apps/dashboard/dist');
