import type { ScoredSample } from '@retrace/contracts';
import type { Completion } from '@retrace/inference';

import { mostTokensOf } from '../attacks/loops/most-tokens-of.js';
import type { BenchmarkItem } from '../items/benchmark-item.js';

export type SampleCost = Pick<ScoredSample, 'promptTokens' | 'completionTokens' | 'latencyMs' | 'cached' | 'attacker'>;

/** What was asked and answered for one sample. */
export interface SampleCalls {
  readonly model: readonly Completion[];
  readonly attacker: readonly Completion[];
}

/** Of all turns, and of the attacker; as kept from before only where every one of them was. */
export function costOf({ model, attacker }: SampleCalls): SampleCost {
  const asked = paidFor(model);
  const isKept = asked.length === 0;
  return { ...sumOf(isKept ? model : asked), ...attackerCost(attacker), ...(isKept ? { cached: true } : {}) };
}

/** Of what has no sample in the end: what was spent on it up to then. */
export function costOfFailure({ model, attacker }: SampleCalls): SampleCost {
  return { ...sumOf(paidFor(model)), ...attackerCost(attacker) };
}

/** Left out where nothing attacked, or all that it wrote was there from before. */
function attackerCost(completions: readonly Completion[]): Pick<SampleCost, 'attacker'> {
  const asked = paidFor(completions);
  if (asked.length === 0) return {};
  const { promptTokens, completionTokens } = sumOf(asked);
  return { attacker: { promptTokens, completionTokens } };
}

function paidFor(completions: readonly Completion[]): readonly Completion[] {
  return completions.filter(({ cached }) => cached !== true);
}

function sumOf(
  completions: readonly Completion[],
): Pick<Completion, 'promptTokens' | 'completionTokens' | 'latencyMs'> {
  const sum = (count: (one: Completion) => number): number => completions.reduce((all, one) => all + count(one), 0);
  return {
    promptTokens: sum(({ promptTokens }) => promptTokens),
    completionTokens: sum(({ completionTokens }) => completionTokens),
    latencyMs: Math.round(sum(({ latencyMs }) => latencyMs)),
  };
}

/** All that was spent on a sample, by the attacker too. */
export function tokensOf({ cached, promptTokens, completionTokens, attacker }: SampleCost): number {
  const own = cached === true ? 0 : promptTokens + completionTokens;
  return own + (attacker === undefined ? 0 : attacker.promptTokens + attacker.completionTokens);
}

export interface SamplingLimits {
  readonly maxNewTokens: number;
  readonly system?: string;
}

/** What an item may take at most, of all turns, and of the model that attacks. */
export function mostTokens(item: BenchmarkItem, { maxNewTokens, system = '' }: SamplingLimits): number {
  const { prompt, before = [], system: own = '', prefill = '' } = item;
  const opening = system.length + own.length;
  if (item.loop !== undefined) {
    const limits = { goal: prompt, openingTokens: Math.ceil(opening / 2), answerTokens: maxNewTokens };
    return mostTokensOf(item.loop, limits);
  }
  const asked = [...before, `${prompt}${prefill}`].map((text) => Math.ceil((opening + text.length) / 2));
  // later turns have earlier ones before them
  return asked.reduce((sum, tokens, place) => sum + (tokens + maxNewTokens) * (asked.length - place), 0);
}
