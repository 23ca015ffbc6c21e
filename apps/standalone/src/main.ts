import 'reflect-metadata';

import { errorText } from '@retrace/cli';
import { Interrupted, interruption } from '@retrace/hosting';

import { runStandalone } from './run-standalone.js';

const command = 'npm start';
const signal = interruption(command);
// A terminal that was closed can't be written to, and is no reason to leave Postgres running.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.on('uncaughtException', (error) => {
  process.stderr.write(errorText(error, process.argv.includes('--verbose')));
  process.exit(70);
});

try {
  await runStandalone({
    command,
    words: process.argv.slice(2),
    environment: process.env,
    screen: process.stdout,
    signal,
  });
} catch (error) {
  const { reason } = signal;
  if (reason instanceof Interrupted) process.stderr.write(`\n${reason.message}\n`);
  else process.stderr.write(errorText(error, process.argv.includes('--verbose')));
  process.exitCode = reason instanceof Interrupted ? reason.exitCode : 1;
}
