import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { aCutRefusal, aScoredSample, aSolvedProblem } from '../../../../../tools/testing/builders/scored-sample.js';
import { jsonLines, recordFile } from '../../../test/record-file.js';
import { runRetrace, type Retraced } from '../../../test/run-retrace.js';

const noon = new Date('2026-01-31T12:00:00Z');
const plan = { model: 'org/m', benchmarks: [], attacks: [], maxTokens: 64, seed: 1, temperature: 0.8 };

/** A folder as `retrace evaluate` leaves it. */
async function evaluationFolder(evaluation: unknown = plan): Promise<string> {
  const folder = join(dirname(await recordFile('')), 'evaluation');
  await mkdir(folder);
  await writeFile(join(folder, 'evaluation.json'), JSON.stringify(evaluation));
  await writeFile(join(folder, 'samples.jsonl'), jsonLines(aScoredSample(), aCutRefusal, aSolvedProblem()));
  await utimes(join(folder, 'samples.jsonl'), noon, noon);
  return folder;
}

async function logged(samples: string, form: string, ...words: readonly string[]): Promise<Retraced & { to: string }> {
  const to = join(dirname(samples), 'logs');
  return { ...(await runRetrace(['log', samples, '--form', form, '--to', to, ...words])), to };
}

describe('retrace log', () => {
  it('writes a log of Inspect a benchmark, arm and seed, with the model of the evaluation, as old as its samples', async () => {
    const { out, error, to } = await logged(await evaluationFolder(), 'inspect');
    expect(error).toBeUndefined();
    expect(out).toMatch(/\n3 samples as logs of Inspect in /);
    const [, name = ''] = (await readdir(to)).toSorted();
    expect(name).toMatch(/^2026-01-31T12-00-00-00-00_strongreject_org-m_[0-9a-f]+\.json$/);
    expect(JSON.parse(await readFile(join(to, name), 'utf8'))).toMatchObject({
      version: 2,
      eval: {
        created: '2026-01-31T12:00:00+00:00',
        model: 'org/m',
        model_generate_config: { max_tokens: 64, temperature: 0.8 },
      },
      samples: [{ scores: { as_expected: { value: 'C' } } }, { scores: { as_expected: { value: 'N' } } }],
    });
  });

  it("writes lm-evaluation-harness's files into a folder a model", async () => {
    const file = await recordFile(jsonLines(aScoredSample(), aScoredSample({ arm: 'alttrain', seed: 1 })));
    const { out, error } = await logged(file, 'lm-eval', '--model', 'team/base', '--json');
    expect(error).toBeUndefined();
    expect(JSON.parse(out)).toMatchObject({
      form: 'lm-eval',
      samples: 2,
      files: [
        expect.stringMatching(/^team__base\/results_.*\.json$/),
        expect.stringMatching(/^team__base\/samples_strongreject_.*\.jsonl$/),
        expect.stringMatching(/^team__base-alttrain-seed-1\/results_/),
        expect.stringMatching(/^team__base-alttrain-seed-1\/samples_/),
      ],
    });
  });

  it('leaves out a line that is no scored sample, says so, and fails at its end', async () => {
    const { score: _, ...unscored } = aScoredSample({ item: '2' });
    const file = await recordFile(jsonLines(aScoredSample(), unscored, { ...unscored, arm: 'mine' }));
    const { complaint, error, to } = await logged(file, 'inspect');
    expect(complaint).toMatch(/line 2 of .*: it is no scored sample: its 'score' is missing\n/);
    expect(complaint).toMatch(/line 3 of .*: it is no scored sample: its 'arm' can not be read\n/);
    expect(String(error)).toMatch(/2 of 3 lines/);
    expect(await readdir(to)).toHaveLength(1);
  });

  it.each([
    ['nothing', '', /has no line with a record/],
    ['no samples', jsonLines({ id: 1 }), /has no scored sample\. Give what `retrace evaluate`/],
    ['a sample twice', jsonLines(aScoredSample(), aScoredSample()), /'1' of strongreject \(arm base\) is there twice/],
  ])('makes no log of %s', async (_, content, message) => {
    const { error } = await logged(await recordFile(content), 'inspect');
    expect(String(error)).toMatch(message);
  });

  it('says what is wrong with a place or a form', async () => {
    const folder = dirname(await recordFile(''));
    expect(String((await logged(folder, 'inspect')).error)).toMatch(/samples\.jsonl' could not be read/);
    expect((await logged(folder, 'wandb')).complaint).toMatch(/'wandb' is invalid\. There are inspect and lm-eval\./);
    const other = await evaluationFolder({ name: 'mine' });
    expect(String((await logged(other, 'inspect')).error)).toMatch(
      /evaluation\.json' is not what `retrace evaluate` writes/,
    );
  });
});
