import type { FieldTransform } from '@retrace/study';

const beginOfThinking = '<think>';
const endOfThinking = '</think>';
const calculatorNote = /<<[^<>]*>>/g;

/**
 * A source's value as a prompt's field needs it; undefined when the value has nothing of the kind.
 *
 * - `after-think`: the final answer after the reasoning, for text like `<think>…</think> answer`. Text whose reasoning
 *   never ends has no answer.
 * - `within-think`: that reasoning itself, for the same kind of text.
 * - `gsm8k`: a worked solution without GSM8K's calculator notes (`<<3*4=12>>`); the closing `#### 12` stays.
 * - `first-user-turn`, `first-assistant-turn`: what is said there, in a list of `{role, content}` or `{from, value}`.
 * - `first-of-list`: the first of several values, such as the main category or the preferred answer.
 */
export function transformField(value: unknown, transform: FieldTransform): unknown {
  switch (transform) {
    case 'after-think':
      return typeof value === 'string' ? afterThink(value) : value;
    case 'within-think':
      return typeof value === 'string' ? withinThink(value) : value;
    case 'gsm8k':
      return typeof value === 'string' ? value.replace(calculatorNote, '') : value;
    case 'first-of-list':
      return Array.isArray(value) ? value[0] : value;
    case 'first-user-turn':
      return turnOf(value, ['user', 'human']);
    case 'first-assistant-turn':
      return turnOf(value, ['assistant', 'gpt']);
  }
}

function afterThink(text: string): string | undefined {
  const end = text.lastIndexOf(endOfThinking);
  return end === -1 ? undefined : text.slice(end + endOfThinking.length);
}

function withinThink(text: string): string | undefined {
  const end = text.lastIndexOf(endOfThinking);
  if (end === -1) return undefined;
  const begin = text.indexOf(beginOfThinking);
  return text.slice(begin === -1 || begin > end ? 0 : begin + beginOfThinking.length, end);
}

function turnOf(value: unknown, roles: readonly string[]): unknown {
  if (!Array.isArray(value)) return undefined;
  const turns: readonly unknown[] = value;
  for (const turn of turns) {
    if (typeof turn !== 'object' || turn === null) continue;
    const { role, from, content, value: words }: Readonly<Record<string, unknown>> = { ...turn };
    if (roles.some((each) => each === (role ?? from))) return content ?? words;
  }
  return undefined;
}
