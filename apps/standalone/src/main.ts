import 'reflect-metadata';

import { errorText } from '@retrace/cli';

import { runStandalone } from './run-standalone.js';

/** Why everything is to end: a signal's number is its exit code less 128. */
class Interrupted extends Error {
  constructor(readonly exitCode: number) {
    super('Stopped. What is finished is kept; `npm start` goes on from there.');
  }
}

const stopping = new AbortController();
for (const [signal, number] of [['SIGINT', 2] as const, ['SIGTERM', 15] as const, ['SIGHUP', 1] as const]) {
  process.on(signal, () => {
    if (!stopping.signal.aborted) process.stderr.write('\nStopping: what is under way is handed back …\n');
    stopping.abort(new Interrupted(128 + number));
  });
}
// A terminal that was closed can't be written to, and is no reason to leave Postgres running.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.on('uncaughtException', (error) => {
  process.stderr.write(errorText(error, process.argv.includes('--verbose')));
  process.exit(70);
});

try {
  await runStandalone({
    words: process.argv.slice(2),
    environment: process.env,
    screen: process.stdout,
    signal: stopping.signal,
  });
} catch (error) {
  const { reason } = stopping.signal;
  if (reason instanceof Interrupted) process.stderr.write(`\n${reason.message}\n`);
  else process.stderr.write(errorText(error, process.argv.includes('--verbose')));
  process.exitCode = reason instanceof Interrupted ? reason.exitCode : 1;
}
