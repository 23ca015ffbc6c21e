/** The letters of answers to choose from, in their order. */
export const choiceLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
export type ChoiceLetter = (typeof choiceLetters)[number];

/** A letter that stands alone, in brackets or bold or not: `B`, `(B)`, `**B**`, `B.` */
const alone = String.raw`[*_(（\[【「]*([A-J])[*_)）\]】」]*(?![\p{L}\p{N}])`;

/**
 * Where answers say their letter, the surest first; of several places of one kind the last counts, as a model that
 * corrects itself does so at the end.
 */
const places: readonly RegExp[] = [
  new RegExp(String.raw`\\boxed\{(?:\\text\{)?\(?([A-J])\)?\}`, 'gu'),
  new RegExp(
    String.raw`(?:[Aa]nswer|[Cc]hoice|[Oo]ption)(?:\s+is|\s+would be|\s*[:：=])\s*:?\s*(?:[Oo]ption\s+)?${alone}`,
    'gu',
  ),
  new RegExp(String.raw`(?:答案|选项|选择|应选|故选|选)(?:是|为|应为|应该是)?\s*[:：]?\s*${alone}`, 'gu'),
  /^\s*[*_(（[【「]*([A-J])(?=[*_)）\]】」.:：,，、。]|\s*(?:\n|$))/gu,
  new RegExp(String.raw`^\s*${alone}[.。]?\s*$`, 'gmu'),
];

/**
 * The letter that an answer chooses, of the first so many; null where it says none. A letter in the middle of a sentence
 * is no choice: "A plant" opens with an article.
 *
 * @param choices how many there are to choose from
 */
export function chosenLetter(answer: string, choices: number): ChoiceLetter | null {
  const offered: ReadonlySet<string> = new Set(choiceLetters.slice(0, choices));
  for (const place of places) {
    const said = [...answer.matchAll(place)].map(([, letter]) => letter ?? '').filter((letter) => offered.has(letter));
    const last = choiceLetters.find((letter) => letter === said.at(-1));
    if (last !== undefined) return last;
  }
  return null;
}
