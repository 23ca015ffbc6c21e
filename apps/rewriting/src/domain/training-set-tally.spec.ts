import { describe, expect, it } from 'vitest';

import { aPrompt, aSafePrompt } from '../../test/builders/prompt.js';
import { alttrain } from '../../test/builders/structure.js';
import { rewrite } from './rewrite.js';
import { templateLesson } from './teacher/template-lesson.js';
import { lineOf } from './training-line.js';
import { TrainingSetTally } from './training-set-tally.js';
import type { RewrittenPrompt } from './write-arms.js';

function writtenWith(answer: string): RewrittenPrompt {
  const prompt = aSafePrompt({ answer: { kind: 'given', text: answer } });
  const example = rewrite(prompt, alttrain, 'answer-only', 1);
  return { kind: 'written', id: prompt.id, lines: new Map([['answer-only', example]]), againstLabel: false };
}

const wordsOf = (text: string): number => text.split(' ').filter((word) => word !== '').length;

describe('TrainingSetTally', () => {
  it('tells how long traces and answers are, in tokens', () => {
    const tally = new TrainingSetTally(wordsOf);
    for (const answer of ['One.', 'One two.', 'One two three four.', 'One two three four five six seven.'])
      tally.take(writtenWith(answer), 'answer-only');
    expect(tally.lengths).toEqual({
      trace: { mean: 0, median: 0, longest: 0 },
      answer: { mean: 3.5, median: 3, longest: 7 },
    });
  });

  it('tells the lengths of the preferred turn where there are two', () => {
    const prompt = aPrompt();
    const line = lineOf(prompt, templateLesson(prompt, alttrain), 'alttrain-dpo', 1);
    const [preferring, learning] = [new TrainingSetTally(wordsOf), new TrainingSetTally(wordsOf)];
    const written = { kind: 'written', id: prompt.id, againstLabel: false } as const;
    preferring.take({ ...written, lines: new Map([['alttrain-dpo', line]]) }, 'alttrain-dpo');
    learning.take({ ...written, lines: new Map([['alttrain', rewrite(prompt, alttrain, 'alttrain', 1)]]) }, 'alttrain');
    expect(preferring.lengths).toEqual(learning.lengths);
    expect(preferring.meanTraceWords).toBe(learning.meanTraceWords);
  });

  it('tells no lengths where tokens can not be counted', () => {
    const tally = new TrainingSetTally(undefined);
    tally.take(writtenWith('One.'), 'answer-only');
    expect(tally.lengths).toBeUndefined();
  });

  it('counts why prompts were set aside, the most frequent reason first', () => {
    const tally = new TrainingSetTally(undefined);
    const aside = (...counted: readonly string[]): RewrittenPrompt => {
      return { kind: 'set-aside', id: 'a', cause: 'not-taught', counted, reasons: [`because of ${counted.join()}`] };
    };
    for (const prompt of [aside('truncated'), aside('missing_step', 'too_long'), aside('too_long')])
      tally.take(prompt, 'alttrain');
    expect(tally.setAside).toBe(3);
    expect(tally.firstReason).toBe('because of truncated');
    expect(tally.setAsideReasons).toEqual([
      { reason: 'too_long', count: 2 },
      { reason: 'missing_step', count: 1 },
      { reason: 'truncated', count: 1 },
    ]);
  });
});
