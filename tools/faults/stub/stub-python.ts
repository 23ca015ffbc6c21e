// Stands in for the interpreter of the trainer and the model server: speaks what `python -m retrace_trainer` speaks.
// Called with the file in which it counts completions, and then with an interpreter's words.
import { followParent } from './follow-parent.ts';
import { serve } from './serve.ts';
import { train } from './train.ts';

const [callsFile = '', , , command, ...words] = process.argv.slice(2);

followParent();
if (command === 'train') await train(words[0] ?? '');
else if (command === 'serve') serve(callsFile);
else {
  process.stderr.write(`The stub does not know the command "${command}".\n`);
  process.exitCode = 2;
}
