import { encodeOutcomes, type ItemOutcome, type OutcomeTable } from '@retrace/outcomes';
import { compareText } from '@retrace/datasets';
import type { StepType } from '@retrace/reasoning';

import type { SampleDigest } from '../samples/sample-digest.js';
import { traceShape } from '../structure/trace-shape.js';
import type { ComparedArm } from './compare-arms.js';
import type { Endpoint } from './endpoint.js';
import { byItem, itemOutcomes, mostHave } from './item-outcomes.js';

/** What became of every item: whether its trace has the structure, then each endpoint. */
export function outcomeTables(
  arms: readonly ComparedArm[],
  endpoints: readonly Endpoint[],
  target: readonly StepType[],
): readonly OutcomeTable[] {
  const structure = { endpoint: 'structure', title: 'Structure present', better: 'higher' } as const;
  return [
    { ...structure, ...table(arms, (samples) => presenceOutcomes(samples, target)) },
    ...endpoints.map((endpoint) => ({
      endpoint: endpoint.name,
      title: endpoint.title,
      better: endpoint.better,
      ...table(arms, (samples) => itemOutcomes(endpoint, samples)),
    })),
  ];
}

type Outcomes = ReadonlyMap<string, ItemOutcome>;

function table(
  arms: readonly ComparedArm[],
  outcomesOf: (samples: readonly SampleDigest[]) => Outcomes,
): Pick<OutcomeTable, 'items' | 'arms'> {
  const found = arms.map(({ arm, samples }) => ({ arm, outcomes: outcomesOf(samples) }));
  const items = [...new Set(found.flatMap(({ outcomes }) => [...outcomes.keys()]))].toSorted(compareText);
  return { items, arms: found.map(({ arm, outcomes }) => ({ arm, outcomes: encodeOutcomes(items, outcomes) })) };
}

/** By most of an item's seeds, as everywhere. */
function presenceOutcomes(samples: readonly SampleDigest[], target: readonly StepType[]): Outcomes {
  return new Map(
    [...byItem(samples)].map(([item, seeds]) => {
      const success = mostHave(seeds, ({ trace }) => traceShape(trace.sequence, target).present);
      return [item, { success, atMost: success }];
    }),
  );
}
