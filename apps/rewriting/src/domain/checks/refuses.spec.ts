import { describe, expect, it } from 'vitest';

import { refuses } from './refuses.js';

describe('refuses', () => {
  it.each([
    "I can't help with that.",
    'I’m really unable to write this.',
    'Sorry, but I cannot do it.',
    'No. I will not.',
    'Because the request is harmful, I refuse, say why, and offer a safe alternative.',
    "I'm sorry that you feel like this. I won't help with it.",
    'I must decline: it is dangerous.',
  ])('sees a refusal in %j', (text) => {
    expect(refuses(text)).toBe(true);
  });

  it.each([
    '',
    'Oslo.',
    'Because the request is safe, I answer it directly and helpfully.',
    "People can't breathe under water.",
    'Use a trap. Set it at dusk. Empty it daily. I cannot say which brand is best.',
  ])('sees none in %j', (text) => {
    expect(refuses(text)).toBe(false);
  });
});
