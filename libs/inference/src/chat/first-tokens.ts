import { splitOutput } from '@retrace/reasoning';

import type { Completion, LikelyToken } from './chat-model.js';

/** A logarithm of a probability is never above 0, but for what rounding adds. */
const rounding = 1e-6;

/**
 * The tokens that could have begun an answer, of OpenAI's `logprobs` (`content[].token` and `.top_logprobs`).
 *
 * - Without thinking the place is that of the first token that is not white space; it has to begin the text.
 * - After thinking it is the first of the last tokens that together spell the answer, white space around it and a token
 *   after it that ends the turn aside. An endpoint that gives some tokens only gives none of use then.
 * - Where there is no answer, no such place, or a figure in it that is no logarithm of a probability (missing, infinite, not
 *   a number, above 0), nothing can be told: undefined.
 */
export function firstTokensOf(
  logprobs: unknown,
  { text, reasoning }: Pick<Completion, 'text' | 'reasoning'>,
): readonly LikelyToken[] | undefined {
  const { thinking, answer } = splitOutput(text);
  const places = listIn(logprobs, 'content');
  const tokens = places.map((place) => field(place, 'token')).filter((token) => typeof token === 'string');
  if (answer === '' || tokens.length < places.length) return undefined;
  const hasThought = reasoning !== undefined || thinking !== 'absent';
  const first = hasThought ? placeOfEnding(tokens, answer) : tokens.findIndex((token) => token.trim() !== '');
  if (!answer.startsWith(tokens[first]?.trim() ?? '\0')) return undefined;
  return likelyTokens(listIn(places[first], 'top_logprobs'));
}

/** Where the last tokens begin that spell an answer; -1 where none do. */
function placeOfEnding(tokens: readonly string[], answer: string): number {
  const ends = [0, 1].map((left) => spelledFrom(tokens.slice(0, tokens.length - left), answer));
  return Math.max(...ends);
}

function spelledFrom(tokens: readonly string[], answer: string): number {
  let spelled = '';
  for (let place = tokens.length - 1; place >= 0 && spelled.trimEnd().length < answer.length; place -= 1) {
    spelled = tokens[place] + spelled;
    if (spelled.trim() === answer) return place;
  }
  return -1;
}

function likelyTokens(given: readonly unknown[]): readonly LikelyToken[] | undefined {
  const likely = given.flatMap((one): readonly LikelyToken[] => {
    const [token, logprob] = [field(one, 'token'), field(one, 'logprob')];
    if (typeof token !== 'string' || typeof logprob !== 'number') return [];
    return Number.isFinite(logprob) && logprob <= rounding ? [{ token, logprob }] : [];
  });
  return likely.length === 0 || likely.length < given.length ? undefined : likely;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = field(value, name);
  return Array.isArray(list) ? list : [];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
