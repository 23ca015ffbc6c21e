import { existsSync } from 'node:fs';

import { exitCodeOf, startChild } from './child-process.mjs';
import { trustOfMachine } from './node-24.mjs';
import { SetUpProblem } from './set-up-problem.mjs';
import { passSignalsTo, throwIfInterrupted } from './signals.mjs';

/** For every program of ours. */
export const NODE_FLAGS = [
  // kafkajs asks for timers of a negative length, which does no harm (its issue 1751).
  '--disable-warning=TimeoutNegativeWarning',
];

/**
 * Runs a built program on this terminal until it ends.
 * @param {{ node: string, script: string, words: readonly string[], environment?: NodeJS.ProcessEnv }} program
 * @returns {Promise<number>} its exit code
 */
export async function runProgram({ node, script, words, environment }) {
  if (!existsSync(script)) throw new SetUpProblem(`${script} is not built; \`npm start\` builds it.`);
  throwIfInterrupted();
  // In a group of its own: Ctrl-C reaches it once, through us, and not from the terminal and npm as well.
  const child = startChild(node, [...NODE_FLAGS, script, ...words], {
    stdio: 'inherit',
    detached: true,
    env: { ...trustOfMachine, ...process.env, ...environment },
  });
  passSignalsTo(child);
  return exitCodeOf(child);
}
