import { choiceLetters, type ChoiceLetter } from '../scoring/choice-letter.js';
import type { FormedItem, ItemForm } from './item-form.js';

/** MMLU: the choices in a list, and the place of the right one from 0. */
export const choiceByPlace: ItemForm = ({ prompt }, { choices, answer }) => {
  const texts = textsOf(Array.isArray(choices) ? choices : []);
  return choiceOf(prompt, texts, choiceLetters[Number(answer)], 'Answer with the letter of the right choice.');
};

/** CMMLU: a column for each choice, and the letter of the right one. */
export const choiceByLetter: ItemForm = ({ prompt }, row) => {
  const texts = textsOf([row['A'], row['B'], row['C'], row['D']]);
  const letter = choiceLetters.find((one) => one === row['Answer']);
  return choiceOf(prompt, texts, letter, '请只回答正确选项的字母。');
};

function textsOf(choices: readonly unknown[]): readonly string[] {
  return choices.filter((choice) => typeof choice === 'string' || typeof choice === 'number').map(String);
}

function choiceOf(
  question: string,
  texts: readonly string[],
  letter: ChoiceLetter | undefined,
  request: string,
): readonly FormedItem[] {
  const offered = choiceLetters.slice(0, texts.length);
  if (letter === undefined || texts.length < 2 || !offered.includes(letter)) return [];
  const lines = texts.map((text, place) => `${choiceLetters[place]}. ${text}`);
  const prompt = [question, lines.join('\n'), request].join('\n\n');
  return [{ prompt, expected: { kind: 'choice', letter, choices: texts.length } }];
}
