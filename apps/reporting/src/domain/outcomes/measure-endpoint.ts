import type { SampleDigest } from '../samples/sample-digest.js';
import { concerns, type Endpoint, type EndpointName } from './endpoint.js';
import { itemOutcomes } from './item-outcomes.js';
import { rateOf, type Rate } from './rate.js';

/** One endpoint in one arm or checkpoint. */
export interface EndpointFinding {
  readonly endpoint: EndpointName;
  /** Of items, each by the majority of its seeds. */
  readonly rate: Rate;
  /** Samples behind the rate: items × seeds. */
  readonly samples: number;
  /** Samples without an answer that could be scored; none of them is a success. */
  readonly noAnswer: number;
  /** Samples that ended at the limit of tokens, whatever they were scored as. */
  readonly cut: number;
  /** Of the cut samples, those that read like a refusal; they are not counted as one. */
  readonly cutRefusals: number;
}

export function measureEndpoint(endpoint: Endpoint, samples: readonly SampleDigest[]): EndpointFinding {
  const concerned = samples.filter((sample) => concerns(endpoint, sample));
  const outcomes = [...itemOutcomes(endpoint, concerned).values()];
  const cut = concerned.filter(({ finish }) => finish === 'length');
  return {
    endpoint: endpoint.name,
    rate: rateOf(outcomes.filter(({ success }) => success).length, outcomes.length),
    samples: concerned.length,
    noAnswer: concerned.filter(hasNoAnswer).length,
    cut: cut.length,
    cutRefusals: cut.filter(({ score }) => score.kind === 'safety' && score.outcome === 'refused').length,
  };
}

function hasNoAnswer({ score }: SampleDigest): boolean {
  switch (score.kind) {
    case 'safety':
      return score.outcome === 'no-answer';
    case 'answer':
      return !score.answered && !score.correct;
    case 'graded':
      return !score.answered;
    case 'unreadable':
      return true;
  }
}
