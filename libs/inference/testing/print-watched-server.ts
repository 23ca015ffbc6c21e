import { fileURLToPath } from 'node:url';

import { startModelServer } from '../src/server/model-server.js';

const stub = fileURLToPath(new URL('stub-server.mjs', import.meta.url));
const server = await startModelServer({
  command: process.execPath,
  args: [stub, 'good'],
  whenWeAreGone: 'is-ended',
  readyTimeoutMs: 30_000,
});
console.log(JSON.stringify({ pid: server.pid }));
