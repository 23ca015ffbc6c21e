// The program of `npm run start:distributed`: everything as it is in production, on one machine; then a study.
import { join } from 'node:path';

import { errorText, runAndServe } from '@retrace/cli';
import { Interrupted, interruption, LocalSettings, parseCommandLine, placesIn, readSettings } from '@retrace/hosting';

import { projectFolder } from '../bootstrap/project-paths.mjs';
import { startDistributed, type DistributedSystem } from './distributed-system.ts';

const command = 'npm run start:distributed';
const signal = interruption(command);

try {
  const { spec, anew, exit } = parseCommandLine(process.argv.slice(2), command);
  const { RETRACE_HOME, RETRACE_PORT: port } = readSettings(LocalSettings, process.env);
  const { home, reports } = placesIn(RETRACE_HOME);
  process.stdout.write('Starting Kafka, Postgres and six services …\n');
  const system = await startDistributed({
    home,
    folder: join(home, 'distributed'),
    port,
    replicas: {},
    // They share this machine's cores.
    environment: { RETRACE_COMPUTE: 'shared', ...process.env },
    onEnded: (name, how) => process.stderr.write(`${name} ended (${how}) and is started again.\n`),
  });
  try {
    signal.throwIfAborted();
    tell(system);
    const file = spec ?? join(projectFolder, 'studies/quickstart.yaml');
    const reportFile = (id: string): string => join(reports, id, 'report.html');
    const token = process.env['RETRACE_TOKEN'] ?? process.env['RETRACE_ADMIN_TOKEN'];
    await runAndServe({ ...system, token }, { file, anew, exit, signal, reportFile }, process.stdout);
  } finally {
    await system.close();
  }
} catch (error) {
  const { reason } = signal;
  if (reason instanceof Interrupted) process.stderr.write(`\n${reason.message}\n`);
  else process.stderr.write(errorText(error, process.argv.includes('--verbose')));
  process.exitCode = reason instanceof Interrupted ? reason.exitCode : 1;
}

function tell({ url, brokers, databaseUrl, services }: DistributedSystem): void {
  const processes = services.map(({ name, pid }) => `${name} (${pid})`).join(', ');
  process.stdout.write(
    `Kafka    ${brokers.join(', ')}\nPostgres ${databaseUrl}\nAPI      ${url}\nServices ${processes}\n`,
  );
}
