import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { ScorerProcess } from './scorer-process.js';
import { ScorerMissing } from './scoring-errors.js';

/** A scorer whose program is given, in the shell: it is called as the worker is. */
async function scorer(program: string): Promise<ScorerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-scorer-'));
  const python = join(folder, 'python');
  await writeFile(python, `#!/bin/sh\n${program}\n`, { mode: 0o755 });
  const process = new ScorerProcess({ python, trainer: folder });
  onTestFinished(async () => {
    process.stop();
    await rm(folder, { recursive: true });
  });
  return process;
}

const task = { kind: 'mathematics', answer: '4', gold: '4' } as const;

describe('ScorerProcess', () => {
  it('scores in the order of the asking', async () => {
    const counting = await scorer(
      'n=0; while read -r line; do n=$((n+1)); echo "{\\"id\\":$n,\\"correct\\":true,\\"extracted\\":\\"$n\\"}"; done',
    );
    const scores = await Promise.all([task, task, task].map(counting.score));
    expect(scores).toMatchObject(['1', '2', '3'].map((extracted) => ({ kind: 'decided', extracted })));
  });

  it('asks a new scorer what the last one ended over, and scores no answer that ends that too', async () => {
    const passed = '{"id":1,"correct":true,"detail":"passed"}';
    const once = await scorer(`read -r line; echo '${passed}'; read -r line; exit 1`);
    const scores = [await once.score(task), await once.score(task), await once.score(task)];
    expect(scores).toEqual(scores.map(() => ({ kind: 'decided', extracted: 'passed', correct: true })));
    const never = await scorer('read -r line; exit 1');
    expect(await never.score(task)).toEqual({ kind: 'unscored', problem: 'the scorer ended over it' });
  });

  it('gives up when scorers end again and again, and says what they said last', async () => {
    const broken = await scorer("read -r line; echo 'No module named math_verify' >&2; exit 1");
    expect(await broken.score(task)).toMatchObject({ problem: expect.stringContaining('ended') });
    await broken.score(task);
    await expect(broken.score(task)).rejects.toThrow(/No module named math_verify.*`npm start`/);
  });

  it('tells what was said in place of a score', async () => {
    const odd = await scorer('read -r a; echo \'{"id":1,"error":"no LaTeX"}\'; read -r a; echo nonsense; read -r a');
    expect(await odd.score(task)).toEqual({ kind: 'unscored', problem: 'no LaTeX' });
    expect(await odd.score(task)).toEqual({ kind: 'unscored', problem: 'the scorer said nonsense' });
  });

  it('says what is missing where there is no interpreter', async () => {
    const nowhere = new ScorerProcess({ python: '/nowhere/python', trainer: tmpdir() });
    await expect(nowhere.score(task)).rejects.toThrow(ScorerMissing);
    await expect(nowhere.score(task)).rejects.toThrow(/npm start/);
  });
});
