import { describe, expect, it } from 'vitest';

import { fittingAt, type SpecSchema } from './schema-completion.js';
import { placeAt } from './yaml-place.js';

const schema: SpecSchema = {
  type: 'object',
  properties: {
    backbone: { description: 'The model.', enum: ['small', 'large'] },
    structure: { anyOf: [{ type: 'string', enum: ['alttrain'] }, { $ref: '#/definitions/StructureSpec' }] },
    arms: { type: 'array', items: { enum: ['base', 'alttrain'] } },
    training: { $ref: '#/definitions/TrainingSpec', description: 'How.' },
    evaluation: {
      type: 'object',
      properties: { benchmarks: { type: 'array', items: { $ref: '#/definitions/Benchmark' } } },
    },
  },
  definitions: {
    StructureSpec: { type: 'object', properties: { id: { type: 'string' } } },
    TrainingSpec: { type: 'object', properties: { recipe: { enum: ['cpu-small'] }, seeds: { type: 'array' } } },
    Benchmark: { type: 'object', properties: { name: { enum: ['xstest'] }, take: { type: 'integer' } } },
  },
};

/** What fits at the end of a text. */
function fitting(text: string): readonly string[] {
  return fittingAt(schema, placeAt(text.split('\n'))).map((one) => one.text);
}

describe('what fits at the cursor', () => {
  it('is the keys of the spec where a line begins', () => {
    expect(fitting('backbone: small\na')).toEqual([
      'backbone: ',
      'structure: ',
      'arms: ',
      'training: ',
      'evaluation: ',
    ]);
  });

  it('is the values of a key after its colon', () => {
    expect(fitting('backbone: ')).toEqual(['small', 'large']);
    expect(fitting('structure: al')).toEqual(['alttrain']);
  });

  it('is the keys of what a line stands in, by its indentation', () => {
    expect(fitting('training:\n  ')).toEqual(['recipe: ', 'seeds: ']);
    expect(fitting('training:\n  recipe: cpu-small\n  s')).toEqual(['recipe: ', 'seeds: ']);
    expect(fitting('training:\n  recipe: ')).toEqual(['cpu-small']);
    expect(fitting('training:\n  recipe: cpu-small\nb')).toContain('backbone: ');
  });

  it('is the items of a list, whether it has brackets or dashes', () => {
    expect(fitting('arms: [base, ')).toEqual(['base', 'alttrain']);
    expect(fitting('arms:\n  - base\n  - ')).toEqual(['base', 'alttrain']);
  });

  it('is the keys of an item that has keys, on its first line, on later ones and in braces', () => {
    const before = 'evaluation:\n  benchmarks:\n';
    expect(fitting(`${before}    - n`)).toEqual(['name: ', 'take: ']);
    expect(fitting(`${before}    - name: `)).toEqual(['xstest']);
    expect(fitting(`${before}    - name: xstest\n      `)).toEqual(['name: ', 'take: ']);
    expect(fitting(`${before}    - { name: xstest, `)).toEqual(['name: ', 'take: ']);
    expect(fitting(`${before}    - { name: `)).toEqual(['xstest']);
    expect(fitting(`${before}    - { name: xstest }\n    - { name: `)).toEqual(['xstest']);
    expect(fitting('evaluation:\n  benchmarks:\n  - name: xstest\n  - t')).toEqual(['name: ', 'take: ']);
  });

  it('is nothing where the schema knows no such key', () => {
    expect(fitting('nowhere:\n  ')).toEqual([]);
    expect(fitting('name: ')).toEqual([]);
  });

  it('tells what a key means', () => {
    const [first] = fittingAt(schema, placeAt(['']));
    expect(first).toEqual({ text: 'backbone: ', about: 'The model.' });
  });
});
