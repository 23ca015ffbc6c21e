import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { splitOutput } from './split-output.js';

describe('splitOutput', () => {
  it.each([
    ['a closed block', '<think>First.</think>\n\nYes.', 'complete', 'First.', 'Yes.'],
    ['only a closing tag, as the template opened the block', 'First.\n</think>\nYes.', 'complete', 'First.', 'Yes.'],
    ['a block that never closes', '<think>\nFirst. Sec', 'unclosed', 'First. Sec', ''],
    ['no thinking', ' Yes. ', 'absent', '', 'Yes.'],
    ['an empty block', '<think>\n\n</think>\n\nYes.', 'complete', '', 'Yes.'],
    ['doubled tags', '<think><think>First.</think></think>Yes.', 'complete', 'First.', 'Yes.'],
    ['nested blocks', '<think>A <think>B</think> C</think> Yes.', 'complete', 'A\n\nB\n\nC', 'Yes.'],
    ['a nested block that leaves the outer open', '<think>A <think>B</think> C', 'unclosed', 'A\n\nB\n\nC', ''],
    ['two blocks', '<think>A</think>One.<think>B</think>Two.', 'complete', 'A\n\nB', 'One.\n\nTwo.'],
    ['a closing tag too many', '<think>A</think>B</think>Yes.', 'complete', 'A\n\nB', 'Yes.'],
    ['capitals and the longer tag', '<THINKING>A</Thinking>Yes.', 'complete', 'A', 'Yes.'],
    ['an opening tag after the closing one', 'A</think>One.<think>B', 'unclosed', 'A\n\nB', ''],
    [
      'a tag in backticks',
      '<think>A `<think>` opens.</think>Write `</think>`.',
      'complete',
      'A `<think>` opens.',
      'Write `</think>`.',
    ],
    ['a tag in backticks and no other', 'Write `<think>`.', 'absent', '', 'Write `<think>`.'],
    [
      'whole tags in a code block',
      '<think>A</think>So:\n```\n<think>\nB\n</think>\n```\nDone.',
      'complete',
      'A',
      'So:\n```\n<think>\nB\n</think>\n```\nDone.',
    ],
    [
      'a code block that the closing tag cuts off',
      '<think>A\n```\nb</think>C\n```\nd\n```',
      'complete',
      'A\n```\nb',
      'C\n```\nd\n```',
    ],
    ['nothing', '', 'absent', '', ''],
  ])('parts %s', (_, text, thinking, trace, answer) => {
    expect(splitOutput(text)).toEqual({ thinking, trace, answer });
  });

  it('leaves no tag in trace or answer', () => {
    const piece = fc.constantFrom('<think>', '</think>', ' word ', '\n');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { trace, answer } = splitOutput(pieces.join(''));
        expect(trace + answer).not.toMatch(/<\/?think>/);
      }),
    );
  });

  it.each(['<think>', '</think>', '```\n', '`', '`<think>', '```\n<think>\n', '<think', '\n```</think>'])(
    'takes a megabyte of %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const { trace, answer } = splitOutput(text);
      expect(trace.length + answer.length).toBeLessThanOrEqual(text.length * 2);
    },
  );

  it('has an answer only outside the thinking', () => {
    const words = fc.stringMatching(/^[a-z ]{0,20}$/);
    fc.assert(
      fc.property(words, words, (trace, answer) => {
        expect(splitOutput(`<think>${trace}</think>${answer}`)).toEqual({
          thinking: 'complete',
          trace: trace.trim(),
          answer: answer.trim(),
        });
      }),
    );
  });
});
