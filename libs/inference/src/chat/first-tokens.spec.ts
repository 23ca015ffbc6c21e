import { describe, expect, it } from 'vitest';

import { firstTokensOf } from './first-tokens.js';

interface Place {
  readonly token: string;
  readonly top_logprobs: readonly object[];
}

/** What an endpoint says of each token; `B` likelier than `A` in the place of the last token but `left`. */
function logprobsOf(tokens: readonly string[], left = 0): { readonly content: readonly Place[] } {
  const likely = ['B', 'A'].map((token, place) => ({ token, logprob: -0.1 - place, bytes: null }));
  const other = [{ token: 'other', logprob: -0.5 }];
  return {
    content: tokens.map((token, place) => ({
      token,
      top_logprobs: place === tokens.length - 1 - left ? likely : other,
    })),
  };
}

const found = [
  { token: 'B', logprob: -0.1 },
  { token: 'A', logprob: -1.1 },
];

describe('firstTokensOf', () => {
  it('are those of the first token where nothing was thought', () => {
    expect(firstTokensOf(logprobsOf(['B']), { text: 'B' })).toEqual(found);
    expect(firstTokensOf(logprobsOf(['B', '. Since'], 1), { text: 'B. Since' })).toEqual(found);
  });

  it('pass over white space before the answer', () => {
    expect(firstTokensOf(logprobsOf(['\n', ' B']), { text: '\n B' })).toEqual(found);
  });

  it.each([
    ['in the text', { text: '<think>Is it A?</think>\n\nB' }],
    ['set apart', { text: 'B', reasoning: 'Is it A?' }],
  ])('are those of the first token after thinking that stands %s', (_, said) => {
    const thought = ['<think>', 'Is it', ' A?', '</think>', '\n\n'];
    expect(firstTokensOf(logprobsOf([...thought, 'B']), said)).toEqual(found);
    expect(firstTokensOf(logprobsOf([...thought, 'B', '<|im_end|>'], 1), said)).toEqual(found);
  });

  it('are those of the answer alone where an endpoint gives no others', () => {
    expect(firstTokensOf(logprobsOf(['B']), { text: 'B', reasoning: 'Is it A?' })).toEqual(found);
  });

  it.each([
    ['thinking that was cut off', ['<think>', 'B'], '<think>B'],
    ['no text', ['B'], ''],
    ['tokens of the thinking alone', ['<think>', 'B'], '<think>Is it A?</think>B. It is.'],
    ['tokens of another text', ['B'], 'The answer is B'],
    ['white space alone', [' '], 'B'],
  ])('are not to be had of %s', (_, tokens, text) => {
    expect(firstTokensOf(logprobsOf(tokens), { text })).toBeUndefined();
  });

  const malformed: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['no list', { content: 'B' }],
    ['no tokens', { content: [] }],
    ['a token that is no text', { content: [{ token: 7, top_logprobs: [{ token: 'B', logprob: -1 }] }] }],
    ['no likely tokens', { content: [{ token: 'B', top_logprobs: [] }] }],
  ];
  it.each(malformed)('are not told by %s', (_, logprobs) => {
    expect(firstTokensOf(logprobs, { text: 'B' })).toBeUndefined();
  });

  it.each([NaN, -Infinity, Infinity, 0.5, null, '-1', undefined])('are not told by %s for a logarithm', (logprob) => {
    const top_logprobs = [
      { token: 'B', logprob: -1 },
      { token: 'A', logprob },
    ];
    expect(firstTokensOf({ content: [{ token: 'B', top_logprobs }] }, { text: 'B' })).toBeUndefined();
  });
});
