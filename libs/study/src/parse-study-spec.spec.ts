import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { parseStudySpec, validateStudySpec } from './parse-study-spec.js';
import { SpecInvalid, type SpecProblem } from './spec-problem.js';

const sound = stringify(rawStudySpec());

/** The problems of a file: of the sound one, with a part replaced. */
function problemsWhen(before: string | RegExp, after: string): readonly SpecProblem[] {
  return problemsOf(() => parseStudySpec(sound.replace(before, after), 'study.yaml'));
}

function problemsOf(read: () => unknown): readonly SpecProblem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof SpecInvalid) return error.problems;
    throw error;
  }
  return [];
}

/** The line on which a text stands in the sound file. */
function lineOf(text: string): number {
  return sound.slice(0, sound.indexOf(text)).split('\n').length;
}

describe('parseStudySpec', () => {
  it('reads a sound file, in YAML and in JSON', () => {
    expect(parseStudySpec(sound, 'study.yaml')).toEqual(parseStudySpec(JSON.stringify(rawStudySpec()), 'study.json'));
  });

  it.each([
    ['a wrong type', 'take: 12', 'take: many', 'prompts.sources[0].take', 'must be an integer number', '"many"'],
    ['a value out of range', 'epochs: 1', 'epochs: 0', 'training.recipe.epochs', 'must not be less than 1', '0'],
    ['a missing key', 'epochs: 1', '', 'training.recipe.epochs', 'must be an integer number', 'nothing'],
    ['a missing section', /verdict:[^]*/, '', 'verdict', 'must be an object', 'nothing'],
    ['a list for a section', /verdict:[^]*/, 'verdict: []', 'verdict', 'must be an object', /^\[\]$/],
    [
      'a list for a list item',
      '- dataset: retrace-prompts\n      take: 12',
      '- []',
      'prompts.sources',
      'each value must be an object',
      '[[]]',
    ],
    [
      'a seed that generators refuse',
      'seeds:\n    - 1',
      'seeds: [-1]',
      'training.seeds',
      'each value must not be less than 0',
      '[-1]',
    ],
    [
      'a value twice',
      '- alttrain\n',
      '- base\n',
      'arms',
      'must not have the same value twice',
      '["base","vanilla-sft","base"]',
    ],
    [
      'a step of the type other',
      'type: PU',
      'type: OT',
      'structure.steps[0].type',
      'must be one of the following values: PU, HA, EC, CR, SR',
      '"OT"',
    ],
    [
      'a marker twice',
      'marker: "Harmfulness assessment:"',
      'marker: "Problem understanding:"',
      'structure.steps',
      'must not have the same marker twice',
      /^\[\{"type":"PU"/,
    ],
    [
      'an unknown teacher',
      'teacher: template',
      'teacher: gpt',
      'teacher',
      'must be "template", the offline teacher, or "model"',
      '"gpt"',
    ],
    [
      'a teacher that is a model nobody named',
      'teacher: template',
      'teacher: model',
      'teacherModel',
      'must say which model the teacher is, with its "name"',
      'nothing',
    ],
    [
      'a model beside the template teacher',
      'teacher: template',
      'teacher: template\nteacherModel: { name: a-model }',
      'teacherModel',
      'must be left out, since the teacher is "template"',
      '{"name":"a-model"}',
    ],
    [
      'an address in a spec',
      'teacher: template',
      'teacher: model\nteacherModel: { name: a-model, url: "http://elsewhere" }',
      'teacherModel.url',
      'is not a known key; known are: name, temperature, maxTokens, repairs, samples, price, budget, batch',
      '"http://elsewhere"',
    ],
    [
      'an unresolved structure',
      /structure:[^]*teacher/,
      'structure: alttrain\nteacher',
      'structure',
      'must be an object',
      '"alttrain"',
    ],
  ])('says where %s stands, what was expected and what was found', (_, before, after, path, expected, found) => {
    const [problem] = problemsWhen(before, after);
    expect(problem).toEqual({ path, expected, found: expect.stringMatching(found), line: expect.any(Number) });
  });

  it('names the line of the key', () => {
    expect(problemsWhen('epochs: 1', 'epochs: 0')[0]?.line).toBe(lineOf('epochs: 1'));
    expect(problemsWhen('lora:', 'lora: 3\n    rest:').find(({ path }) => path.endsWith('lora'))?.line).toBe(
      lineOf('lora:'),
    );
  });

  it('names the line of what a key is missing from', () => {
    expect(problemsWhen('epochs: 1', '')[0]?.line).toBe(lineOf('recipe:'));
    expect(problemsWhen(/verdict:[^]*/, '')[0]?.line).toBe(1);
  });

  it.each([
    ['arms', '- alttrain\n', '- altrain\n', 'base, prompt-only, vanilla-sft, alttrain'],
    ['evaluation.benchmarks[0].name', 'name: strongreject', 'name: mmmu', 'strongreject, xstest, gsm8k'],
    ['training.recipe.scheduler', 'scheduler: constant', 'scheduler: step', 'cosine, linear, constant'],
  ])('lists what is known for %s', (path, before, after, known) => {
    expect(problemsWhen(before, after)).toEqual([
      expect.objectContaining({ path, expected: expect.stringContaining(`one of the following values: ${known}`) }),
    ]);
  });

  it('names the value that was likely meant', () => {
    const [problem] = problemsWhen('name: strongreject', 'name: strongrejct');
    expect(problem?.expected).toMatch(/ \(did you mean "strongreject"\?\)$/);
  });

  it('lists the known keys beside an unknown one, and the one that was likely meant', () => {
    expect(problemsWhen('take: 12', 'take: 12\n      kind: harmful')).toEqual([
      {
        path: 'prompts.sources[0].kind',
        expected: 'is not a known key (did you mean "kinds"?); known are: dataset, take, kinds, minScore, quotas',
        found: '"harmful"',
        line: lineOf('take: 12') + 1,
      },
    ]);
  });

  it('reports every problem at once, each field once for a wrong type', () => {
    const problems = problemsOf(() => validateStudySpec({}, 'the request'));
    expect(problems.map(({ path }) => path)).toEqual([
      'version',
      'name',
      'backbone',
      'structure',
      'teacher',
      'prompts',
      'arms',
      'training',
      'evaluation',
      'verdict',
    ]);
  });

  it.each([
    ['a tab for indentation', 'a:\n\t- b', 2],
    ['a key twice', 'name: a\nname: b', 2],
    ['a bracket that stays open', 'arms: [base', 1],
  ])('names the line of %s', (_, text, line) => {
    const [problem] = problemsOf(() => parseStudySpec(text, 'study.yaml'));
    expect(problem).toMatchObject({ path: '', line, expected: expect.stringMatching(/^must be YAML or JSON: /) });
  });

  it.each([
    ['a mapping that contains itself', 'training: &x\n  seeds: *x'],
    ['a list that contains itself', 'arms: &x [*x]'],
    [
      'aliases that grow without end',
      'a: &a [1, 1, 1]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c]',
    ],
  ])('refuses %s', (_, text) => {
    expect(() => parseStudySpec(text, 'study.yaml')).toThrow(/the file \(line 1\): must not refer to itself/);
  });

  it.each([
    ['a list', '- a'],
    ['a word', 'study'],
    ['an empty file', ''],
  ])('refuses %s', (_, text) => {
    expect(() => parseStudySpec(text, 'study.yaml')).toThrow(
      /^study.yaml is not a valid study spec:\n.*must be a mapping/,
    );
  });

  it('needs no base arm', () => {
    expect(validateStudySpec({ ...rawStudySpec(), arms: ['alttrain'] }, 'the request').arms).toEqual(['alttrain']);
  });

  it('fills in what the file only names before it validates', () => {
    const { structure, ...rest } = rawStudySpec();
    const text = stringify({ ...rest, structure: 'own' });
    const resolve = (raw: Record<string, unknown>): Record<string, unknown> => ({ ...raw, structure });
    expect(parseStudySpec(text, 'study.yaml', resolve).structure).toMatchObject({ id: 'alttrain' });
  });
});
