// The program of `npm run start:distributed`: everything as it is in production, on one machine; then a study.
import { join, resolve } from 'node:path';

import { errorText, runStudy, StudiesApi } from '@retrace/cli';

import { projectFolder, retraceHome } from '../bootstrap/project-paths.mjs';
import { startDistributed, type DistributedSystem } from './distributed-system.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!stopping.signal.aborted) process.stderr.write('\nStopping: what is under way is handed back …\n');
    stopping.abort(new Error('Stopped. What is finished is kept; `npm run start:distributed` goes on from there.'));
  });
}

const words = process.argv.slice(2);
const exit = words.includes('--exit');
const anew = words.includes('--new');
const file = resolve(words.find((word) => !word.startsWith('--')) ?? join(projectFolder, 'studies/quickstart.yaml'));

try {
  const home = retraceHome();
  process.stdout.write('Starting Kafka, Postgres and six services …\n');
  const system = await startDistributed({
    home,
    folder: join(home, 'distributed'),
    port: Number(process.env['RETRACE_PORT'] ?? 4800),
    replicas: {},
    environment: process.env,
    onEnded: (name, how) => process.stderr.write(`${name} ended (${how}) and is started again.\n`),
  });
  try {
    stopping.signal.throwIfAborted();
    tell(system);
    const reportFile = (id: string): string => join(home, 'reports', id, 'report.html');
    const study = runStudy(
      new StudiesApi(system.url),
      { file, anew, signal: stopping.signal, reportFile },
      process.stdout,
    );
    await unlessDead(system, study);
    if (!exit) {
      process.stdout.write(`\nServing ${system.url}/api/studies. Ctrl-C ends it.\n`);
      await unlessDead(system, new Promise((end) => stopping.signal.addEventListener('abort', end, { once: true })));
    }
  } finally {
    await system.close();
  }
} catch (error) {
  process.stderr.write(errorText(error, words.includes('--verbose')));
  process.exitCode = 1;
}

function tell({ url, brokers, databaseUrl, services }: DistributedSystem): void {
  const processes = services.map(({ name, pid }) => `${name} (${pid})`).join(', ');
  process.stdout.write(
    `Kafka    ${brokers.join(', ')}\nPostgres ${databaseUrl}\nAPI      ${url}\nServices ${processes}\n`,
  );
}

async function unlessDead({ died }: DistributedSystem, work: Promise<unknown>): Promise<void> {
  const death = died.then((error) => {
    throw error;
  });
  await Promise.race([work, death]);
}
