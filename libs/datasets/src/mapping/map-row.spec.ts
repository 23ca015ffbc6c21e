import type { ColumnMapping } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { mapRow, maxPromptLength } from './map-row.js';
import type { RowDefect } from './read-field.js';

const columns: ColumnMapping = {
  id: { column: 'id' },
  prompt: { column: 'text' },
  label: { column: 'toxic', values: { '1': 'unsafe', '0': 'safe' } },
  kind: { column: 'toxic', values: { '1': 'harmful', '0': 'benign' } },
  category: { column: 'topics', transform: 'first-of-list' },
  answer: { column: 'reply', transform: 'after-think', fallback: 'teacher' },
};
const sound = {
  id: 7,
  text: ' Who painted\tit? ',
  toxic: 0,
  topics: ['art', 'past'],
  reply: '<think>a</think> Leonardo did.',
};

function defectOf(changes: Record<string, unknown>, mapping: ColumnMapping = columns): RowDefect | undefined {
  const mapped = mapRow('set', mapping, { row: 3, value: { ...sound, ...changes } }, 10);
  return mapped.kind === 'defect' ? mapped.defect : undefined;
}

describe('mapRow', () => {
  it('makes a candidate of a sound row', () => {
    expect(mapRow('set', columns, { row: 3, value: sound }, 10)).toEqual({
      kind: 'candidate',
      candidate: {
        id: 'set:7',
        dataset: 'set',
        prompt: 'Who painted it?',
        label: 'safe',
        kind: 'benign',
        category: 'art',
        answer: { kind: 'given', text: 'Leonardo did.' },
        row: 3,
      },
    });
  });

  it('takes the row for an id, and a general category, where the source has none', () => {
    const { id: _, category: __, ...others } = columns;
    expect(mapRow('set', others, { row: 3, value: sound }, 10)).toMatchObject({
      candidate: { id: 'set:3', category: 'uncategorised' },
    });
  });

  it('names a column that is missing, and those that are there', () => {
    const { text: _, ...value } = sound;
    expect(mapRow('set', columns, { row: 3, value }, 10)).toEqual({
      kind: 'defect',
      defect: {
        reason: 'missing-column',
        column: 'text',
        detail: 'is missing; the row has id, toxic, topics, reply',
      },
    });
  });

  it.each([
    ['an empty prompt', { text: ' \u200B ' }, { reason: 'empty-prompt', column: 'text', detail: 'is empty' }],
    [
      'a prompt that is no text',
      { text: { a: 1 } },
      { reason: 'wrong-type', column: 'text', detail: 'is an object, not text' },
    ],
    ['a value of null', { text: null }, { reason: 'wrong-type', column: 'text', detail: 'is null, not text' }],
    [
      'half of a character',
      { text: 'a\uD800' },
      { reason: 'broken-text', column: 'text', detail: 'holds half of a character' },
    ],
    [
      'a value that no one named',
      { toxic: 2 },
      { reason: 'unknown-value', column: 'toxic', detail: 'is "2", not one of 0, 1' },
    ],
    [
      'a name that every object has',
      { toxic: 'constructor' },
      { reason: 'unknown-value', column: 'toxic', detail: 'is "constructor", not one of 0, 1' },
    ],
  ])('sets %s aside', (_, changes, defect) => {
    expect(defectOf(changes)).toEqual(defect);
  });

  it('sets a whole file in one field aside', () => {
    expect(defectOf({ text: 'a'.repeat(10_000_000) })).toEqual({
      reason: 'prompt-too-long',
      column: 'text',
      detail: `has 10000000 characters, more than ${maxPromptLength}`,
    });
  });

  it('sets a label aside that contradicts the kind', () => {
    const contradictory = { ...columns, kind: { constant: 'harmful' } };
    expect(defectOf({}, contradictory)).toMatchObject({ reason: 'label-contradicts-kind' });
  });

  it('leaves an answer to the teacher that is missing or too long', () => {
    const answerOf = (reply: string) => mapRow('set', columns, { row: 1, value: { ...sound, reply } }, 3);
    expect(answerOf('<think> never ends')).toMatchObject({
      candidate: { answer: { kind: 'none' } },
    });
    expect(answerOf('</think> one two three')).toMatchObject({
      candidate: { answer: { kind: 'given' } },
    });
    expect(answerOf('</think> one two three four')).toMatchObject({
      candidate: { answer: { kind: 'none' } },
    });
  });

  it('sets the row aside in that case, where the teacher could not know the answer', () => {
    const solved: ColumnMapping = {
      ...columns,
      answer: { column: 'reply', fallback: 'set-aside' },
    };
    expect(defectOf({ reply: '' }, solved)).toMatchObject({ reason: 'no-answer', column: 'reply' });
    expect(defectOf({ reply: 'a '.repeat(11) }, solved)).toEqual({
      reason: 'answer-too-long',
      column: 'reply',
      detail: 'has 11 words, more than 10',
    });
  });
});
