import type { TaskScore } from '../scoring/scoring-task.js';

/** A line of the worker's `score`: `correct` with what was found or what became of a program, figures, or an `error`. */
export function readScore(line: string): TaskScore {
  const { id: _, ...said } = fieldsOf(line);
  if (typeof said['correct'] === 'boolean') {
    const found = said['extracted'] ?? said['detail'] ?? null;
    return { kind: 'decided', extracted: typeof found === 'string' ? found : null, correct: said['correct'] };
  }
  const figures = Object.entries(said).filter((one): one is [string, number] => typeof one[1] === 'number');
  if (figures.length > 0) return { kind: 'measured', measures: Object.fromEntries(figures) };
  const problem = typeof said['error'] === 'string' ? said['error'] : `the scorer said ${line.slice(0, 200)}`;
  return { kind: 'unscored', problem };
}

function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  try {
    return { ...JSON.parse(line) };
  } catch {
    return {};
  }
}
