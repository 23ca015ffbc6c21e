// The program of `npm run bench:dashboard`: a front door as a process of its own, what its clients see of it, and the page.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import pg from 'pg';

import { startPostgres } from '../../../libs/persistence/dist/index.js';
import { retraceHome } from '../../bootstrap/project-paths.mjs';
import { tellFigures } from '../figures.mjs';
import { measureLists } from './measure-lists.mjs';
import { measurePage } from './measure-page.mjs';
import { measureStreams } from './measure-streams.mjs';

const folder = await mkdtemp(join(tmpdir(), 'retrace-bench-'));
const postgres = await startPostgres(join(folder, 'postgres'));
const server = fork(fileURLToPath(new URL('front-door.mjs', import.meta.url)), [postgres.url, folder]);
const database = new pg.Client({ connectionString: postgres.url, options: '-c search_path=studies' });

try {
  const [{ url }] = await once(server, 'message');
  await database.connect();
  const bench = { url, server, database };
  tellFigures(
    [...(await measureStreams(bench)), ...(await measureLists(bench)), ...(await measurePage())],
    join(retraceHome(), 'bench/dashboard.json'),
  );
} finally {
  await database.end();
  server.disconnect();
  await once(server, 'exit');
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
