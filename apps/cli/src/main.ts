import 'reflect-metadata';

import { errorText, makeProgram } from './commands/program.js';
import { StudyLeftRunning } from './commands/study-errors.js';

/** Aborted by the first Ctrl-C; a second one ends the program at once. */
function interruption(): AbortSignal {
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  return stopping.signal;
}

process.title = 'retrace'; // in place of the words, which may have a token in them
process.stdout.on('error', () => process.exit()); // whoever read it, like `head`, has had enough

try {
  await makeProgram(process.stdout, interruption).parseAsync();
} catch (error) {
  const isLeft = error instanceof StudyLeftRunning;
  process.stderr.write(isLeft ? `\n${error.message}\n` : errorText(error, process.argv.includes('--verbose')));
  process.exitCode = isLeft ? 130 : 1;
}
