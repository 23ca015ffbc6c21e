import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { startStubApi } from './stub-api.ts';
import { StubStudies } from './stub-studies.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4801' },
    /** As a new user finds it. */
    empty: { type: 'boolean', default: false },
    /** Nothing goes on: for pictures that are the same each time. */
    still: { type: 'boolean', default: false },
    token: { type: 'string' },
  },
});

const { url } = await startStubApi({
  port: Number(values.port),
  pages: fileURLToPath(new URL('../dist', import.meta.url)),
  ...(values.empty ? { studies: new StubStudies([]) } : {}),
  ...(values.still ? { tickMs: 0 } : {}),
  ...(values.token === undefined ? {} : { token: values.token }),
});
process.stdout.write(`The page with a stub of the API: ${url}\n`);
