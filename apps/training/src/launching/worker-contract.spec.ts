import { readdirSync, readFileSync } from 'node:fs';

import { runEvents } from '@retrace/contracts';
import { shippedParts } from '@retrace/spec-parts';
import { recipeOf, validateStudySpec } from '@retrace/study';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../../tools/testing/builders/study-spec.js';
import { workerJob } from '../../test/launching/worker-job.js';
import { parseWorkerEvent } from './parse-worker-event.js';
import { jobFileContent } from './worker-job.js';

/** What `npm run contracts` makes of the classes in libs/contracts; the worker's tests hold its own types to the same. */
function schemaOf(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../../trainer/${name}.schema.json`, import.meta.url), 'utf8'));
}

const validateJob = new Ajv().compile(schemaOf('job'));
const resolve = await shippedParts();
const shippedRecipes = new URL('../../../../recipes', import.meta.url);

describe('the job file', () => {
  const recipes = readdirSync(shippedRecipes).map((file) => file.replace('.yaml', ''));

  it.each(recipes)('is one that the worker takes, with the recipe %s', (name) => {
    const raw = rawStudySpec();
    const isPreference = name === 'dpo';
    const training = { seeds: [1], recipe: 'cpu-small', ...(isPreference ? { preference: name } : { recipe: name }) };
    const arms = ['base', 'vanilla-sft', 'alttrain', ...(isPreference ? ['alttrain-dpo'] : [])];
    const spec = validateStudySpec({ ...raw, arms, training }, 'study.yaml', resolve);
    const recipe = recipeOf(spec.training, isPreference ? 'alttrain-dpo' : 'alttrain');
    const job: unknown = JSON.parse(jobFileContent(workerJob('/run', { recipe })));
    validateJob(job);
    expect(validateJob.errors ?? []).toEqual([]);
  });

  it('may name trackers', () => {
    const tracking = { wandb: { project: 'p' }, mlflow: { uri: 'http://mlflow', experiment: 'e' } };
    expect(validateJob(JSON.parse(jobFileContent(workerJob('/run', { tracking }))))).toBe(true);
  });

  it.each([
    ['a key that the contract has not', { colour: 'blue' }, 'colour is not a known key'],
    ['a seed beyond those of every generator', { seed: 2 ** 31 }, 'seed must not be greater than 2147483647'],
    [
      'a wrong value within the recipe',
      { recipe: { ...workerJob('/run').recipe, epochs: 0 } },
      'recipe.epochs must not be less than 1',
    ],
  ])('is not written with %s', (_, change, complaint) => {
    expect(() => jobFileContent({ ...workerJob('/run'), ...change })).toThrow(
      expect.objectContaining({ code: 'training-job-invalid', message: expect.stringContaining(complaint) }),
    );
  });
});

describe('the events of a training worker', () => {
  const schema = schemaOf('events');
  const { definitions } = schema as { readonly definitions: Record<string, EventSchema> }; // as tools/contracts writes it
  const validateEvent = new Ajv().compile(schema);

  it.each(Object.entries(runEvents))('are read and by the schema, down to the least that %s may say', (name, type) => {
    const said = leastOf(definitions[type.name]);
    expect(said).toMatchObject({ event: name });
    expect(validateEvent(said)).toBe(true);
    expect(parseWorkerEvent(JSON.stringify(said))).toEqual(said);
  });

  it.each(Object.entries(runEvents))('are neither read nor by the schema when %s lacks something', (_, type) => {
    const said = leastOf(definitions[type.name]);
    for (const field of Object.keys(said)) {
      const { [field]: _lacking, ...rest } = said;
      expect(validateEvent(rest)).toBe(false);
      expect(parseWorkerEvent(JSON.stringify(rest))).toBeUndefined();
    }
  });
});

interface EventSchema {
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
}

/** An event that has what its schema needs, and nothing else. */
function leastOf({ properties, required = [] }: EventSchema = { properties: {} }): Readonly<Record<string, unknown>> {
  return Object.fromEntries(required.map((name) => [name, valueOf(properties[name] ?? {})]));
}

function valueOf(schema: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const values: Readonly<Record<string, unknown>> = { integer: 1, number: 0.5, string: 'text', array: [], object: {} };
  const { type } = schema;
  if (typeof type !== 'string' || !(type in values)) {
    throw new Error(`no value for ${JSON.stringify(schema)}`);
  }
  return values[type];
}
