import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

import { parseStudySpec } from '@retrace/study';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { rawStudySpec } from '../../../../tools/testing/builders/study-spec.js';
import { shippedParts } from '../shipped-parts.js';
import { catalogKinds, catalogOf, type CatalogPlaces } from './catalog.js';
import { quickstartSpec } from './quickstart.js';
import { specSchema } from './spec-schema.js';

const projectRoot = fileURLToPath(new URL('../../../..', import.meta.url));
const places: CatalogPlaces = { datasets: { projectRoot, downloads: tmpdir() }, models: '/nowhere' };

async function namesOf() {
  const named = await Promise.all(
    catalogKinds.map(async (kind) => [kind, (await catalogOf[kind](places)).map(({ name }) => name)]),
  );
  return Object.fromEntries(named);
}

describe('catalogOf', () => {
  it('lists structures with their steps', async () => {
    const found = (await catalogOf.structures(places)).find(({ name }) => name === 'alttrain');
    expect(found?.steps.map(({ type }) => type)).toEqual(['PU', 'HA', 'CR']);
  });

  it('lists recipes with all keys of what they extend', async () => {
    const found = (await catalogOf.recipes(places)).find(({ name }) => name === 'alttrain-1k');
    expect(found).toMatchObject({ extends: 'r1-act', recipe: { method: 'lora', epochs: 15 } });
    expect(found?.recipe).not.toHaveProperty('description');
  });

  it('tells that a backbone without files is not here', async () => {
    expect((await catalogOf.backbones(places)).map(({ isHere }) => isHere)).not.toContain(true);
  });

  it('tells what is counted on benchmarks, and how many items they have', async () => {
    const found = (await catalogOf.benchmarks(places)).find(({ name }) => name === 'strongreject');
    expect(found).toMatchObject({ title: 'StrongREJECT', items: 313, mayBePrimary: true, counts: [{ of: 'unsafe' }] });
  });

  it('tells that what comes with the program is here', async () => {
    const found = (await catalogOf.datasets(places)).find(({ name }) => name === 'retrace-prompts');
    expect(found).toMatchObject({ role: 'training', standing: 'here' });
  });
});

describe('specSchema', () => {
  it('takes what the validation takes, whether parts are named or written out', async () => {
    const valid = new Ajv({ strict: false }).compile(await specSchema(await namesOf()));
    const quickstart: unknown = parse(await quickstartSpec());
    for (const spec of [quickstart, rawStudySpec()]) expect([valid(spec), valid.errors]).toEqual([true, null]);
    const extending = { ...rawStudySpec(), training: { seeds: [1], recipe: { extends: 'cpu-small', epochs: 1 } } };
    expect([valid(extending), valid.errors]).toEqual([true, null]);
  });

  it('refuses a name that nobody has and a key that there is not, as the validation does', async () => {
    const valid = new Ajv({ strict: false }).compile(await specSchema(await namesOf()));
    const resolve = await shippedParts();
    for (const wrong of [
      { structure: 'altrain' },
      { tempreature: 1 },
      { arms: ['bass'] },
      { prompts: { sorces: [] } },
    ]) {
      const spec = { ...rawStudySpec(), ...wrong };
      expect(valid(spec)).toBe(false);
      expect(() => parseStudySpec(JSON.stringify(spec), 'it', resolve)).toThrow(
        /is not a valid study spec|There is no/,
      );
    }
  });
});

describe('quickstartSpec', () => {
  it('is valid as it stands', async () => {
    const text = await quickstartSpec();
    const parsing = async () => parseStudySpec(text, 'it', await shippedParts());
    await expect(parsing()).resolves.toMatchObject({ name: 'quickstart' });
  });
});
