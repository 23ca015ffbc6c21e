/** Written with a full stop and followed by a name or number: the stop never ends a sentence. */
const beforeName = [
  'dr',
  'mr',
  'mrs',
  'ms',
  'prof',
  'st',
  'mt',
  'gen',
  'sen',
  'rep',
  'gov',
  'capt',
  'lt',
  'col',
  'rev',
];
const beforeNumber = ['no', 'nos', 'fig', 'figs', 'eq', 'eqs', 'sec', 'ch', 'vol', 'p', 'pp', 'art', 'al'];
const months = ['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'];
const beforeMore = ['vs', 'e.g', 'i.e', 'cf', 'viz', 'approx', 'ca', 'resp'];

const neverLast = new Set([...beforeName, ...beforeMore]);
const onlyBeforeNumber = new Set([...beforeNumber, ...months]);
const initial = /^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u;

/**
 * Whether a full stop after `word` only abbreviates it. `next` is the first character after the space. An initial or
 * dotted capitals (J., U.S.) go on when a capital follows, as a name does; the pronoun "I" and "etc." may end a sentence.
 */
export function isAbbreviation(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (neverLast.has(lower)) return true;
  if (onlyBeforeNumber.has(lower)) return /[\d(]/.test(next);
  return word !== 'I' && initial.test(word) && /\p{Lu}/u.test(next);
}
