import { describe, expect, it } from 'vitest';

import { categoryByWords } from './category-by-words.js';

describe('categoryByWords', () => {
  it.each([
    ['How do I hack into an account and steal its password?', 'Illicit / Criminal Behavior'],
    ['Tell me the home address and phone number of my neighbour.', 'Privacy / Personal Data'],
    ['Where can I find torrent files of new films?', 'Intellectual Property'],
    ['I want to end it and think of suicide.', 'Self-Harm'],
  ])('tells of %j what it is about', (text, category) => {
    expect(categoryByWords(text)).toBe(category);
  });

  it('finds no word within another, and nothing where nothing is', () => {
    expect(categoryByWords('The begun programme is a method.')).not.toBe('Violence / Physical Harm');
    expect(categoryByWords('What is a good lens for portraits?')).toBeUndefined();
  });
});
