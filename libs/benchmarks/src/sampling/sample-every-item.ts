import type { ScoredSample } from '@retrace/contracts';
import { describeError } from '@retrace/observability';

import type { BenchmarkItem } from '../items/benchmark-item.js';
import { scoreOutput } from '../scoring/score-sample.js';
import type { SampleCost } from './sample-cost.js';
import { identityOf, sampleItems, type SamplingRequest, type ServedModel } from './sample-items.js';

export interface EveryItemRequest extends Omit<SamplingRequest, 'refused'> {
  /** Samples that are there from before: the endpoint worked then. */
  readonly had: number;
}

/**
 * Samples items as `sampleItems` does. What the endpoint refuses or answers with nonsense is asked for once more when all
 * else is there, and then handed over as a sample that failed: it has no answer, so that it counts as one without. Where
 * nothing at all could be had, that is no set of failed samples but an endpoint that does not work.
 *
 * @throws as sampleItems; the first item's error when every one failed
 */
export async function sampleEveryItem(
  { had, ...request }: EveryItemRequest,
  served: ServedModel,
  keep: (sample: ScoredSample) => Promise<void>,
): Promise<void> {
  const again = await sampleNoting(request, served, keep);
  const failed = await sampleNoting({ ...request, items: [...again.keys()] }, served, keep);
  const [first] = failed.values();
  if (first !== undefined && had === 0 && failed.size === request.items.length) throw first.error;
  for (const [item, failure] of failed) await keep(await failedSample(item, failure, request));
}

interface Failure {
  readonly error: Error;
  /** Of the last attempt. */
  readonly cost: SampleCost;
}

/** Samples items and notes those that could not be had. */
async function sampleNoting(
  request: SamplingRequest,
  served: ServedModel,
  keep: (sample: ScoredSample) => Promise<void>,
): Promise<ReadonlyMap<BenchmarkItem, Failure>> {
  const failed = new Map<BenchmarkItem, Failure>();
  const refused = (item: BenchmarkItem, error: Error, cost: SampleCost): void => void failed.set(item, { error, cost });
  await sampleItems({ ...request, refused }, served, keep);
  return failed;
}

async function failedSample(
  item: BenchmarkItem,
  { error, cost }: Failure,
  { arm, seed, score }: Pick<SamplingRequest, 'arm' | 'seed' | 'score'>,
): Promise<ScoredSample> {
  const nothing = { output: '', finish: 'stop' } as const;
  const scored = await scoreOutput({ item, ...nothing }, score);
  return { ...identityOf(item), arm, seed, ...nothing, ...scored, failure: describeError(error), ...cost };
}
