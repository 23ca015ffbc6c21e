import { describe, expect, it } from 'vitest';

import { identifyLanguage } from './identify-language.js';

describe('identifyLanguage', () => {
  it.each([
    ['en', 'The user wants to know how bees find their way home.'],
    ['fr', 'Elle demande comment les abeilles retrouvent le chemin de la ruche.'],
    ['de', 'Gefragt ist, wie die Bienen wieder nach Hause finden.'],
    ['zh', '用户想知道蜜蜂怎么回家。'],
    ['ru', 'Пользователь спрашивает, как пчёлы находят дорогу домой.'],
  ])('tells %s', (language, text) => {
    expect(identifyLanguage(text)).toEqual({ kind: 'identified', language });
  });

  it.each(['', '2 + 2 = 4', 'Paris'])('does not guess at "%s"', (text) => {
    expect(identifyLanguage(text)).toEqual({ kind: 'undetermined' });
  });
});
