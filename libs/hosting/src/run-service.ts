import { describeError, jsonLog, type Log } from '@retrace/observability';
import { AccessEnvironment } from '@retrace/service';

import { readSettings } from './read-settings.js';
import { ServiceSettings } from './service-settings.js';
import { startService, type HostableService } from './start-service.js';

const UNEXPECTED = 70;

/** The main program of a service: runs it until SIGTERM or SIGINT, logging to the standard output. */
export async function runService(service: HostableService): Promise<void> {
  const logOf = (name: string): Log => jsonLog(name, (line) => void process.stdout.write(line));
  const log = logOf(service.name);
  const signalled = new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
  process.on('uncaughtException', (error) => {
    log.error('the process ends: nobody has caught this', error);
    process.exit(UNEXPECTED);
  });
  try {
    const access = readSettings(AccessEnvironment, process.env);
    const running = await startService(service, readSettings(ServiceSettings, process.env), logOf, access);
    log.info('ready', { url: running.url });
    log.info('stopping', { signal: await signalled });
    await running.close();
    log.info('stopped');
  } catch (error) {
    log.error('the service can not run', error);
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  }
}
