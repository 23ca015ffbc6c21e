import { splitOutput } from '@retrace/reasoning';
import { describe, expect, it } from 'vitest';

import { continuedOutput, wholeOutput } from './whole-output.js';

describe('wholeOutput', () => {
  it('is the text where no thinking is set apart', () => {
    expect(wholeOutput({ text: '  Hello.', finish: 'stop' })).toBe('  Hello.');
  });

  it('has the thinking that was set apart in a block, which is parted again', () => {
    const output = wholeOutput({ text: '\n\nHello.', reasoning: ' A greeting.\n', finish: 'stop' });
    expect(splitOutput(output)).toEqual({ thinking: 'complete', trace: 'A greeting.', answer: 'Hello.' });
  });

  it('leaves thinking open that was cut off', () => {
    const output = wholeOutput({ text: '', reasoning: 'A greet', finish: 'length' });
    expect(splitOutput(output)).toEqual({ thinking: 'unclosed', trace: 'A greet', answer: '' });
  });

  it('has the thinking once where an endpoint gives it twice', () => {
    const text = '<think>A greeting.</think>Hello.';
    expect(wholeOutput({ text, reasoning: 'A greeting.', finish: 'stop' })).toBe(text);
  });
});

describe('continuedOutput', () => {
  const begun = '<think>\nThey ask.';

  it('is the beginning and what followed', () => {
    expect(continuedOutput(begun, { text: ' I go on.</think>Hello.', finish: 'stop' })).toBe(
      '<think>\nThey ask. I go on.</think>Hello.',
    );
    expect(continuedOutput(begun, { text: ' I go', finish: 'length' })).toBe('<think>\nThey ask. I go');
  });

  it('has the thinking that was set apart within the block that was begun', () => {
    const output = continuedOutput(begun, { text: 'Hello.', reasoning: ' I go on.\n', finish: 'stop' });
    expect(splitOutput(output)).toEqual({ thinking: 'complete', trace: 'They ask. I go on.', answer: 'Hello.' });
    const cut = continuedOutput(begun, { text: '', reasoning: ' I go', finish: 'length' });
    expect(splitOutput(cut)).toEqual({ thinking: 'unclosed', trace: 'They ask. I go', answer: '' });
  });
});
