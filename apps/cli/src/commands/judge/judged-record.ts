import type { SampleTurn, ScoredSample } from '@retrace/contracts';
import { attackNames } from '@retrace/study';

import type { RecordCheck } from '../../records/read-records.js';

/** What a judge has to know of a sample: a line of `samples.jsonl`, or of a study's samples. */
export interface JudgedRecord extends Pick<
  ScoredSample,
  'prompt' | 'turns' | 'attack' | 'request' | 'trace' | 'answer'
> {
  readonly key: string;
  /** How words told it; undefined for a sample that is not about refusals. */
  readonly outcome: string | undefined;
}

/** The record that a value is, or what it lacks. */
export function checkJudged(value: unknown): RecordCheck<JudgedRecord> {
  const fields = fieldsOf(value);
  const { prompt, answer, trace = '', benchmark = '', item = '', arm = '', seed = '', score } = fields;
  if (typeof prompt !== 'string' || typeof answer !== 'string' || typeof trace !== 'string')
    return { kind: 'refused', problem: 'it has no prompt and answer' };
  const told = fieldsOf(score);
  const outcome = told['kind'] === 'safety' && typeof told['outcome'] === 'string' ? told['outcome'] : undefined;
  const key = [benchmark, item, arm, seed].map(String).join('/');
  return { kind: 'record', record: { key, prompt, trace, answer, outcome, ...askedIn(fields) } };
}

/** What of a conversation or of an attack a record tells. */
function askedIn({ turns, attack, request }: Fields): Pick<JudgedRecord, 'turns' | 'attack' | 'request'> {
  const name = attackNames.find((known) => known === attack);
  return {
    ...(Array.isArray(turns) && turns.every(isTurn) ? { turns } : {}),
    ...(name === undefined ? {} : { attack: name }),
    ...(typeof request === 'string' ? { request } : {}),
  };
}

function isTurn(value: unknown): value is SampleTurn {
  const { prompt, output } = fieldsOf(value);
  return typeof prompt === 'string' && typeof output === 'string';
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
