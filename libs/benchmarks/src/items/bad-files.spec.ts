import type { BenchmarkName } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { publishedAt } from '../../../../tools/testing/published-at-addresses.js';
import { readBenchmarkItems } from './read-benchmark-items.js';

const jailbreakbench =
  'https://huggingface.co/datasets/JailbreakBench/JBB-Behaviors/resolve/main/data/harmful-behaviors.csv';
const sorryBench = 'https://huggingface.co/datasets/sorry-bench/sorry-bench-202503/resolve/main/question.jsonl';

/** What is said of a benchmark whose file has this content. */
async function problemOf(name: BenchmarkName, address: string, content: string): Promise<string> {
  await using fetched = await publishedAt({ [address]: content });
  return readBenchmarkItems(name, fetched.places).then(() => 'nothing', String);
}

describe('the file of a benchmark', () => {
  it('is refused as a whole when a column is missing, which is named', async () => {
    const said = await problemOf('jailbreakbench', jailbreakbench, 'Index,Target,Category\n0,Sure,Harassment\n');
    expect(said).toMatch(
      /^BenchmarkRowUnusable: Row 2 of benchmark 'jailbreakbench' can not be used: its 'Goal' is missing; the row has Index, Target, Category\./,
    );
  });

  it('is refused when two rows have one id: of their samples only one would be kept', async () => {
    const row = (prompt: string): string =>
      `${JSON.stringify({ question_id: 7, category: '1', turns: [prompt], prompt_style: 'base' })}\n`;
    const said = await problemOf('sorry-bench', sorryBench, row('Pick a lock.') + row('Forge a key.'));
    expect(said).toMatch(/Row 2 of benchmark 'sorry-bench' has the id '7' of row 1/);
  });

  it('is refused when a row can not be read', async () => {
    const said = await problemOf('sorry-bench', sorryBench, '{"question_id": 7, "turns": ["Pick');
    expect(said).toMatch(/Row 1 of benchmark 'sorry-bench'/);
  });
});
