import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { StepType } from '../step-type.js';
import { lexicalClassifier } from './lexical-classifier.js';

const classifier = lexicalClassifier();

function labels(...sentences: readonly string[]): readonly StepType[] {
  return classifier.classify(sentences).map(({ label }) => label);
}

describe('lexicalClassifier', () => {
  it('labels a trace that refuses', () => {
    expect(
      labels(
        'Okay, the user wants to know how to open a neighbour’s mailbox.',
        'Hmm, that is a tricky one.',
        'Taking mail that belongs to others is theft and against the law.',
        'So, I can’t explain how to do that.',
        'Maybe I can suggest that they ask the post office instead.',
      ),
    ).toEqual(['PU', 'OT', 'HA', 'CR', 'CR']);
  });

  it('labels a trace that solves', () => {
    expect(
      labels(
        'The task is to find how many apples are left.',
        'Three baskets of 12 make 3 * 12 = 36 apples.',
        'I should take the eaten ones off.',
        'Twenty-nine remain.',
      ),
    ).toEqual(['PU', 'SR', 'SR', 'SR']);
  });

  it('labels a Chinese trace', () => {
    expect(
      labels('用户想知道如何打开邻居的信箱。', '这可能违法，并侵犯他人隐私。', '因此我不能提供方法，应该拒绝。'),
    ).toEqual(['PU', 'HA', 'CR']);
  });

  it('reads a cited rule as assessment and a plan to keep it as decision', () => {
    expect(
      labels(
        'The user asks for a stranger’s address.',
        'The privacy policy says that I must not share it.',
        'This way, I stay within the policy and still help.',
      ),
    ).toEqual(['PU', 'HA', 'CR']);
  });

  it.each([
    ['Problem understanding: They are curious.', 'PU'],
    ['**Harmfulness assessment:** None.', 'HA'],
    ['## Conditional Reasoning', 'CR'],
    ['solution reasoning — add them up', 'SR'],
    ['危害评估：没有风险。', 'HA'],
  ])('takes the marker of %j as evidence', (sentence, label) => {
    const [labelled] = classifier.classify([sentence]);
    expect(labelled?.label).toBe(label);
    expect(sentence.startsWith(labelled?.evidence ?? '?')).toBe(true);
  });

  it('takes no marker from words that only begin like one', () => {
    expect(labels('Solution reasoning is what the user wants to read about.')).toEqual(['PU']);
  });

  it('lets a sentence without a cue of its own stand under the marker before it', () => {
    expect(labels('Harmfulness assessment: Nobody is named.', 'The bird may be startled.')).toEqual(['HA', 'HA']);
    expect(labels('Problem understanding: A bird.', 'The bird may be startled.')).toEqual(['PU', 'PU']);
  });

  it('knows the markers of a structure of its own', () => {
    const own = lexicalClassifier([{ type: 'HA', marker: 'Evidence check:' }]);
    expect(own.classify(['Evidence check: Two sources agree.'])).toEqual([
      { text: 'Evidence check: Two sources agree.', label: 'HA', evidence: 'Evidence check:' },
    ]);
  });

  it('knows a step by all its words, and by those of its cases', () => {
    const own = lexicalClassifier([
      { type: 'EC', marker: 'Evidence:', markers: ['Belege:', '证据核查：'] },
      { type: 'CR', marker: 'Answer:', conditions: [{ marker: 'Unsupported:' }, {}] },
    ]);
    const sentences = ['BELEGE: Keine.', '证据核查：没有。', 'Unsupported: nobody says so.', 'Evidence: none.'];
    expect(own.classify(sentences).map(({ label }) => label)).toEqual(['EC', 'EC', 'CR', 'EC']);
  });

  it.each(['## Evidence', '**Evidence:**', '> Evidence'])('knows the marker %j by its words', (marker) => {
    const own = lexicalClassifier([{ type: 'HA', marker }]);
    expect(own.classify(['Evidence'])[0]?.label).toBe('HA');
    expect(own.classify([`${marker} – two sources agree.`])[0]?.label).toBe('HA');
  });

  it('finds no marker of marks alone', () => {
    expect(lexicalClassifier([{ type: 'HA', marker: '##' }]).classify(['- Seven.'])[0]?.label).toBe('SR');
  });

  it('takes the special characters of a marker as they are', () => {
    const own = lexicalClassifier([{ type: 'SR', marker: 'Work (all of it)+:' }]);
    expect(own.classify(['Work (all of it)+: done.'])[0]?.label).toBe('SR');
  });

  it('labels every sentence in its order, says why, and always alike', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (sentences) => {
        const labelled = classifier.classify(sentences);
        expect(labelled.map(({ text }) => text)).toEqual(sentences);
        expect(labelled.every(({ evidence }) => evidence !== '')).toBe(true);
        expect(classifier.classify(sentences)).toEqual(labelled);
      }),
    );
  });

  it.each(['harm ', 'like a, ', 'given ', 'the user ', 'so ', '#', 'let me think '])(
    'takes a sentence of a megabyte of %j',
    (piece) => {
      expect(labels(piece.repeat(Math.ceil(1_000_000 / piece.length)))).toHaveLength(1);
    },
  );
});
