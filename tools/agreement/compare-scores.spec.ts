import { describe, expect, it } from 'vitest';

import { agreementsOf, staleDifferences, type Scored } from './compare-scores.js';

function scored(form: string, ours: number, theirs: number): Scored {
  const saved = { task: 'gsm8k', item: '1', form, output: '', row: {} } as const;
  return { saved, ours: { strict: ours }, theirs: { strict: theirs } };
}

const known = [{ task: 'gsm8k', form: 'odd', why: 'because' }];

describe('agreement', () => {
  it('counts what is equal, to a millionth, and names what differs for no known reason', () => {
    const all = [scored('plain', 1, 1 + 1e-9), scored('odd', 1, 0), scored('plain', 0, 1)];
    expect(agreementsOf(all, known)).toEqual([
      { task: 'gsm8k', measure: 'strict', compared: 3, equal: 1, unexplained: [all[2]?.saved] },
    ]);
  });

  it('takes a figure that one of them does not give for a difference', () => {
    const one = { ...scored('plain', 1, 1), ours: {} };
    expect(agreementsOf([one], known)[0]).toMatchObject({ equal: 0 });
  });

  it('names a known difference that is none', () => {
    expect(staleDifferences([scored('odd', 1, 0)], known)).toEqual([]);
    expect(staleDifferences([scored('odd', 1, 1)], known)).toEqual(known);
  });
});
