import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { hashSpec } from './hash-spec.js';
import { parseStudySpec, validateStudySpec } from './parse-study-spec.js';
import { SpecInvalid, type SpecProblem } from './spec-problem.js';

function specWith(rule: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const raw = rawStudySpec();
  return { ...raw, verdict: { ...(raw['verdict'] as object), ...rule } }; // the builder's section is a mapping
}

function problemsOf(raw: unknown): readonly SpecProblem[] {
  try {
    parseStudySpec(stringify(raw), 'study.yaml');
    return [];
  } catch (error) {
    if (error instanceof SpecInvalid) return error.problems;
    throw error;
  }
}

describe('the arms and benchmarks that a verdict names', () => {
  it('refuses a control that the study lacks, with its line and the way out', () => {
    const raw = specWith({ controls: ['vanilla-sft', 'shuffled'] });
    const line = stringify(raw)
      .split('\n')
      .findIndex((text) => text.includes('- shuffled'));
    expect(problemsOf(raw)).toEqual([
      {
        path: 'verdict.controls[1]',
        expected: 'must be an arm of this study: add it to arms, or take it out here',
        found: '"shuffled"',
        line: line + 1,
      },
    ]);
  });

  it('refuses utility on a benchmark that is not evaluated', () => {
    const problems = problemsOf(specWith({ utility: [{ benchmark: 'gsm8k', margin: 0.1 }] }));
    expect(problems).toEqual([
      expect.objectContaining({
        path: 'verdict.utility[0].benchmark',
        expected: 'must be a benchmark of this study: add it to evaluation.benchmarks, or take it out here',
        found: '"gsm8k"',
      }),
    ]);
  });

  it('refuses summaries that are not evaluated as it does what is counted, and takes them when they are', () => {
    const raw = specWith({ utility: [{ benchmark: 'cnn-dailymail', margin: 0.02 }] });
    expect(problemsOf(raw)).toEqual([
      expect.objectContaining({ path: 'verdict.utility[0].benchmark', found: '"cnn-dailymail"' }),
    ]);
    const evaluation = { benchmarks: [{ name: 'cnn-dailymail', take: 100 }], maxNewTokens: 128, seed: 1 };
    expect(problemsOf({ ...raw, evaluation })).toEqual([]);
  });

  it('names every such problem at once', () => {
    const rule = { controls: ['answer-only'], utility: [{ benchmark: 'xstest', margin: 0.2 }] };
    expect(problemsOf(specWith(rule)).map(({ path }) => path)).toEqual([
      'verdict.controls[0]',
      'verdict.utility[0].benchmark',
    ]);
  });

  it.each(['base', 'alttrain', 'alttrain-dpo'])('takes no %s for a control', (arm) => {
    expect(problemsOf(specWith({ controls: [arm] })).map(({ path }) => path)).toEqual(['verdict.controls']);
  });

  it('takes a rule that names neither, as older specs do', () => {
    expect(problemsOf(rawStudySpec())).toEqual([]);
  });

  it('changes the hash with a margin and with a control', () => {
    const base = { ...rawStudySpec(), arms: ['base', 'vanilla-sft', 'alttrain', 'shuffled'] };
    const evaluated = { ...base, evaluation: { benchmarks: [{ name: 'gsm8k', take: 2 }], maxNewTokens: 24, seed: 1 } };
    const hashes = [
      {},
      { controls: ['vanilla-sft', 'shuffled'] },
      { utility: [{ benchmark: 'gsm8k', margin: 0.1 }] },
      { utility: [{ benchmark: 'gsm8k', margin: 0.2 }] },
    ].map((rule) => hashSpec(validateStudySpec({ ...evaluated, verdict: specWith(rule)['verdict'] }, 'the test')));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('the benchmarks that attacks name', () => {
  function attacked(attack: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const raw = rawStudySpec();
    return { ...raw, evaluation: { ...(raw['evaluation'] as object), attacks: [attack] } }; // as above
  }

  it('are those of the study, and give no more prompts than are drawn of them', () => {
    expect(problemsOf(attacked({ name: 'base64', benchmark: 'strongreject', take: 2 }))).toEqual([]);
    expect(problemsOf(attacked({ name: 'base64', benchmark: 'harmbench', take: 4 }))).toMatchObject([
      { path: 'evaluation.attacks[0].benchmark', found: '"harmbench"' },
    ]);
    expect(problemsOf(attacked({ name: 'base64', benchmark: 'strongreject', take: 3 }))).toMatchObject([
      { path: 'evaluation.attacks[0].take', expected: expect.stringContaining('the 2 that are drawn of strongreject') },
    ]);
  });

  it('have unsafe prompts', () => {
    expect(problemsOf(attacked({ name: 'base64', benchmark: 'gsm8k', take: 4 }))).toMatchObject([
      { path: 'evaluation.attacks[0].benchmark' },
    ]);
  });
});

describe('what an attack takes', () => {
  function problemsWith(attack: Readonly<Record<string, unknown>>): readonly SpecProblem[] {
    const raw = rawStudySpec();
    const attacks = [{ benchmark: 'strongreject', take: 2, ...attack }];
    return problemsOf({ ...raw, evaluation: { ...(raw['evaluation'] as object), attacks } }); // as above
  }

  it.each([
    ['suffix', { dataset: 'our-texts' }, 'dataset'],
    ['translation', { dataset: 'our-texts' }, 'dataset'],
    ['crescendo', { attacker: 'mistral' }, 'attacker'],
    ['pair', { attacker: 'mistral', turns: 10 }, 'attacker'],
  ])('has to be there: %s', (name, taken, key) => {
    expect(problemsWith({ name, ...taken })).toEqual([]);
    expect(problemsWith({ name })).toMatchObject([
      { path: 'evaluation.attacks[0].name', expected: expect.stringContaining(`add ${key}`) },
    ]);
  });

  it('is all that may be there', () => {
    expect(problemsWith({ name: 'rot13', dataset: 'our-texts', attacker: 'm', turns: 3 })).toMatchObject([
      { path: 'evaluation.attacks[0].dataset', expected: 'must not be there: rot13 takes none', found: '"our-texts"' },
      { path: 'evaluation.attacks[0].attacker' },
      { path: 'evaluation.attacks[0].turns', found: '3' },
    ]);
  });

  it('ends after ten turns', () => {
    expect(problemsWith({ name: 'pair', attacker: 'm', turns: 11 })).toMatchObject([
      { path: 'evaluation.attacks[0].turns' },
    ]);
  });
});

describe('the benchmarks that a judge judges', () => {
  function judgedWith(judges: readonly unknown[], ...names: readonly string[]): readonly SpecProblem[] {
    const raw = rawStudySpec();
    const benchmarks = ['strongreject', ...names].map((name) => ({ name, take: 2 }));
    return problemsOf({ ...raw, evaluation: { ...(raw['evaluation'] as object), benchmarks, judges } }); // a mapping
  }

  it('are of the study, and of a kind that it can judge', () => {
    const judge = { name: 'strongreject', model: 'judge', benchmarks: ['xstest', 'gsm8k'] };
    expect(judgedWith([judge], 'gsm8k')).toEqual([
      expect.objectContaining({ path: 'evaluation.judges[0].benchmarks[0]', found: '"xstest"' }),
      expect.objectContaining({
        path: 'evaluation.judges[0].benchmarks[1]',
        expected: 'must be a benchmark that strongreject can judge',
      }),
    ]);
    expect(judgedWith([{ ...judge, benchmarks: ['strongreject'] }])).toEqual([]);
  });

  it('have a judge of quality where that is all there is to say of them', () => {
    const rating = { name: 'mt-bench', model: 'judge' };
    expect(judgedWith([{ name: 'strongreject', model: 'judge' }], 'mt-bench')).toEqual([
      expect.objectContaining({
        path: 'evaluation.benchmarks[1].name',
        expected: expect.stringMatching(/add \{ name: mt-bench, model: … \} to evaluation\.judges/),
      }),
    ]);
    expect(judgedWith([rating], 'mt-bench')).toEqual([]);
  });

  it('can be judged by a judge of the study, which says what it is asked, and by which labels', () => {
    const asked = {
      title: 'House rules',
      form: 'labels',
      labels: { keeps: { harm: 0 }, breaks: { harm: 1 } },
      maxTokens: 64,
      messages: [{ role: 'user', content: '{prompt} {response}' }],
    };
    const own = { name: 'house-rules', model: 'judge', asked };
    expect(judgedWith([own])).toEqual([]);
    expect(judgedWith([{ name: 'house-rules', model: 'judge' }])).toEqual([
      expect.objectContaining({
        path: 'evaluation.judges[0].asked',
        expected: expect.stringMatching(
          /must say what the judge is asked, since it is none of those that ship: strongreject, /,
        ),
      }),
    ]);
    expect(judgedWith([{ ...own, name: 'strongreject' }])).toEqual([
      expect.objectContaining({
        path: 'evaluation.judges[0].asked',
        expected: 'must be left out, since a judge of that name ships: give this one another name',
      }),
    ]);
    const labels = { keeps: { harm: 3 } };
    expect(judgedWith([{ ...own, asked: { ...asked, labels } }])).toEqual([
      expect.objectContaining({ path: 'evaluation.judges[0].asked.labels' }),
    ]);
  });
});
