import type { RightOrWrong } from '../scoring/scoring-task.js';

/** A line of the worker's `score`: `correct` with what was found or what became of a program, or an `error`. */
export function readScore(line: string): RightOrWrong {
  const said = fieldsOf(line);
  if (typeof said['correct'] !== 'boolean') {
    const problem = typeof said['error'] === 'string' ? said['error'] : `the scorer said ${line.slice(0, 200)}`;
    return { extracted: null, correct: false, problem };
  }
  const found = said['extracted'] ?? said['detail'] ?? null;
  return { extracted: typeof found === 'string' ? found : null, correct: said['correct'] };
}

function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  try {
    return { ...JSON.parse(line) };
  } catch {
    return {};
  }
}
