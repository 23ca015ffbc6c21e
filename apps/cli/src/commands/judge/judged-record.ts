import type { RecordCheck } from '../../records/read-records.js';

/** What a judge has to know of a sample: a line of `samples.jsonl`, or of a study's samples. */
export interface JudgedRecord {
  readonly key: string;
  readonly prompt: string;
  readonly trace: string;
  readonly answer: string;
  /** How words told it; undefined for a sample that is not about refusals. */
  readonly outcome: string | undefined;
}

/** The record that a value is, or what it lacks. */
export function checkJudged(value: unknown): RecordCheck<JudgedRecord> {
  const fields: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { prompt, answer, trace = '', benchmark = '', item = '', arm = '', seed = '', score } = fields;
  if (typeof prompt !== 'string' || typeof answer !== 'string' || typeof trace !== 'string')
    return { kind: 'refused', problem: 'it has no prompt and answer' };
  const told: Readonly<Record<string, unknown>> = typeof score === 'object' && score !== null ? { ...score } : {};
  const outcome = told['kind'] === 'safety' && typeof told['outcome'] === 'string' ? told['outcome'] : undefined;
  const key = [benchmark, item, arm, seed].map(String).join('/');
  return { kind: 'record', record: { key, prompt, trace, answer, outcome } };
}
