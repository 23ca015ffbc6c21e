import { readdirSync, readFileSync } from 'node:fs';

import { shippedParts } from '@retrace/spec-parts';
import { recipeOf, validateStudySpec } from '@retrace/study';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../../tools/testing/builders/study-spec.js';
import { workerJob } from '../../test/launching/worker-job.js';
import { parseWorkerEvent } from './parse-worker-event.js';
import { jobFileContent } from './worker-job.js';

/** What the worker's own classes make of themselves: `python -m retrace_trainer job-schema` and `event-schema`. */
function schemaOf(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../../trainer/${name}.schema.json`, import.meta.url), 'utf8'));
}

const validateJob = new Ajv2020({ strict: false }).compile(schemaOf('job'));
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

  it('has no key that the worker does not know', () => {
    expect(validateJob({ ...JSON.parse(jobFileContent(workerJob('/run'))), colour: 'blue' })).toBe(false);
  });
});

describe('the events of a training worker', () => {
  const { $defs: classes } = schemaOf('events') as { readonly $defs: Record<string, EventSchema> }; // as pydantic writes it
  const events = Object.values(classes).filter(({ properties }) => 'event' in properties);
  const nameOf = ({ properties }: EventSchema): unknown => properties['event']?.['const'];
  /** Those of other commands than `train`. */
  const others = ['prepared', 'merged', 'written', 'ready'];

  it.each(events.filter((event) => !others.includes(String(nameOf(event)))).map((event) => [nameOf(event), event]))(
    'are read here, down to the least that %s may say',
    (name, event) => {
      const said = leastOf(event);
      expect(parseWorkerEvent(JSON.stringify(said))).toMatchObject({ ...said, event: name });
    },
  );
});

interface EventSchema {
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
}

/** An event that has what its schema needs, and nothing else. */
function leastOf({ properties, required = [] }: EventSchema): Readonly<Record<string, unknown>> {
  return Object.fromEntries(required.map((name) => [name, valueOf(properties[name] ?? {})]));
}

function valueOf(schema: Readonly<Record<string, unknown>>): unknown {
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if (Array.isArray(schema['anyOf'])) return null; // what may be missing is
  const values: Readonly<Record<string, unknown>> = { integer: 1, number: 0.5, string: 'text', array: [], object: {} };
  const { type } = schema;
  if (typeof type !== 'string' || !(type in values)) {
    throw new Error(`no value for ${JSON.stringify(schema)}`);
  }
  return values[type];
}
