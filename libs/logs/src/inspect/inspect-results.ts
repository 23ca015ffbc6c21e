import type { ScoredSample } from '@retrace/contracts';
import { triedItem } from '@retrace/outcomes';
import { meanAndError } from '@retrace/statistics';

import type { InspectResults, InspectScorer, InspectScorerResult } from './inspect-log.js';
import { epochOf } from './inspect-sample.js';
import { countedValue, inspectScores, type ScorerSays } from './inspect-scores.js';

/** What each scorer says of all samples, in the order in which scorers first come. */
export function inspectResults(samples: readonly ScoredSample[]): InspectResults {
  const tries = Math.max(...samples.map(epochOf));
  return {
    total_samples: samples.length,
    completed_samples: samples.length,
    scores: byScorer(samples).map((said) => scorerResult(said, tries)),
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
  /** Of each item the mean of its tries, as Inspect's reducer `mean` has it. */
  readonly values: readonly number[];
}

function byScorer(samples: readonly ScoredSample[]): readonly SaidByScorer[] {
  const all = samples.flatMap((sample) => inspectScores(sample).map((says) => ({ ...says, item: triedItem(sample) })));
  return [...Map.groupBy(all, ({ scorer }) => scorer)].map(([scorer, ones]) => {
    const items = [...Map.groupBy(ones, ({ item }) => item).values()];
    const values = items.map((tries) => meanAndError(tries.map(({ score }) => countedValue(score.value))).mean);
    return { scorer, mean: ones[0]?.mean ?? 'mean', values };
  });
}

/** Inspect tells the error of fewer than two samples as 0. */
function scorerResult({ scorer, mean: name, values }: SaidByScorer, tries: number): InspectScorerResult {
  const { mean, standardError } = meanAndError(values);
  return {
    name: scorer,
    scorer,
    ...(tries === 1 ? {} : { reducer: 'mean' }),
    scored_samples: values.length,
    unscored_samples: 0,
    params: {},
    metrics: { [name]: { name, value: mean }, stderr: { name: 'stderr', value: standardError ?? 0 } },
  };
}
