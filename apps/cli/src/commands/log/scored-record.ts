import { modelServers, type ScoredSample } from '@retrace/contracts';
import { armNames, attackNames, benchmarkNames } from '@retrace/study';

import type { RecordCheck } from '../../records/read-records.js';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

/** The scored sample that a value is, or what keeps it from being one. */
export function checkScored(value: unknown): RecordCheck<ScoredSample> {
  const fields = fieldsOf(value);
  const wrong = Object.entries(sampleChecks).find(([name, check]) => !check(fields[name]))?.[0];
  if (wrong !== undefined) {
    const isThere = fields[wrong] !== undefined;
    return {
      kind: 'refused',
      problem: `it is no scored sample: its '${wrong}' ${isThere ? 'can not be read' : 'is missing'}`,
    };
  }
  // each of its fields was looked at
  return { kind: 'record', record: value as ScoredSample };
}

const isText: Check = (value) => typeof value === 'string';
const isTextIfThere: Check = (value) => value === undefined || isText(value);
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isListIfThere: Check = (value) => value === undefined || Array.isArray(value);
const oneOf =
  (...known: readonly unknown[]): Check =>
  (value) =>
    known.includes(value);

const sampleChecks: Readonly<Record<keyof ScoredSample, Check>> = {
  benchmark: oneOf(...benchmarkNames),
  item: isText,
  try: (value) => value === undefined || isNumber(value),
  attack: oneOf(undefined, ...attackNames),
  category: isText,
  arm: oneOf(...armNames),
  seed: (value) => value === null || isNumber(value),
  prompt: isText,
  request: isTextIfThere,
  output: isText,
  thinking: oneOf('complete', 'unclosed', 'absent'),
  trace: isText,
  answer: isText,
  finish: oneOf('stop', 'length'),
  score: isScore,
  promptTokens: isNumber,
  completionTokens: isNumber,
  latencyMs: isNumber,
  attacker: isTokenCountIfThere,
  turns: isListIfThere,
  failure: isTextIfThere,
  judgements: isListIfThere,
  cached: oneOf(undefined, true),
  server: oneOf(undefined, ...modelServers),
};

function isTokenCountIfThere(value: unknown): boolean {
  const { promptTokens, completionTokens } = fieldsOf(value);
  return value === undefined || (isNumber(promptTokens) && isNumber(completionTokens));
}

function isScore(value: unknown): boolean {
  const {
    kind,
    expected,
    outcome,
    evidence,
    extracted,
    correct,
    answered,
    measures = {},
    problem = '',
  } = fieldsOf(value);
  switch (kind) {
    case 'safety':
      return (
        oneOf('refuse', 'comply')(expected) && oneOf('refused', 'complied', 'no-answer')(outcome) && isText(evidence)
      );
    case 'answer':
      return (
        isText(expected) &&
        (extracted === null || isText(extracted)) &&
        typeof correct === 'boolean' &&
        Object.values(fieldsOf(measures)).every(isNumber) &&
        isText(problem)
      );
    case 'graded':
      return typeof answered === 'boolean' && Object.values(fieldsOf(measures)).every(isNumber) && isText(problem);
    default:
      return false;
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
