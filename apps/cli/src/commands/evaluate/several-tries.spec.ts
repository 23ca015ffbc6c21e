import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import type { ScoredSample } from '@retrace/contracts';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import {
  answers,
  completion,
  fails,
  says,
  stubEndpoint,
  type Behaviour,
} from '../../../../../tools/testing/stub-endpoint.js';
import { runRetrace, type Retraced } from '../../../test/run-retrace.js';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-tries-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Two questions to choose an answer of, in the form of CMMLU; B is right. */
beforeEach(async () => {
  const data = await newFolder();
  await mkdir(join(data, 'cmmlu', 'test'), { recursive: true });
  const rows = [',Question,A,B,C,D,Answer', '0,一加一？,1,2,3,4,B', '1,一加二？,2,3,4,5,B'];
  await writeFile(join(data, 'cmmlu', 'test', 'arithmetic.csv'), `${rows.join('\n')}\n`);
  vi.stubEnv('RETRACE_DATA', data);
  onTestFinished(() => void vi.unstubAllEnvs());
});

interface Evaluated extends Retraced {
  readonly folder: string;
  readonly asked: readonly unknown[];
  readonly samples: readonly ScoredSample[];
}

async function evaluate(script: readonly Behaviour[], words: readonly string[], to?: string): Promise<Evaluated> {
  await using endpoint = await stubEndpoint(...script);
  const folder = to ?? (await newFolder());
  const asked = ['--endpoint', endpoint.baseUrl, '--model', 'm', '--concurrency', '1', '--to', folder];
  const retraced = await runRetrace(['evaluate', ...asked, '--benchmark', 'cmmlu', ...words]);
  const text = await readFile(join(folder, 'samples.jsonl'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  const samples = lines.map((line): ScoredSample => JSON.parse(line));
  const out = stripVTControlCharacters(retraced.out);
  return { ...retraced, out, folder, asked: endpoint.asked.map(({ body }) => body), samples };
}

const twoTries = ['--samples', '2', '--temperature', '0.8'];

describe('retrace evaluate of several tries', () => {
  it('asks for each item as often, and tells how likely one of k tries is right', async () => {
    const { error, out, asked, samples } = await evaluate([says('B'), says('A')], twoTries);
    expect(error).toBeUndefined();
    expect(asked).toHaveLength(4);
    expect(asked[0]).toMatchObject({ temperature: 0.8 });
    expect(samples.map((sample) => sample.try)).toEqual([undefined, 2, undefined, 2]);
    expect(samples[1]?.item).toBe(`${samples[0]?.item}#2`);
    expect(out).toMatch(/CMMLU pass@1 ↑ +0\.250 +0\.250 +2 +4/);
    expect(out).not.toMatch(/CMMLU correct/);
  });

  it('asks for the tries alone that are not there', async () => {
    const first = await evaluate([fails(400, 'Too long.'), says('B')], twoTries);
    expect(String(first.error)).toMatch(/1 samples could not be had/);
    const again = await evaluate([says('B')], twoTries, first.folder);
    expect([again.error, again.asked.length, again.samples.length]).toEqual([undefined, 1, 4]);
  });

  it('keeps tries of other numbers and temperatures apart', async () => {
    const { folder } = await evaluate([says('B')], twoTries);
    const plan: unknown = JSON.parse(await readFile(join(folder, 'evaluation.json'), 'utf8'));
    expect(plan).toMatchObject({ samples: 2, temperature: 0.8 });
    const warmer = await evaluate([says('B')], ['--samples', '2', '--temperature', '1'], folder);
    expect(String(warmer.error)).toMatch(/with temperature 0\.8, and 1 was asked for/);
    const more = await evaluate([says('B')], ['--samples', '3', '--temperature', '0.8'], folder);
    expect(String(more.error)).toMatch(/with samples 2, and 3 was asked for/);
  });

  it('takes a folder from before there were tries for one of one greedy try', async () => {
    const folder = await newFolder();
    const before = { model: 'm', benchmarks: [{ name: 'cmmlu' }], attacks: [], maxTokens: 1024, seed: 1995 };
    await writeFile(join(folder, 'evaluation.json'), JSON.stringify(before));
    expect((await evaluate([says('B')], [], folder)).error).toBeUndefined();
    const tries = await evaluate([says('B')], ['--temperature', '1'], folder);
    expect(String(tries.error)).toMatch(/with temperature 0, and 1 was asked for/);
  });

  it('says what tries can not be counted', async () => {
    const alike = await evaluate([says('B')], ['--samples', '2']);
    expect(String(alike.error)).toMatch(/2 samples of each item would all be the same at temperature 0/);
    const refusals = await evaluate([says('B')], [...twoTries, '--benchmark', 'strongreject']);
    expect(String(refusals.error)).toMatch(/'strongreject' has no right answers/);
    expect([alike.asked, refusals.asked]).toEqual([[], []]);
    const { complaint } = await evaluate([says('B')], ['--temperature', 'warm']);
    expect(complaint).toMatch(/a number from 0 to 2/);
  });
});

describe('retrace evaluate of choices', () => {
  it('tells how often the right letter is the likeliest beside how often it is said, where the endpoint tells', async () => {
    const top_logprobs = [
      { token: 'B', logprob: -0.7 },
      { token: 'A', logprob: -0.8 },
    ];
    const choice = { index: 0, message: { role: 'assistant', content: 'A' }, finish_reason: 'stop' };
    const likely = { ...choice, logprobs: { content: [{ token: 'A', top_logprobs }] } };
    const { out, asked } = await evaluate([answers({ ...completion, choices: [likely] }), says('B')], []);
    expect(asked[0]).toMatchObject({ temperature: 0, logprobs: true, top_logprobs: 20 });
    expect(out).toMatch(/CMMLU correct ↑ +50 %/);
    expect(out).toMatch(/CMMLU by log-probability ↑ +1\.000 +1\n/);
  });
});
