import { splitOutput } from '@retrace/reasoning';
import { describe, expect, it } from 'vitest';

import { wholeOutput } from './whole-output.js';

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
