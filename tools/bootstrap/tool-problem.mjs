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
  if (/ENOSPC|No space left on device|os error 28|EDQUOT|Disk quota exceeded/i.test(output))
    return diskFull(undefined, details);
  const forbidden = forbiddenPath(output);
  if (forbidden !== undefined) return notWritable(forbidden, undefined, details);
  if (exitCode === 137) {
    return new SetUpProblem(`${name} was killed, as systems do that run out of memory. Free some and start again.`, {
      details,
    });
  }
  return new SetUpProblem(`${name} failed with exit code ${exitCode}. ${wayOut ?? 'Its last lines say why.'}`, {
    details,
  });
}

/** npm and Python name the path after the reason, uv before it. @param {string} output */
function forbiddenPath(output) {
  const denials = output.split('\n').filter((line) => /EACCES|Permission denied/i.test(line));
  return /['"`](\/[^'"`\n]+)['"`]/.exec(denials.join('\n'))?.[1];
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
