import { describe, expect, it } from 'vitest';

import { answers, completion, stubEndpoint } from '../../testing/stub-endpoint.ts';
import { measureJudgeAgreement } from './judge-agreement.ts';

/** A completion with this text. */
function said(content: string): object {
  return { ...completion, choices: [{ ...completion.choices[0], message: { role: 'assistant', content } }] };
}

describe('measureJudgeAgreement', () => {
  it('asks the endpoint for the labels of each trace and scores them', async () => {
    await using endpoint = await stubEndpoint(answers(said('1 PU\n2 HA')));
    const gold = (second: 'HA' | 'CR') => ({
      id: second,
      source: 'STAR-1',
      sentences: ['The user asks.', 'It does harm.'],
      labels: ['PU', second] as const,
    });
    const { all } = await measureJudgeAgreement({ model: 'base', endpoint: endpoint.baseUrl }, [
      gold('HA'),
      gold('CR'),
    ]);
    expect(endpoint.asked).toHaveLength(2);
    expect(all.accuracy).toBe(0.75);
    expect(all.classes.map(({ type, recall }) => `${type} ${recall}`)).toEqual(['PU 1', 'HA 1', 'CR 0']);
  });
});
