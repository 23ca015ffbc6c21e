import { markerWords } from '@retrace/reasoning';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { armNames, isMatched, isTrained, preferenceArm } from '../arm.js';
import { hashSpec } from '../hash-spec.js';
import { parseStudySpec, validateStudySpec } from '../parse-study-spec.js';
import { SpecInvalid } from '../spec-problem.js';
import { benchmarkNames, ratedBenchmarks, utilityBenchmarks } from '../benchmarks.js';
import { badRowRules, promptKinds, purposes } from './prompts-spec.js';
import { formatPath, type PathStep } from '../validation-problems.js';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const upTo = (max: number, min = 1): fc.Arbitrary<number> => fc.integer({ min, max });
const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> => fc.subarray([...values], { minLength: 1 });

/** Benchmarks that need no judge. */
const withoutJudge = benchmarkNames.filter((benchmark) => !ratedBenchmarks.includes(benchmark));

const source = fc.record(
  {
    dataset: name,
    take: upTo(1e6),
    kinds: some(promptKinds),
    minScore: between(-10, 10),
    quotas: fc.uniqueArray(fc.record({ category: name, most: upTo(1000) }), {
      minLength: 1,
      maxLength: 2,
      selector: ({ category }) => category,
    }),
  },
  { requiredKeys: ['dataset', 'take'] },
);
const step = fc.record({
  type: fc.constantFrom('PU', 'HA', 'CR', 'SR'),
  name: text,
  marker: text,
  instruction: text,
});
const recipe = fc.record({
  epochs: upTo(100),
  learningRate: between(1e-7, 0.1),
  batchSize: upTo(1024),
  gradientAccumulation: upTo(1024),
  warmupSteps: upTo(1000, 0),
  scheduler: fc.constantFrom('cosine', 'linear', 'constant'),
  weightDecay: between(0, 1),
  maxTokens: upTo(4096, 32),
  saveEverySteps: upTo(1000),
  lora: fc.record({ rank: upTo(512), alpha: upTo(512), dropout: between(0, 0.9) }),
});
const preference = fc
  .tuple(recipe, between(0.0001, 10))
  .map(([keys, beta]) => ({ ...keys, objective: 'dpo', dpo: { beta } }));

const teacherModel = fc.record(
  {
    name: text,
    temperature: between(0, 2),
    maxTokens: upTo(131_072),
    repairs: upTo(5, 0),
    samples: upTo(16, 0),
    price: fc.record({
      promptPerMillion: between(0, 100),
      completionPerMillion: between(0, 100),
      currency: fc.stringMatching(/^[A-Z]{3}$/),
    }),
    budget: fc.record({ tokens: upTo(1e9) }),
    batch: fc.boolean(),
  },
  { requiredKeys: ['name'] },
);

/** Any valid spec of the template teacher. */
const templateSpec = fc.record({
  version: fc.constant(1),
  name,
  description: text,
  priority: upTo(100, 0),
  backbone: fc.constant('smollm2-135m-instruct'),
  structure: fc.record({
    id: text,
    title: text,
    steps: fc.uniqueArray(step, { minLength: 1, maxLength: 4, selector: ({ marker }) => markerWords(marker) }),
  }),
  teacher: fc.constant('template'),
  prompts: fc.record(
    {
      sources: fc.array(source, { minLength: 1, maxLength: 3 }),
      maxAnswerWords: upTo(4000, 5),
      seed,
      languages: fc.uniqueArray(fc.stringMatching(/^[a-z]{2}$/), { minLength: 1, maxLength: 3 }),
      tokens: fc.record({ min: upTo(10), max: upTo(1000, 11) }),
      unsafeShare: between(0, 1),
      onBadRow: fc.constantFrom(...badRowRules),
      purpose: fc.constantFrom(...purposes),
    },
    { requiredKeys: ['sources', 'maxAnswerWords', 'seed'] },
  ),
  arms: some(armNames),
  training: fc.record({ seeds: fc.uniqueArray(seed, { minLength: 1, maxLength: 3 }), recipe }),
  evaluation: fc.record({
    benchmarks: some(withoutJudge).chain((names) =>
      fc.tuple(...names.map((each) => fc.record({ name: fc.constant(each), take: upTo(500) }))),
    ),
    maxNewTokens: upTo(32_768),
    seed,
  }),
  verdict: fc.record({
    primaryBenchmark: fc.constant('strongreject'),
    alpha: between(0.0001, 0.2),
    smallestEffect: between(0, 1),
    structurePresence: between(0, 1),
  }),
});

/** Controls among the spec's arms and utility on its benchmarks, or neither. */
const judgedSpec = templateSpec.chain(({ arms, evaluation, verdict, ...spec }) => {
  const possible = arms.filter((arm) => isTrained(arm) && isMatched(arm) && arm !== 'alttrain');
  const utility = evaluation.benchmarks
    .map(({ name: benchmark }) => benchmark)
    .filter((benchmark) => utilityBenchmarks.includes(benchmark))
    .map((benchmark) => fc.record({ benchmark: fc.constant(benchmark), margin: between(0.001, 0.5) }));
  const rule = {
    ...(possible.length === 0 ? {} : { controls: some(possible) }),
    ...(utility.length === 0 ? {} : { utility: fc.tuple(...utility) }),
  };
  return fc
    .record(rule, { requiredKeys: [] })
    .map((chosen) => ({ ...spec, arms, evaluation, verdict: { ...verdict, ...chosen } }));
});

/** With a recipe for the arm that is trained by preference, where the spec has that. */
const trainableSpec = judgedSpec.chain((spec) =>
  spec.arms.includes(preferenceArm)
    ? preference.map((chosen) => ({ ...spec, training: { ...spec.training, preference: chosen } }))
    : fc.constant(spec),
);

/** Any valid spec, as it would stand in a file. */
const anySpec = fc
  .tuple(trainableSpec, fc.option(teacherModel, { nil: undefined }))
  .map(([spec, model]) => (model === undefined ? spec : { ...spec, teacher: 'model', teacherModel: model }));

type Tree = Record<string, unknown> | unknown[];

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** The paths of all fields, of the objects in lists too; items of lists of plain values are not fields. */
function fieldPaths(value: unknown, path: readonly PathStep[] = []): readonly (readonly PathStep[])[] {
  if (Array.isArray(value))
    return value.flatMap((item, place) => (isTree(item) ? fieldPaths(item, [...path, place]) : []));
  if (!isTree(value)) return [];
  return Object.entries(value).flatMap(([key, field]) => [[...path, key], ...fieldPaths(field, [...path, key])]);
}

/** A copy with another value at a path; undefined leaves the field out. */
function changedAt(value: unknown, [first, ...rest]: readonly PathStep[], change: unknown): unknown {
  if (first === undefined) return change;
  if (Array.isArray(value)) return value.map((item, place) => (place === first ? changedAt(item, rest, change) : item));
  const entries: Record<string, unknown> = isTree(value) && !Array.isArray(value) ? value : {};
  return { ...entries, [first]: changedAt(entries[first], rest, change) };
}

function pathsOfProblems(raw: unknown): readonly string[] {
  try {
    validateStudySpec(raw, 'the test');
    return [];
  } catch (error) {
    if (error instanceof SpecInvalid) return error.problems.map(({ path }) => path);
    throw error;
  }
}

/** A spec and the path of one of its fields. */
const specAndField = anySpec.chain((spec) =>
  fc.record({ spec: fc.constant(spec), field: fc.constantFrom(...fieldPaths(spec)) }),
);
const optional = new RegExp(
  [
    String.raw`^(description|priority)$`,
    String.raw`\.(kinds|minScore|quotas)$`,
    String.raw`^prompts\.(languages|tokens|tokens\.min|tokens\.max|unsafeShare|onBadRow|purpose)$`,
    String.raw`^evaluation\.attacks$`,
    String.raw`^verdict\.(controls|utility)$`,
    String.raw`^teacherModel\.(temperature|maxTokens|repairs|samples|price|budget|batch)$`,
    String.raw`^teacherModel\.(price\.currency|budget\.tokens)$`,
  ].join('|'),
);

describe('StudySpec', () => {
  it('comes back from YAML and from JSON with the same hash', () => {
    fc.assert(
      fc.property(anySpec, (raw) => {
        const spec = validateStudySpec(raw, 'the test');
        expect(hashSpec(parseStudySpec(stringify(raw), 'a.yaml'))).toBe(hashSpec(spec));
        expect(hashSpec(parseStudySpec(JSON.stringify(raw), 'a.json'))).toBe(hashSpec(spec));
      }),
    );
  });

  it('reports a field of a wrong type at its own path, and nothing else', () => {
    const wrong = fc.constantFrom<unknown>(true, 1.5e300, -1, '', '§', { a: 1 }, [[]]);
    fc.assert(
      fc.property(specAndField, wrong, ({ spec, field }, value) => {
        fc.pre(!accepts(field, value));
        expect(new Set(pathsOfProblems(changedAt(spec, field, value)))).toEqual(expectedPaths(field, value));
      }),
      { numRuns: 400 },
    );
  });

  it('reports a missing field at its own path', () => {
    fc.assert(
      fc.property(specAndField, ({ spec, field }) => {
        const missing = optional.test(formatPath(field)) ? [] : [formatPath(field)];
        expect([...new Set(pathsOfProblems(changedAt(spec, field, undefined)))]).toEqual(missing);
      }),
      { numRuns: 400 },
    );
  });

  it('reports an unknown key at its own path', () => {
    const objects = anySpec.chain((spec) => {
      const sections = fieldPaths(spec).map((path) => path.slice(0, -1));
      return fc.record({ spec: fc.constant(spec), section: fc.constantFrom(...sections) });
    });
    fc.assert(
      fc.property(objects, ({ spec, section }) => {
        const path = [...section, 'colour'];
        expect(pathsOfProblems(changedAt(spec, path, 'red'))).toEqual([formatPath(path)]);
      }),
    );
  });

  it('has a hash that neither the order of keys nor description nor priority changes, and any other field does', () => {
    fc.assert(
      fc.property(anySpec, seed, (raw, other) => {
        const hash = hashSpec(validateStudySpec(raw, 'the test'));
        const reversed = Object.fromEntries(Object.entries(raw).toReversed());
        const retold = { ...reversed, description: 'Another.', priority: 7 };
        expect(hashSpec(validateStudySpec(retold, 'the test'))).toBe(hash);
        fc.pre(other !== raw.evaluation.seed);
        const changed = { ...raw, evaluation: { ...raw.evaluation, seed: other } };
        expect(hashSpec(validateStudySpec(changed, 'the test'))).not.toBe(hash);
      }),
    );
  });
});

/** Free texts take any text. */
const freeTexts = new Set(['description', 'id', 'title', 'marker', 'instruction', 'category']);

function accepts(field: readonly PathStep[], value: unknown): boolean {
  const key = String(field.at(-1));
  const isText = freeTexts.has(key) || (key === 'name' && (field.includes('steps') || field[0] === 'teacherModel'));
  if (key === 'minScore' && typeof value === 'number') return true;
  if (key === 'batch' && typeof value === 'boolean') return true;
  if (key.endsWith('PerMillion') && value === 1.5e300) return true;
  if (isText && typeof value === 'string') return value !== '' || key === 'description';
  return (
    value === 1.5e300 &&
    ['take', 'most', 'min', 'max', 'tokens', 'alpha', 'warmupSteps', 'maxTokens', 'saveEverySteps'].includes(key) &&
    field[0] !== 'verdict' &&
    (field[0] !== 'teacherModel' || key === 'tokens')
  );
}

/** Of a section that became an object with another key, the section's own fields are reported. */
function expectedPaths(field: readonly PathStep[], value: unknown): unknown {
  const path = formatPath(field);
  const isSection = [
    'structure',
    'teacherModel',
    'prompts',
    'price',
    'budget',
    'training',
    'recipe',
    'preference',
    'dpo',
    'lora',
    'evaluation',
    'verdict',
  ].includes(path === 'prompts.tokens' ? 'prompts' : String(field.at(-1)));
  if (isSection && isTree(value) && !Array.isArray(value))
    return expect.toSatisfy(
      (found: Set<string>) => found.has(`${path}.a`) && [...found].every((each) => each.startsWith(`${path}.`)),
    );
  return new Set([path]);
}
