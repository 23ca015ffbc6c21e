import type { LikelyToken } from '@retrace/inference';

import { choiceLetters, type ChoiceLetter } from './choice-letter.js';

/**
 * The letter that a model finds likeliest to begin its answer, of the first so many; null where that can't be told.
 *
 * A letter's probability is Σ exp(logprob) over the tokens that spell it, with white space around it or none: `B`, ` B`,
 * `\nB`. Tokens that say more (`Both`, `B.`) count for no letter, and a letter that is not among the tokens counts 0. No
 * letter among them, or two that are equally likely, tell nothing. Unlike in lm-evaluation-harness's `mmlu`, letters are
 * not scored as continuations of the prompt: the place is that where the answer begins.
 *
 * @param tokens those that could have begun the answer
 * @param choices how many there are to choose from
 */
export function likeliestLetter(tokens: readonly LikelyToken[], choices: number): ChoiceLetter | null {
  const offered = choiceLetters.slice(0, choices);
  const chances = offered
    .map((letter) => ({ letter, chance: chanceOf(letter, tokens) }))
    .toSorted((one, other) => other.chance - one.chance);
  const [first, second] = chances;
  if (first === undefined || first.chance === 0 || first.chance === second?.chance) return null;
  return first.letter;
}

function chanceOf(letter: ChoiceLetter, tokens: readonly LikelyToken[]): number {
  const spellings = tokens.filter(({ token }) => token.trim() === letter);
  return spellings.reduce((sum, { logprob }) => sum + Math.exp(logprob), 0);
}
