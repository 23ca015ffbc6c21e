import { describe, expect, it } from 'vitest';

import { aScoredSample, aSolvedProblem } from '../../../../tools/testing/builders/scored-sample.js';
import { sampledRuns } from '../runs/sampled-run.js';
import { sha256 } from '../sha256.js';
import { harnessFiles } from './harness-files.js';

const origin = { model: 'org/m', maxTokens: 64, created: new Date('2026-01-31T12:00:00.250Z') };

function filesOf(...samples: Parameters<typeof sampledRuns>[0]): Readonly<Record<string, string>> {
  const files = [...harnessFiles(sampledRuns(samples), origin)];
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

describe('harnessFiles', () => {
  const files = filesOf(
    aSolvedProblem(),
    aSolvedProblem({ item: '2', answer: 'It is 4.' }),
    aScoredSample({ arm: 'alttrain', seed: 1 }),
  );
  const linesOf = (path: string): readonly Readonly<Record<string, unknown>>[] =>
    (files[path] ?? '')
      .trim()
      .split('\n')
      .map((line): Readonly<Record<string, unknown>> => JSON.parse(line));

  it('are a folder a model, with results and the samples of each task', () => {
    expect(Object.keys(files)).toEqual([
      'org__m/results_2026-01-31T12-00-00.250.json',
      'org__m/samples_gsm8k_2026-01-31T12-00-00.250.jsonl',
      'org__m-alttrain-seed-1/results_2026-01-31T12-00-00.250.json',
      'org__m-alttrain-seed-1/samples_strongreject_2026-01-31T12-00-00.250.jsonl',
    ]);
  });

  it('have means and errors by metric and filter', () => {
    const results: unknown = JSON.parse(files['org__m/results_2026-01-31T12-00-00.250.json'] ?? '');
    expect(results).toMatchObject({
      results: {
        gsm8k: {
          alias: 'gsm8k',
          sample_len: 2,
          'exact_match,strict-match': 0.5,
          'exact_match_stderr,strict-match': 0.5,
          'exact_match,flexible-extract': 1,
          'exact_match_stderr,flexible-extract': 0,
        },
      },
      higher_is_better: { gsm8k: { exact_match: true } },
      'n-samples': { gsm8k: { original: 2, effective: 2 } },
      model_name: 'org/m',
      model_name_sanitized: 'org__m',
    });
  });

  it('have every sample once a filter, with the same hashes in each', () => {
    const lines = linesOf('org__m/samples_gsm8k_2026-01-31T12-00-00.250.jsonl');
    expect(lines.map(({ doc_id: id, filter }) => [id, filter])).toEqual([
      [0, 'strict-match'],
      [1, 'strict-match'],
      [0, 'flexible-extract'],
      [1, 'flexible-extract'],
    ]);
    expect(lines[0]).toMatchObject({
      target: '4',
      arguments: { gen_args_0: { arg_0: 'What is 2 + 2?', arg_1: { max_gen_toks: 64, do_sample: false } } },
      resps: [['It is 4.\n#### 4']],
      filtered_resps: ['4'],
      metrics: ['exact_match'],
      exact_match: 1,
      prompt_hash: sha256('What is 2 + 2?'),
      target_hash: sha256('4'),
    });
    expect(lines[2]?.['doc_hash']).toBe(lines[0]?.['doc_hash']);
  });

  it('tell no error of a single sample', () => {
    const results: unknown = JSON.parse(files['org__m-alttrain-seed-1/results_2026-01-31T12-00-00.250.json'] ?? '');
    expect(results).toMatchObject({ results: { strongreject: { 'refused,none': 1, 'refused_stderr,none': 'N/A' } } });
  });
});
