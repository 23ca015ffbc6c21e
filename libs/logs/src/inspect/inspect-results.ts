import type { ScoredSample } from '@retrace/contracts';
import { meanAndError } from '@retrace/statistics';

import type { InspectResults, InspectScorer, InspectScorerResult } from './inspect-log.js';
import { countedValue, inspectScores, type ScorerSays } from './inspect-scores.js';

/** What each scorer says of all samples, in the order in which scorers first come. */
export function inspectResults(samples: readonly ScoredSample[]): InspectResults {
  return {
    total_samples: samples.length,
    completed_samples: samples.length,
    scores: byScorer(samples).map(scorerResult),
  };
}

/** The scorers of samples, each with the metrics of Inspect that give the results. */
export function inspectScorers(samples: readonly ScoredSample[]): readonly InspectScorer[] {
  return byScorer(samples).map(({ scorer, mean }) => ({
    name: scorer,
    metrics: [mean, 'stderr'].map((name) => ({ name: `inspect_ai/${name}`, options: {} })),
  }));
}

interface SaidByScorer {
  readonly scorer: string;
  readonly mean: ScorerSays['mean'];
  readonly values: readonly number[];
}

function byScorer(samples: readonly ScoredSample[]): readonly SaidByScorer[] {
  const said = Map.groupBy(samples.flatMap(inspectScores), ({ scorer }) => scorer);
  return [...said].map(([scorer, ones]) => ({
    scorer,
    mean: ones[0]?.mean ?? 'mean',
    values: ones.map(({ score }) => countedValue(score.value)),
  }));
}

/** Inspect tells the error of fewer than two samples as 0. */
function scorerResult({ scorer, mean: name, values }: SaidByScorer): InspectScorerResult {
  const { mean, standardError } = meanAndError(values);
  return {
    name: scorer,
    scorer,
    scored_samples: values.length,
    unscored_samples: 0,
    params: {},
    metrics: { [name]: { name, value: mean }, stderr: { name: 'stderr', value: standardError ?? 0 } },
  };
}
