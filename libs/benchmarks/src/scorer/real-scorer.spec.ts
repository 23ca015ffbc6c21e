import { loadCatalogue, openBenchmarks } from '@retrace/datasets';
import type { BenchmarkName } from '@retrace/study';
import { afterAll, describe, expect, it } from 'vitest';

import { embeddedSetUp } from '../../../../tools/testing/embedded-set-up.js';
import { warnSkipped } from '../../../../tools/testing/published-file.js';
import { collect } from '../../../../tools/testing/stream.js';
import { places } from '../../../../tools/testing/published-data.js';
import { readBenchmarkItems } from '../items/read-benchmark-items.js';
import type { BenchmarkItem } from '../items/benchmark-item.js';
import { scoreOutput } from '../scoring/score-sample.js';
import { ScorerProcess } from './scorer-process.js';

const { python, trainer } = embeddedSetUp();
const scorer = new ScorerProcess({ python, trainer });
afterAll(() => scorer.stop());

const catalogue = await loadCatalogue();
const { missing } = await openBenchmarks([catalogue.get('math-500'), catalogue.get('humaneval')], places);
if (missing.length > 0) warnSkipped('scoring of gold answers', 'one of math-500 and humaneval');

/** The items whose own gold answer is not scored as right. */
async function notRight(items: readonly BenchmarkItem[], goldOf: (item: BenchmarkItem) => string): Promise<unknown> {
  const scores = await Promise.all(
    items.map(async (item) => {
      const { score } = await scoreOutput({ item, output: goldOf(item), finish: 'stop' }, scorer.score);
      return { id: item.id, score };
    }),
  );
  return scores.filter(({ score }) => !('correct' in score && score.correct));
}

async function solutions(name: BenchmarkName, column: string): Promise<ReadonlyMap<string, string>> {
  const { found } = await openBenchmarks([catalogue.get(name)], places);
  const rows = (await Promise.all(found.map((one) => collect(one.rows)))).flat();
  return new Map(
    rows.map((row) => ('problem' in row ? ['', ''] : [String(row.value['task_id']), String(row.value[column])])),
  );
}

describe.skipIf(missing.length > 0)('the worker, really scoring', () => {
  it('finds every gold answer of MATH-500 right, and none that says another number', async () => {
    const items = (await readBenchmarkItems('math-500', places)).slice(0, 100);
    const goldOf = ({ expected }: BenchmarkItem): string => (expected.kind === 'mathematics' ? expected.value : '');
    expect(await notRight(items, (item) => `So it is \\boxed{${goldOf(item)}}.`)).toEqual([]);
    expect(await notRight(items, () => 'It is \\boxed{-987654}.')).toHaveLength(100);
  }, 120_000);

  it.runIf(process.platform === 'linux')(
    'finds the solutions of HumanEval right, whole or going on',
    async () => {
      const items = (await readBenchmarkItems('humaneval', places)).slice(0, 40);
      const bodies = await solutions('humaneval', 'canonical_solution');
      const bodyOf = ({ id }: BenchmarkItem): string => bodies.get(id) ?? '';
      const beginningOf = ({ expected }: BenchmarkItem): string =>
        expected.kind === 'program' ? expected.beginning : '';
      expect(await notRight(items, bodyOf)).toEqual([]);
      expect(
        await notRight(items, (item) => `Here:\n\`\`\`python\n${beginningOf(item)}${bodyOf(item)}\n\`\`\``),
      ).toEqual([]);
      expect(await notRight(items, () => '    return None\n')).toHaveLength(40);
    },
    120_000,
  );
});
