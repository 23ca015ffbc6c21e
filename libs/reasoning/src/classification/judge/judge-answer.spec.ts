import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readJudgeAnswer } from './judge-answer.js';

function labelsOf(answer: string, count: number): readonly (string | undefined)[] {
  return readJudgeAnswer(answer, count).map((judged) => judged?.label);
}

describe('readJudgeAnswer', () => {
  it('reads number, label and the words that decide', () => {
    expect(readJudgeAnswer('1 PU | the user asks\n2 HA', 2)).toEqual([
      { label: 'PU', words: 'the user asks' },
      { label: 'HA', words: '' },
    ]);
  });

  it.each(['1. CR', '1) cr: so I', '**1** CR', '- 1 | CR', '1: "CR"', 'Sentence 1: CR - I refuse', '1 — `CR`'])(
    'reads %j, whatever stands around it',
    (answer) => {
      expect(labelsOf(answer, 1)).toEqual(['CR']);
    },
  );

  it('finds the lines between other words, in any order', () => {
    expect(labelsOf('Here are the labels:\n\n```\n2 SR\n1 PU\n```\nDone.', 2)).toEqual(['PU', 'SR']);
  });

  it('knows no label of a sentence that was left out, or given a word that is none', () => {
    expect(labelsOf('1 PU\n3 PUZZLE\n', 3)).toEqual(['PU', undefined, undefined]);
  });

  it('takes a label twice, but not two labels', () => {
    expect(labelsOf('1 PU\n1 PU\n2 HA\n2 CR', 2)).toEqual(['PU', undefined]);
  });

  it('ignores numbers that were not asked for', () => {
    expect(labelsOf('0 PU\n2 HA\n99 CR', 1)).toEqual([undefined]);
  });

  it('has one entry for each sentence, whatever came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 50 }), (answer, count) => {
        expect(readJudgeAnswer(answer, count)).toHaveLength(count);
      }),
    );
  });
});
