import { judgeNames, judgeOf, type JudgedQuantity } from '@retrace/study';
import { expect, it } from 'vitest';

import { loadJudge, shippedJudges } from './load-judge.js';
import type { Judge } from './judge.js';

/** What a judge's form can tell. */
function toldBy({ form, labels = {} }: Judge): readonly JudgedQuantity[] {
  switch (form) {
    case 'rubric':
    case 'wildguard':
      return ['harm', 'refusal'];
    case 'safe-or-unsafe':
      return ['harm'];
    case 'rating':
      return ['quality'];
    case 'labels': {
      const meanings = Object.values(labels);
      const tells = { harm: meanings.some(({ harm }) => harm !== undefined) };
      return tells.harm ? ['harm'] : ['refusal'];
    }
  }
}

it('a study can name every judge that ships, and expects of each what its form tells', async () => {
  expect(judgeNames.toSorted()).toEqual(await shippedJudges());
  const told = await Promise.all(judgeNames.map(async (name) => [name, toldBy(await loadJudge(name))]));
  expect(told).toEqual(judgeNames.map((name) => [name, judgeOf(name).tells]));
});
