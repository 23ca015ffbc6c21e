import { fileURLToPath } from 'node:url';

/** The folder that this program lies in. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
