import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { rawStudySpec } from '../../../../../tools/testing/builders/study-spec.js';
import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { temporaryFile } from '../../../test/temporary-file.js';

async function aSpec(changes: Record<string, unknown> = {}): Promise<string> {
  return temporaryFile(stringify({ ...rawStudySpec(), ...changes }), 'study.yaml');
}

async function validate(...words: readonly string[]) {
  const retraced = await runRetrace(['validate', ...words]);
  return { ...retraced, out: stripVTControlCharacters(retraced.out) };
}

describe('retrace validate', () => {
  it('says of a valid spec how much it is', async () => {
    const { out, error } = await validate(await aSpec());
    expect(error).toBeUndefined();
    expect(out).toMatch(/^✓ .*study\.yaml: a-study, 2 runs, 6 samples\n$/);
  });

  it('names every mistake of every file with its line, and fails', async () => {
    const wrong = await aSpec({ arms: ['base', 'altrain'], tempreature: 1 });
    const retraced = await validate(await aSpec(), wrong);
    expect(retraced.out).toMatch(
      /^✓ .*\n✗ .*\n {2}tempreature \(line \d+\): .*\n {2}arms \(line \d+\): .*did you mean "alttrain"/,
    );
    expect(retraced.error).toMatchObject({ message: '1 of 2 specs are not valid.' });
    expect(endOf(retraced)).toBe(3);
  });

  it('names the line of a data set that there is not, and of one that is for measuring', async () => {
    const sources = [
      { dataset: 'star-2', take: 1 },
      { dataset: 'strongreject', take: 1 },
    ];
    const { out } = await validate(await aSpec({ prompts: { sources, maxAnswerWords: 60, seed: 1 } }));
    expect(out).toMatch(/sources\[0\]\.dataset \(line \d+\): There is no data set 'star-2'.*Did you mean 'star-1'/);
    expect(out).toMatch(/sources\[1\]\.dataset \(line \d+\): Data set 'strongreject' is a benchmark/);
  });

  it.each([
    [{ structure: 'altrain' }, "There is no structure 'altrain'. Did you mean 'alttrain'?"],
    [{ backbone: 'qwen3' }, "Did you mean 'qwen3-4b' or 'qwen3-8b'?"],
  ])('names what was likely meant by %j', async (changes, words) => {
    expect((await validate(await aSpec(changes))).out).toContain(words);
  });

  it('tells a file that is not there like any other mistake', async () => {
    const retraced = await validate('nowhere.yaml', await aSpec());
    expect(retraced.out).toMatch(/✗ nowhere\.yaml\n.*can't be read[\s\S]*✓/);
    expect(endOf(retraced)).toBe(3);
  });

  it('gives the same as JSON', async () => {
    const { out } = await validate(await aSpec({ arms: [] }), '--json');
    expect(JSON.parse(out)).toEqual([
      {
        file: expect.any(String),
        valid: false,
        problems: [expect.objectContaining({ path: 'arms', line: expect.any(Number) })],
      },
    ]);
  });
});
