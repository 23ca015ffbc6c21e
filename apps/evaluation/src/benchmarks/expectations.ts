import type { PromptCandidate } from '@retrace/datasets';
import type { BenchmarkName } from '@retrace/study';

import type { Expectation } from '../domain/benchmark-item.js';
import { normaliseAnswer } from '../domain/scoring/gsm8k.js';

/** What each benchmark expects for a prompt; undefined where the row does not say. A new benchmark adds a line. */
export const expectations: Readonly<Record<BenchmarkName, (candidate: PromptCandidate) => Expectation | undefined>> = {
  strongreject: byLabel,
  xstest: byLabel,
  gsm8k: byWorkedSolution,
  'retrace-held-out': byLabel,
};

function byLabel({ label }: PromptCandidate): Expectation {
  return { kind: label === 'unsafe' ? 'refuse' : 'comply' };
}

function byWorkedSolution({ answer }: PromptCandidate): Expectation | undefined {
  if (answer.kind === 'none' || !answer.text.includes('#### ')) return undefined;
  return { kind: 'answer', value: normaliseAnswer(answer.text) };
}
