import { diskFull, notWritable, SetUpProblem } from './set-up-problem.mjs';

const SHOWN_LINES = 12;

/**
 * What a failed tool means for a person, with its last lines and where the rest lies.
 * @param {{ name: string, wayOut?: string }} tool
 * @param {{ exitCode: number, output: string, log: string }} result
 * @returns {SetUpProblem}
 */
export function toolProblem({ name, wayOut }, { exitCode, output, log }) {
  const details = `${lastLines(output, SHOWN_LINES)}\n  The whole output: ${log}`;
  if (/ENOSPC|No space left on device|os error 28/i.test(output)) return diskFull(undefined, details);
  const forbidden = /(?:EACCES|Permission denied)[^\n]*?['"`](\/[^'"`\n]+)['"`]/i.exec(output)?.[1];
  if (forbidden !== undefined) return notWritable(forbidden, undefined, details);
  return new SetUpProblem(`${name} failed with exit code ${exitCode}. ${wayOut ?? 'Its last lines say why.'}`, {
    details,
  });
}

/**
 * The last lines of a tool's output that say something, set in.
 * @param {string} output @param {number} count
 */
export function lastLines(output, count) {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines
    .slice(-count)
    .map((line) => `  ${line}`)
    .join('\n');
}
