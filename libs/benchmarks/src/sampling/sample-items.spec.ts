import type { ScoredSample } from '@retrace/contracts';
import type { ChatRequest, LikelyToken } from '@retrace/inference';
import { describe, expect, it } from 'vitest';

import { benchmarkItem, mathProblem } from '../../test/builders/benchmark-items.js';
import type { BenchmarkItem } from '../items/benchmark-item.js';
import { sampleItems } from './sample-items.js';
import { TokenBudget } from './token-budget.js';

interface Sampled {
  readonly samples: readonly ScoredSample[];
  readonly asked: readonly ChatRequest[];
}

/** Samples items of a model that always answers so. */
async function sample(
  items: readonly BenchmarkItem[],
  answer: { readonly text: string; readonly firstTokens?: readonly LikelyToken[] },
): Promise<Sampled> {
  const asked: ChatRequest[] = [];
  const samples: ScoredSample[] = [];
  const complete = async (request: ChatRequest) => {
    asked.push(request);
    return { ...answer, finish: 'stop', promptTokens: 9, completionTokens: 3, latencyMs: 1 } as const;
  };
  await sampleItems(
    {
      items,
      arm: 'base',
      seed: null,
      maxNewTokens: 8,
      score: () => Promise.reject(new Error('nothing to be scored elsewhere')),
    },
    { model: { complete }, name: 'm', signal: new AbortController().signal },
    async (one) => void samples.push(one),
  );
  return { samples, asked };
}

describe('sampleItems', () => {
  it('asks how likely letters are where they are to choose from, and of nothing else', async () => {
    const choice = benchmarkItem({ benchmark: 'mmlu', expected: { kind: 'choice', letter: 'B', choices: 4 } });
    const firstTokens = [{ token: 'B', logprob: -0.1 }];
    const { samples, asked } = await sample([choice, mathProblem('5')], { text: 'It is C.', firstTokens });
    expect(asked.filter(({ logprobs }) => logprobs)).toHaveLength(1);
    expect(asked).toHaveLength(2);
    const [chosen, number] = ['mmlu', 'gsm8k'].map(
      (name) => samples.find(({ benchmark }) => benchmark === name)?.score,
    );
    expect(chosen).toMatchObject({ correct: false, measures: { by_logprobs: 1 } });
    expect(number).toMatchObject({ measures: { strict: 0 } });
  });

  it('tells what an item took that has no sample in the end, and counts it against a budget', async () => {
    const costs: unknown[] = [];
    const goal = benchmarkItem({ loop: { kind: 'pair', attacker: 'red', turns: 2 } });
    const items = [goal, benchmarkItem({ id: 'other' })];
    const answer = {
      text: 'I would rather not.',
      finish: 'stop',
      promptTokens: 9,
      completionTokens: 3,
      latencyMs: 1,
    } as const;
    const model = { complete: () => Promise.resolve(answer) };
    const budget = new TokenBudget(40_000, 0);
    await sampleItems(
      {
        items,
        arm: 'base',
        seed: null,
        maxNewTokens: 8,
        budget,
        attacker: model,
        score: () => Promise.reject(new Error('nothing to be scored elsewhere')),
        refused: (_, __, cost) => void costs.push(cost),
      },
      { model, name: 'm', signal: new AbortController().signal },
      () => Promise.resolve(),
    );
    const attacker = { promptTokens: 18, completionTokens: 6 };
    expect(costs).toEqual([{ promptTokens: 0, completionTokens: 0, latencyMs: 0, attacker }]);
    expect(await budget.begin(40_000 - 24 - 12 + 1)).toBeUndefined();
  });
});
