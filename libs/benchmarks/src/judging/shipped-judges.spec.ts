import { judgeNames, judgeOf, toldBy } from '@retrace/study';
import { expect, it } from 'vitest';

import { loadJudge, shippedJudges } from './load-judge.js';

it('a study can name every judge that ships, and expects of each what its form tells', async () => {
  expect(judgeNames.toSorted()).toEqual(await shippedJudges());
  const told = await Promise.all(judgeNames.map(async (name) => [name, toldBy(await loadJudge(name))]));
  expect(told).toEqual(judgeNames.map((name) => [name, judgeOf({ name }).tells]));
});
