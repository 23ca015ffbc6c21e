import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { JsonSchema } from '../schemas/json-schema.js';
import { schemaChanges } from './schema-compatibility.js';

/** A message with one field, `adapter.sha256`, of this schema. */
function withField(field: JsonSchema, required = true): JsonSchema {
  return {
    type: 'object',
    properties: { adapter: { $ref: '#/definitions/ArtifactRef' } },
    required: ['adapter'],
    definitions: {
      ArtifactRef: { type: 'object', properties: { sha256: field }, ...(required ? { required: ['sha256'] } : {}) },
    },
  };
}

/** What happened to the field, with what it does to others. */
function changesOf(older: JsonSchema, newer: JsonSchema): readonly string[] {
  return schemaChanges(withField(older), withField(newer)).map(
    ({ field, change, effect }) => `${field} ${change}: ${effect}`,
  );
}

const text = { type: 'string' };
const emptyObject = { type: 'object' };

describe('schemaChanges', () => {
  it('breaks on a field that was removed, by its path', () => {
    const newer = { ...withField(text), definitions: { ArtifactRef: emptyObject } };
    expect(schemaChanges(withField(text), newer)).toEqual([
      { field: 'adapter.sha256', effect: 'breaking', change: 'was removed' },
    ]);
  });

  it('breaks on an optional field that was removed, since who reads it was promised it', () => {
    const older = { type: 'object', properties: { detail: text } };
    expect(schemaChanges(older, emptyObject)).toEqual([{ field: 'detail', effect: 'breaking', change: 'was removed' }]);
  });

  it('breaks on a field that was added and is required, and not on one that is optional', () => {
    const properties = { detail: text };
    expect(schemaChanges(emptyObject, { ...emptyObject, properties })).toEqual([]);
    expect(schemaChanges(emptyObject, { ...emptyObject, properties, required: ['detail'] })).toEqual([
      { field: 'detail', effect: 'breaking', change: 'was added and is required' },
    ]);
  });

  it('breaks on a field that became required, and on one that became optional', () => {
    const changed = (was: boolean, is: boolean): readonly string[] =>
      schemaChanges(withField(text, was), withField(text, is)).map(({ field, change }) => `${field} ${change}`);
    expect(changed(false, true)).toEqual(['adapter.sha256 became required']);
    expect(changed(true, false)).toEqual(['adapter.sha256 became optional']);
  });

  it.each([
    ['type', text, { type: 'number' }, 'changed its type from string to number'],
    ['type, though wider', { type: 'integer' }, { type: 'number' }, 'changed its type from integer to number'],
    ['format', { ...text, format: 'uuid' }, text, 'changed its format from "uuid" to none'],
    ['pattern', { ...text, pattern: '^a' }, { ...text, pattern: '^b' }, 'changed its pattern from "^a" to "^b"'],
    ['unknown keyword', text, { ...text, not: { const: '' } }, 'changed its not from none to {"const":""}'],
    ['new enum', text, { ...text, enum: ['a'] }, 'became limited to "a"'],
    ['narrowed enum', { ...text, enum: ['a', 'b'] }, { ...text, enum: ['a'] }, 'no longer allows "b"'],
    ['raised floor', { type: 'number', minimum: 0 }, { type: 'number', minimum: 1 }, 'changed its minimum from 0 to 1'],
    ['new floor', text, { ...text, minLength: 1 }, 'changed its minLength from none to 1'],
    ['lowered ceiling', { ...text, maxLength: 9 }, { ...text, maxLength: 8 }, 'changed its maxLength from 9 to 8'],
    ['new ceiling', { type: 'array' }, { type: 'array', maxItems: 2 }, 'changed its maxItems from none to 2'],
    ['uniqueness', { type: 'array' }, { type: 'array', uniqueItems: true }, 'no longer allows the same item twice'],
  ])('breaks on a changed %s', (_, older, newer, change) => {
    expect(changesOf(older, newer)).toEqual([`adapter.sha256 ${change}: breaking`]);
  });

  it.each([
    ['widened enum', { ...text, enum: ['a'] }, { ...text, enum: ['a', 'b'] }, 'now allows "b" too'],
    ['dropped enum', { ...text, enum: ['a'] }, text, 'is no longer limited to "a"'],
    [
      'lowered floor',
      { type: 'number', minimum: 1 },
      { type: 'number', minimum: 0 },
      'changed its minimum from 1 to 0',
    ],
    ['raised ceiling', { ...text, maxLength: 8 }, { ...text, maxLength: 9 }, 'changed its maxLength from 8 to 9'],
    ['dropped ceiling', { ...text, maxLength: 8 }, text, 'changed its maxLength from 8 to none'],
    ['uniqueness', { type: 'array', uniqueItems: true }, { type: 'array' }, 'now allows the same item twice'],
  ])('wants consumers to be upgraded first for a %s', (_, older, newer, change) => {
    expect(changesOf(older, newer)).toEqual([`adapter.sha256 ${change}: consumers-first`]);
  });

  it('looks into the items of a list', () => {
    const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
    expect(changesOf(listOf(text), listOf({ type: 'number' }))).toEqual([
      'adapter.sha256[] changed its type from string to number: breaking',
    ]);
  });

  it('passes over words for people and names of definitions', () => {
    const { definitions, ...older } = withField(text);
    const newer = {
      ...older,
      title: 'other',
      properties: { adapter: { $ref: '#/definitions/FileRef', description: 'other' } },
      definitions: { FileRef: definitions?.['ArtifactRef'] ?? {} },
    };
    expect(schemaChanges(withField(text), newer)).toEqual([]);
  });

  it('comes to an end with a class that holds itself', () => {
    const tree = (value: JsonSchema): JsonSchema => ({
      $ref: '#/definitions/Tree',
      definitions: { Tree: { type: 'object', properties: { value, child: { $ref: '#/definitions/Tree' } } } },
    });
    const [first] = schemaChanges(tree(text), tree({ type: 'number' }));
    expect(first?.field).toBe('value');
  });
});

const bound = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
const anEnum = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }), { nil: undefined });

function defined(schema: Readonly<Record<string, unknown>>): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}

const aCount = fc.record({ type: fc.constant('integer'), minimum: bound, maximum: bound }).map(defined);
const aName = fc.record({ type: fc.constant('string'), enum: anEnum, maxLength: bound }).map(defined);
const aList = fc
  .record({ type: fc.constant('array'), items: aCount, minItems: bound, maxItems: bound, uniqueItems: fc.boolean() })
  .map(defined);
const aField = fc.oneof(aCount, aName, aList);

const aMessage = fc
  .record({ first: aCount, second: aName, third: aList, fourth: aField, required: fc.subarray(['first', 'third']) })
  .map(({ required, ...properties }): JsonSchema => ({ type: 'object', properties, required }));

/** A message, and the same with one of its fields as another has it. */
const aChange = fc
  .tuple(aMessage, aMessage, fc.constantFrom('first', 'second', 'third', 'fourth'))
  .map(([older, other, field]): readonly [JsonSchema, JsonSchema] => [
    older,
    { ...older, properties: { ...older.properties, [field]: other.properties?.[field] ?? {} } },
  ]);

const aValue = fc.record(
  {
    first: fc.integer({ min: -1, max: 7 }),
    second: fc.constantFrom('a', 'b', 'c', 'long text'),
    third: fc.array(fc.integer({ min: -1, max: 7 }), { maxLength: 7 }),
    fourth: fc.oneof(fc.integer({ min: -1, max: 7 }), fc.constantFrom('a', 'd')),
  },
  { requiredKeys: [] },
);

describe('schemaChanges of any two schemas', () => {
  it('finds nothing between a schema and itself', () => {
    fc.assert(fc.property(aMessage, (schema) => schemaChanges(schema, schema).length === 0));
  });

  it('lets every message of before be read, unless it breaks', () => {
    const counts = { kept: 0 };
    fc.assert(
      fc.property(aChange, fc.array(aValue, { minLength: 20 }), ([older, newer], values) => {
        fc.pre(schemaChanges(older, newer).every(({ effect }) => effect !== 'breaking'));
        const ajv = new Ajv();
        const [wasValid, isValid] = [ajv.compile(older), ajv.compile(newer)];
        counts.kept += values.filter((value) => wasValid(value)).length;
        return values.every((value) => !wasValid(value) || isValid(value));
      }),
    );
    expect(counts.kept).toBeGreaterThan(0);
  });
});
