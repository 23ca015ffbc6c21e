import { describe, expect, it } from 'vitest';

import { answerDifferences } from './answer-differences.js';

describe('the differences of two answers', () => {
  it('are told word by word', () => {
    expect(answerDifferences('I can help with it.', 'I can’t help with it!')).toEqual([
      { kind: 'same', text: 'I ' },
      { kind: 'removed', text: 'can' },
      { kind: 'added', text: 'can’t' },
      { kind: 'same', text: ' help with it' },
      { kind: 'removed', text: '.' },
      { kind: 'added', text: '!' },
    ]);
  });

  it('are told in scripts that write no spaces between words', () => {
    const parts = answerDifferences('我喜欢风筝', '我喜欢河流') ?? [];
    expect(parts[0]).toEqual({ kind: 'same', text: '我喜欢' });
  });

  it('make up both texts when they are put together', () => {
    const [first, second] = ['Two rods\n and  some paper.', 'Three rods\n\nand some paper?'];
    const parts = answerDifferences(first, second) ?? [];
    const without = (kind: string): string => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
    expect(without('added')).toBe(first);
    expect(without('removed')).toBe(second);
  });

  it('are none where the texts are the same', () => {
    expect(answerDifferences('A kite.', 'A kite.')).toEqual([{ kind: 'same', text: 'A kite.' }]);
  });
});
