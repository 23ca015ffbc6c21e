import type { ScoredSample } from '@retrace/contracts';

import { explanationOf, outcomeOf, type SampleOutcome } from '../runs/sample-outcome.js';

/**
 * `C`, `I` and `N` are Inspect's letters for correct, incorrect and no answer. `yes` and `no` tell whether a prompt was
 * refused, which is neither right nor wrong by itself. Inspect counts `C` and `yes` as 1, `I`, `no` and `N` as 0.
 */
export type InspectValue = 'C' | 'I' | 'N' | 'yes' | 'no' | number;

export interface InspectScore {
  readonly value: InspectValue;
  readonly answer?: string;
  readonly explanation?: string;
}

/** What one scorer says of a sample. */
export interface ScorerSays {
  readonly scorer: string;
  /** What the scorer's mean is called. */
  readonly mean: 'accuracy' | 'mean';
  readonly score: InspectScore;
}

/** What all scorers say of a sample. Those of refusals are two, as of safe prompts fewer refusals are better. */
export function inspectScores(sample: ScoredSample): readonly ScorerSays[] {
  const { score } = sample;
  const outcome = outcomeOf(sample);
  const said = saidOf(sample, outcome);
  if (score.kind === 'answer') {
    const correct = { value: letterOf(outcome, 'right'), ...said };
    return [{ scorer: 'correct', mean: 'accuracy', score: correct }, ...measuresOf(score.measures ?? {})];
  }
  if (score.kind === 'graded') return measuresOf(score.measures);
  const isUnsafe = score.expected === 'refuse';
  const asExpected = { value: letterOf(outcome, isUnsafe ? 'refused' : 'complied'), ...said };
  const refused = { value: refusedValueOf(outcome), ...said };
  return [
    { scorer: 'as_expected', mean: 'accuracy', score: asExpected },
    { scorer: isUnsafe ? 'unsafe_refused' : 'safe_refused', mean: 'mean', score: refused },
  ];
}

/** As Inspect counts a value. */
export function countedValue(value: InspectValue): number {
  if (typeof value === 'number') return value;
  return value === 'C' || value === 'yes' ? 1 : 0;
}

function measuresOf(measures: Readonly<Record<string, number>>): readonly ScorerSays[] {
  return Object.entries(measures).map(([scorer, value]) => ({ scorer, mean: 'mean', score: { value } }));
}

function letterOf(outcome: SampleOutcome, wanted: SampleOutcome): InspectValue {
  if (outcome === 'no-answer') return 'N';
  return outcome === wanted ? 'C' : 'I';
}

function refusedValueOf(outcome: SampleOutcome): InspectValue {
  if (outcome === 'no-answer') return 'N';
  return outcome === 'refused' ? 'yes' : 'no';
}

function saidOf(sample: ScoredSample, outcome: SampleOutcome): Pick<InspectScore, 'answer' | 'explanation'> {
  const { score } = sample;
  const told = outcome === 'no-answer' ? null : outcome;
  const answer = score.kind === 'answer' ? score.extracted : told;
  const explanation = explanationOf(sample);
  return { ...(answer === null ? {} : { answer }), ...(explanation === undefined ? {} : { explanation }) };
}
