import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { ScorerPool } from './scorer-pool.js';

const task = { kind: 'mathematics', answer: '4', gold: '4' } as const;

interface Pool {
  readonly pool: ScorerPool;
  /** How many scorers were started. */
  readonly started: () => Promise<number>;
}

/** Of two scorers that take a while for each answer. */
async function poolOfTwo(): Promise<Pool> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-scorers-'));
  const python = join(folder, 'python');
  const answer = '{"id":1,"correct":true}';
  const program = `echo started >> '${folder}/starts'; while read -r line; do sleep 0.05; echo '${answer}'; done`;
  await writeFile(python, `#!/bin/sh\n${program}\n`, { mode: 0o755 });
  const pool = new ScorerPool({ python, trainer: folder }, 2);
  onTestFinished(async () => {
    pool.stop();
    await rm(folder, { recursive: true });
  });
  const starts = (): Promise<string> => readFile(join(folder, 'starts'), 'utf8');
  return { pool, started: async () => (await starts()).trim().split('\n').length };
}

describe('ScorerPool', () => {
  it('has several scorers at work where several answers wait', async () => {
    const { pool, started } = await poolOfTwo();
    const scores = await Promise.all([task, task, task, task].map(pool.score));
    expect(scores).toHaveLength(4);
    for (const score of scores) expect(score).toMatchObject({ kind: 'decided', correct: true });
    expect(await started()).toBe(2);
  });

  it('starts one for answers that come one after another', async () => {
    const { pool, started } = await poolOfTwo();
    for (let answer = 0; answer < 3; answer += 1) await pool.score(task);
    expect(await started()).toBe(1);
  });
});
