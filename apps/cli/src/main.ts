import { errorText, makeProgram } from './commands/program.js';

try {
  await makeProgram(process.stdout).parseAsync();
} catch (error) {
  process.stderr.write(errorText(error, process.argv.includes('--verbose')));
  process.exitCode = 1;
}
