import type { ScoredSample } from '@retrace/contracts';
import type { ChatRequest, LikelyToken } from '@retrace/inference';
import { describe, expect, it } from 'vitest';

import { benchmarkItem, mathProblem } from '../../test/builders/benchmark-items.js';
import type { BenchmarkItem } from '../items/benchmark-item.js';
import { sampleItems } from './sample-items.js';

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
});
