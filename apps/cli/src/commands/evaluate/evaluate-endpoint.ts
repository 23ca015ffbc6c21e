import { inTries, plannedItems, sampleItems, TokenBudget, type ScorerPool } from '@retrace/benchmarks';
import type { ScoredSample } from '@retrace/contracts';
import type { DatasetPlaces } from '@retrace/datasets';
import type { ChatModel } from '@retrace/inference';
import { describeError } from '@retrace/observability';

import { SamplesMissing } from './evaluation-errors.js';
import type { EvaluationFolder } from './evaluation-folder.js';
import { plannedAttacks, type EvaluationPlan } from './evaluation-plan.js';

export interface EndpointEvaluation {
  readonly plan: EvaluationPlan;
  readonly model: ChatModel;
  /** The endpoint of models that attack. */
  readonly attacker?: ChatModel;
  readonly places: DatasetPlaces;
  readonly folder: EvaluationFolder;
  readonly scorer: ScorerPool;
  readonly signal: AbortSignal;
  readonly tell: (done: number, total: number) => void;
  /** Most tokens to ask and have answered, beside those that the folder's samples took. All that it takes when left out. */
  readonly budget?: number;
}

/** The samples in the order of the plan, and how many it has. */
export interface EndpointSamples {
  readonly samples: readonly ScoredSample[];
  readonly planned: number;
}

/**
 * Samples an endpoint on what is planned, but for what the folder has already, and scores it.
 *
 * @throws SamplesMissing when the endpoint refused some, and everything else is kept; the errors of data sets and endpoint
 */
export async function evaluateEndpoint(evaluation: EndpointEvaluation): Promise<EndpointSamples> {
  const { plan, model, attacker, folder, scorer, signal, tell, budget } = evaluation;
  const once = await plannedItems({ ...plan, attacks: plannedAttacks(plan) }, evaluation.places);
  const items = inTries(once, plan.samples);
  const samples = new Map((await folder.read()).map((sample) => [keyOf(sample.benchmark, sample.item), sample]));
  const missing = items.filter((item) => !samples.has(keyOf(item.benchmark, item.id)));
  const refused: string[] = [];
  let done = items.length - missing.length;
  const count = (): void => tell((done += 1), items.length);
  tell(done, items.length);
  await sampleItems(
    {
      items: missing,
      arm: 'base',
      seed: null,
      maxNewTokens: plan.maxTokens,
      temperature: plan.temperature,
      score: scorer.score,
      ...(attacker === undefined ? {} : { attacker }),
      ...(budget === undefined ? {} : { budget: new TokenBudget(budget, 0) }),
      refused: (item, error) => {
        refused.push(`${item.benchmark}/${item.id}: ${describeError(error)}`);
        count();
      },
    },
    { model, name: plan.model, signal },
    async (sample) => {
      await folder.add(sample);
      samples.set(keyOf(sample.benchmark, sample.item), sample);
      count();
    },
  );
  const [first] = refused;
  if (first !== undefined) throw new SamplesMissing(refused.length, first);
  const there = items.flatMap((item) => samples.get(keyOf(item.benchmark, item.id)) ?? []);
  return { samples: there, planned: items.length };
}

function keyOf(benchmark: string, item: string): string {
  return `${benchmark}/${item}`;
}
