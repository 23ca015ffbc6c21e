import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ScoredSample } from '@retrace/contracts';
import { describe, expect, it, onTestFinished } from 'vitest';

import { EvaluationFolder } from './evaluation-folder.js';
import type { EvaluationPlan } from './evaluation-plan.js';

const plan = { model: 'm', benchmarks: [], attacks: [], maxTokens: 9, seed: 1, samples: 1, temperature: 0 };

// what else a sample has does not matter to the folder
const sample = (item: string): ScoredSample => ({ item }) as ScoredSample;

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-evaluation-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe('EvaluationFolder', () => {
  it('has every sample once it is added, in the order of adding', async () => {
    const folder = await EvaluationFolder.open(await newFolder(), plan);
    const items = Array.from({ length: 50 }, (_, place) => String(place));
    await folder.add(sample('first'));
    await Promise.all(items.map((item) => folder.add(sample(item))));
    expect((await folder.read()).map(({ item }) => item)).toEqual(['first', ...items]);
  });

  it('writes together what comes within a moment', async () => {
    const folder = await EvaluationFolder.open(await newFolder(), plan);
    const first = folder.add(sample('1'));
    await new Promise((later) => setImmediate(later));
    const second = folder.add(sample('2'));
    expect(second).toBe(first);
    await second;
    expect((await folder.read()).map(({ item }) => item)).toEqual(['1', '2']);
  });

  describe('with samples of an attack', () => {
    const attacked = (dataset: string): EvaluationPlan => ({ ...plan, attacks: [{ name: 'suffix', dataset }] });

    it('is not for the same attack with other texts, also where one came between that had none', async () => {
      const path = await newFolder();
      const folder = await EvaluationFolder.open(path, attacked('ours'));
      await folder.add({ ...sample('1@suffix'), attack: 'suffix' });
      await EvaluationFolder.open(path, plan);
      await EvaluationFolder.open(path, attacked('ours'));
      await expect(EvaluationFolder.open(path, attacked('theirs'))).rejects.toThrow(
        /holds samples with attack \{"name":"suffix","dataset":"ours"\}, and \{"name":"suffix","dataset":"theirs"\} was/,
      );
    });

    it('takes other texts while it has none of its samples, as when the name was wrong', async () => {
      const path = await newFolder();
      await EvaluationFolder.open(path, attacked('ousr'));
      await expect(EvaluationFolder.open(path, attacked('ours'))).resolves.toBeDefined();
    });
  });

  it('takes a last line that was cut off for no sample, and writes on after it', async () => {
    const path = await newFolder();
    const folder = await EvaluationFolder.open(path, plan);
    await folder.add(sample('1'));
    await appendFile(join(path, 'samples.jsonl'), '{"item":"2');
    const again = await EvaluationFolder.open(path, plan);
    expect((await again.read()).map(({ item }) => item)).toEqual(['1']);
    await again.add(sample('3'));
    expect((await again.read()).map(({ item }) => item)).toEqual(['1', '3']);
  });
});
