import type { ScoredSample } from '@retrace/contracts';
import type { Completion } from '@retrace/inference';

import { mostTokensOf } from '../attacks/loops/run-loop.js';
import type { BenchmarkItem } from '../items/benchmark-item.js';

type SampleCost = Pick<ScoredSample, 'promptTokens' | 'completionTokens' | 'latencyMs' | 'cached'>;

/** Of all turns; as kept from before only where every one of them was. */
export function costOf(completions: readonly Completion[]): SampleCost {
  const asked = completions.filter(({ cached }) => cached !== true);
  const spent = asked.length === 0 ? completions : asked;
  const sumOf = (count: (one: Completion) => number): number => spent.reduce((sum, one) => sum + count(one), 0);
  return {
    promptTokens: sumOf(({ promptTokens }) => promptTokens),
    completionTokens: sumOf(({ completionTokens }) => completionTokens),
    latencyMs: Math.round(sumOf(({ latencyMs }) => latencyMs)),
    ...(asked.length === 0 ? { cached: true } : {}),
  };
}

export function tokensOf({ cached, promptTokens, completionTokens }: ScoredSample): number {
  return cached === true ? 0 : promptTokens + completionTokens;
}

export interface SamplingLimits {
  readonly maxNewTokens: number;
  readonly system?: string;
}

/** What an item may take at most, of all turns. Letters of a prompt are counted as if two made a token: most have more. */
export function mostTokens(item: BenchmarkItem, { maxNewTokens, system = '' }: SamplingLimits): number {
  const { prompt, before = [], system: own = '', prefill = '' } = item;
  const opening = system.length + own.length;
  if (item.loop !== undefined) return mostTokensOf(item.loop, Math.ceil(opening / 2), maxNewTokens);
  const asked = [...before, `${prompt}${prefill}`].map((text) => Math.ceil((opening + text.length) / 2));
  // later turns have earlier ones before them
  return asked.reduce((sum, tokens, place) => sum + (tokens + maxNewTokens) * (asked.length - place), 0);
}
