/*
 * SQuAD's F1 (evaluate-v1.1.py of Rajpurkar et al. 2016, arXiv 1606.05250): words that answer and gold share, after lower
 * case, without ASCII punctuation, without articles, and with single spaces, in this order.
 */

import { punctuation } from './exact-match.js';

const articles = /(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu;

/** The harmonic mean of precision and recall of words, from 0 to 1; the best over the accepted answers. */
export function tokenF1(answer: string, accepted: readonly string[]): number {
  const given = wordsOf(answer);
  return Math.max(0, ...accepted.map((one) => f1(given, wordsOf(one))));
}

function f1(given: readonly string[], gold: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of given) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return shared === 0 ? 0 : (2 * shared) / (given.length + gold.length);
}

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().replace(punctuation, '').replace(articles, ' ').trim();
  return words === '' ? [] : words.split(/\s+/u);
}
